using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Telehealth.Data.Deployment;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Data.Hosting;

/// <summary>
///     Reports whether the database has the schema that this version of the code needs, by one command: unhealthy where it has
///     not, degraded where a newer version has migrated it.
/// </summary>
internal sealed class MigrationsHealthCheck(TelehealthDataSources dataSources) : IHealthCheck
{
    public const string Name = "telehealth-migrations";

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ConnectionSettings? target = null;
        try
        {
            target = dataSources.Settings.Value;
            var options = new DbContextOptionsBuilder<TelehealthDbContext>();
            options.UseTelehealth(dataSources.Application);
            await using var database = new TelehealthDbContext(options.Options);
            var status = await MigrationStatus.ReadAsync(database, cancellationToken);

            status.ThrowIfTampered();
            status.ThrowIfBroken();
            status.ThrowIfBehind();
            return status.Unknown.Count == 0
                ? HealthCheckResult.Healthy("The schema is up to date.")
                : HealthCheckResult.Degraded(
                    $"A newer version has migrated the database: {string.Join(", ", status.Unknown)} is not known here.");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, Failure.Of(exception, target).Message);
        }
    }
}
