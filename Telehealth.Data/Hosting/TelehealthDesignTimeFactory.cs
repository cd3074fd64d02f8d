using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Data.Hosting;

/// <summary>
///     Makes the context for <c>dotnet ef</c> and for bundles. <c>migrations add</c> needs no server; what needs one uses the
///     connection of the settings, or ends with exit code 5 and one line that names the setting.
/// </summary>
public sealed class TelehealthDesignTimeFactory : IDesignTimeDbContextFactory<TelehealthDbContext>
{
    /// <inheritdoc />
    public TelehealthDbContext CreateDbContext(string[] args)
    {
        var sources = ConnectionSources.FromEnvironment();
        var interceptor = new DesignTimeConnectionInterceptor(sources);

        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options
            .UseTelehealth(Find(sources)?.ConnectionString ?? DesignTimeConnectionInterceptor.NoConnection)
            .AddInterceptors(interceptor);
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
