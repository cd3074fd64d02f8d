using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Telehealth.Data.Confidentiality;
using Telehealth.Data.Deployment;
using Telehealth.Data.Schema;
using Telehealth.Data.Schema.Partitioning;

namespace Telehealth.Data.Hosting;

/// <summary>
///     Looks after migrations before any other hosted service starts, as <see cref="MigrationsMode" /> says. A failure stops
///     the start: no request is served on an old schema.
/// </summary>
internal sealed class MigrationsOnStart(
    TelehealthDataSources dataSources,
    IServiceProvider services,
    IConfiguration configuration,
    IHostEnvironment environment,
    TimeProvider clock,
    ILogger<MigrationsOnStart> logger) : IHostedLifecycleService
{
    private const string Setting = "Telehealth:Migrations";

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var mode = Mode();
        if (mode == MigrationsMode.Off)
        {
            return;
        }

        RefuseSensitiveOptions();
        var settings = MigrationSettingsReader.Read(name => configuration[name.Replace("__", ":", StringComparison.Ordinal)]);
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(mode == MigrationsMode.Apply ? dataSources.Migrations : dataSources.Application)
            .WithMigrationSettings(settings);
        await using var context = new TelehealthDbContext(options.Options);

        logger.LogInformation(
            "Database: {Database} (from {Source})", dataSources.Settings.Value.Description, dataSources.Settings.Value.Source);
        if (environment.IsDevelopment())
        {
            RefuseStaleModel(context);
        }

        var status = mode == MigrationsMode.Wait
            ? await WaitAsync(context, settings.GiveUpAfter, cancellationToken)
            : await MigrationStatus.ReadAsync(context, cancellationToken);
        status.ThrowIfTampered();
        if (status.Unknown.Count > 0)
        {
            status.ThrowIfBroken();
            // An older version beside a newer one is what a rolling deployment looks like.
            logger.LogWarning(
                "{Database} has migrations that this version does not know: {Names}",
                dataSources.Settings.Value.Description,
                string.Join(", ", status.Unknown));
        }

        if (mode == MigrationsMode.Apply)
        {
            if (!status.IsUpToDate)
            {
                logger.LogInformation(
                    "Applying {Count} migration(s) to {Database}", status.Pending.Count, dataSources.Settings.Value.Description);
                if (!await context.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken))
                {
                    logger.LogWarning("{Database} does not exist and is created", dataSources.Settings.Value.Description);
                }

                await context.Database.MigrateAsync(cancellationToken);
            }

            await MonthPartitions.EnsureAheadAsync(context, clock, cancellationToken);
        }
        else
        {
            status.ThrowIfBehind();
            await WarnOfMissingMonthsAsync(context, cancellationToken);
        }

        logger.LogInformation("The schema of {Database} is up to date", dataSources.Settings.Value.Description);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Reads the status again and again, until nothing is pending or the time is over.</summary>
    private async Task<MigrationStatus> WaitAsync(DbContext context, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        for (var isTold = false; ; isTold = true)
        {
            var isLast = clock.GetElapsedTime(began) >= timeout;
            try
            {
                var status = await MigrationStatus.ReadAsync(context, cancellationToken);
                if (isLast || status.IsUpToDate || status.Tampered.Count > 0)
                {
                    return status;
                }
            }
            catch (NpgsqlException exception) when (exception.IsTransient && !isLast)
            {
                // The server may be starting, too.
            }

            if (!isTold)
            {
                logger.LogInformation(
                    "Waiting up to {Timeout} for {Database} to be migrated", timeout, dataSources.Settings.Value.Description);
            }

            // Jitter, so that many waiting instances do not ask in step.
            await Task.Delay(Random.Shared.Next(500, 1500), cancellationToken);
        }
    }

    // Only the tables' owner can make them, so that this is all that can be done here.
    private async Task WarnOfMissingMonthsAsync(TelehealthDbContext context, CancellationToken cancellationToken)
    {
        var missing = await MonthPartitions.FindMissingAsync(context, clock, cancellationToken);
        if (missing.Count > 0)
        {
            logger.LogWarning(
                "{Database} lacks {Count} monthly partition(s), such as {Name}: run the console's `maintenance run`",
                dataSources.Settings.Value.Description,
                missing.Count,
                missing[0]);
        }
    }

    // Where entities are changed. It builds the model, a second that no other environment pays.
    private static void RefuseStaleModel(TelehealthDbContext context)
    {
        var differences = CompiledModelDifference.Between(context.Model, context.GetService<IDesignTimeModel>().Model);
        if (differences.Count > 0)
        {
            throw new StaleCompiledModelException(differences);
        }
    }

    // At the first use it would be too late to notice. Asked for here, because it needs a connection.
    private void RefuseSensitiveOptions()
    {
        var options = services.GetRequiredService<DbContextOptions<TelehealthDbContext>>();
        options.FindExtension<ProductionExtension>()?.Validate(options);
    }

    private MigrationsMode Mode()
    {
        var text = configuration[Setting];
        if (string.IsNullOrWhiteSpace(text))
        {
            return environment.IsDevelopment() ? MigrationsMode.Apply : MigrationsMode.Check;
        }

        return Enum.TryParse<MigrationsMode>(text, ignoreCase: true, out var mode) && Enum.IsDefined(mode)
            ? mode
            : throw new MigrationSettingsException(Setting, text, "Off, Check, Wait or Apply");
    }
}
