using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data;
using Telehealth.Data.Deployment;
using Telehealth.Data.Hosting;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>A command's database, known to be reachable and recent enough, and where the command writes to.</summary>
internal sealed class Session : IAsyncDisposable
{
    private Session(ConnectionSettings settings, NpgsqlDataSource dataSource, Output output)
    {
        Settings = settings;
        DataSource = dataSource;
        Output = output;
    }

    public ConnectionSettings Settings { get; }

    public NpgsqlDataSource DataSource { get; }

    public Output Output { get; }

    /// <exception cref="NpgsqlException">The server cannot be reached, or refuses the login or the database.</exception>
    /// <exception cref="UnsupportedServerException">The server is too old.</exception>
    public static async Task<Session> OpenAsync(
        ConnectionSettings settings, Output output, CancellationToken cancellationToken)
    {
        var dataSource = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(settings.ConnectionString)
            {
                ApplicationName = "Telehealth.Seeder",
                // Building an index or loading a table takes as long as it takes; Ctrl-C ends it.
                CommandTimeout = 0,
                // COPY sends megabytes.
                WriteBufferSize = 1 << 16,
            });
        try
        {
            // Asked before EF Core is: it would create a missing database without a word.
            await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
            UnsupportedServerException.ThrowIfTooOld(connection);
            return new Session(settings, dataSource, output);
        }
        catch
        {
            await dataSource.DisposeAsync();
            throw;
        }
    }

    /// <summary>A new context.</summary>
    /// <param name="migrating">Is told each migration that the context applies or reverts; null where it does not.</param>
    /// <param name="settings">How it migrates; null is as the environment says.</param>
    public TelehealthDbContext CreateContext(Action<string>? migrating = null, MigrationSettings? settings = null)
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(DataSource)
            .WithMigrationSettings(settings ?? MigrationSettingsReader.Read(Environment.GetEnvironmentVariable));
        if (migrating is not null)
        {
            options.ReportMigrations(migrating);
        }

        return new TelehealthDbContext(options.Options);
    }

    public ValueTask DisposeAsync() => DataSource.DisposeAsync();
}
