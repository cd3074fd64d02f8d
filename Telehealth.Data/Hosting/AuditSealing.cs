using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telehealth.Data.AuditTrail.Sealing;

namespace Telehealth.Data.Hosting;

/// <summary>
///     Seals the audit trail every half minute. It may run in each instance of an application: one seals, the others find the
///     lock taken. A failure is logged, and tried again the next time.
/// </summary>
internal sealed class AuditSealing(
    TelehealthDataSources dataSources,
    IConfiguration configuration,
    IHostEnvironment environment,
    TimeProvider clock,
    ILogger<AuditSealing> logger,
    IDigestSink? sink = null) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var localFolder = environment.IsDevelopment() ? SealingSettings.LocalFolder : null;
        using var key = SealingSettings.FindKey(Lookup, localFolder);
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                var options = new DbContextOptionsBuilder<TelehealthDbContext>();
                options.UseTelehealth(dataSources.Migrations);
                await using var context = new TelehealthDbContext(options.Options);
                var digests = sink ?? SealingSettings.FindDigests(
                    Lookup, localFolder, await DatabaseIdentity.OfAsync(context, stoppingToken));
                var made = await new AuditSealer(context, key, digests, clock).SealAsync(stoppingToken);
                if (made is { Count: > 0 })
                {
                    logger.LogDebug("Sealed the audit trail up to seal {Number}", made[^1].Number);
                }
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or SealingSettingsException))
            {
                logger.LogError(exception, "The audit trail was not sealed; trying again in {Interval}", Interval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private string? Lookup(string name) => configuration[name.Replace("__", ":", StringComparison.Ordinal)];
}
