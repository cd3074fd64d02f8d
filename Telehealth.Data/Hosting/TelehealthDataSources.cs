using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Data.Hosting;

/// <summary>
///     The application's pool of connections, and the one that migrates, which is the same unless
///     <c>ConnectionStrings__TelehealthMigrations</c> names a login of its own.
/// </summary>
internal sealed class TelehealthDataSources : IAsyncDisposable, IDisposable
{
    private readonly Lazy<NpgsqlDataSource> _application;
    private readonly Lazy<NpgsqlDataSource> _migrations;

    public TelehealthDataSources(
        IConfiguration configuration, IHostEnvironment? environment, ILogger<TelehealthDataSources> logger)
    {
        // Resolved when first used, so that an application without a connection fails where it says why.
        var sources = ConnectionSources.FromConfiguration(configuration, isProduction: environment?.IsProduction() ?? false);
        Settings = new(sources.Resolve, LazyThreadSafetyMode.PublicationOnly);
        _application = new(() => Create(Settings.Value));
        _migrations = new(() => sources.ResolveForMigrations() is var settings
            && settings.ConnectionString != Settings.Value.ConnectionString
                ? Create(settings)
                : _application.Value);

        NpgsqlDataSource Create(ConnectionSettings settings)
        {
            if (settings.Warning is { } warning)
            {
                logger.LogWarning("{Warning}", warning);
            }

            // Without a logger of its own: EF Core logs the same statements, and no values with them.
            return NpgsqlDataSource.Create(settings.ConnectionString);
        }
    }

    public Lazy<ConnectionSettings> Settings { get; }

    public NpgsqlDataSource Application => _application.Value;

    public NpgsqlDataSource Migrations => _migrations.Value;

    public void Dispose()
    {
        foreach (var source in Created())
        {
            source.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var source in Created())
        {
            await source.DisposeAsync();
        }
    }

    private IEnumerable<NpgsqlDataSource> Created()
        => new[] { _application, _migrations }.Where(source => source.IsValueCreated).Select(source => source.Value).Distinct();
}
