using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Telehealth.Data.Deployment.Applying;

namespace Telehealth.Data.Hosting;

/// <summary>What <c>dotnet ef</c> and bundles migrate with: as everywhere else, but for the way in which they fail.</summary>
#pragma warning disable EF1001 // Our migrator derives from EF Core's internal one.
internal sealed class DesignTimeMigrator(ICurrentDbContext current, IDbContextOptions options) : IMigrator
{
    private readonly TelehealthMigrator _migrator
        = ActivatorUtilities.CreateInstance<TelehealthMigrator>(current.Context.GetInfrastructure());

    /// <inheritdoc />
    public void Migrate(string? targetMigration = null) => Explain(() =>
    {
        _migrator.Migrate(targetMigration);
        return true;
    });

    /// <inheritdoc />
    public async Task MigrateAsync(string? targetMigration = null, CancellationToken cancellationToken = default)
    {
        try
        {
            await _migrator.MigrateAsync(targetMigration, cancellationToken);
        }
        catch (Exception exception)
        {
            End(exception);
        }
    }

    /// <inheritdoc />
    public string GenerateScript(
        string? fromMigration = null,
        string? toMigration = null,
        MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default)
        => Explain(() => _migrator.GenerateScript(fromMigration, toMigration, options));

    /// <inheritdoc />
    public bool HasPendingModelChanges() => _migrator.HasPendingModelChanges();

    private T Explain<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception)
        {
            End(exception);
            throw;
        }
    }

    private void End(Exception exception)
        => DesignTimeFailure.End(
            exception,
            options.FindExtension<CoreOptionsExtension>()?.Interceptors?.OfType<DesignTimeConnectionInterceptor>().Single().Target);
}
#pragma warning restore EF1001
