using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Data.Hosting;

/// <summary>
///     Makes the context for <c>dotnet ef</c> and for bundles. <c>migrations add</c> needs no server; what needs one uses the
///     connection of the settings. What fails ends with one line and one of <see cref="ExitCodes" />.
/// </summary>
public sealed class TelehealthDesignTimeFactory : IDesignTimeDbContextFactory<TelehealthDbContext>
{
    private const string AllowDataLoss = "--allow-data-loss";

    /// <inheritdoc />
    /// <param name="args">What follows <c>--</c> on the command line; <c>--allow-data-loss</c> lets a revert drop data.</param>
    public TelehealthDbContext CreateDbContext(string[] args)
    {
        var sources = ConnectionSources.FromEnvironment();
        var settings = Find(sources);

        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options
            .UseTelehealth(settings?.ConnectionString ?? DesignTimeConnectionInterceptor.NoConnection)
            .WithMigrationSettings(new MigrationSettings { AllowDataLoss = args.Contains(AllowDataLoss) })
            .ReplaceService<IMigrator, DesignTimeMigrator>()
            .AddInterceptors(new DesignTimeConnectionInterceptor(sources, settings));
        var context = new TelehealthDbContext(options.Options);
        // Building an index takes as long as it takes.
        context.Database.SetCommandTimeout(0);
        return context;
    }

    // A malformed setting matters, and is told, when a connection is opened.
    private static ConnectionSettings? Find(ConnectionSources sources)
    {
        try
        {
            return sources.FindForMigrations();
        }
        catch (ConnectionSettingsException)
        {
            return null;
        }
    }
}
