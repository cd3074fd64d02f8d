using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Seeder.LocalPostgres;

/// <summary>
/// A PostgreSQL server for one test run: in a temporary folder, tuned for speed and not for safety, and deleted with
/// all its data when disposed. What a killed run leaves behind is removed by the next one.
/// </summary>
public sealed class ThrowawayPostgresServer : IAsyncDisposable
{
    private const string FolderPrefix = "telehealth-throwaway-";
    private const string User = "postgres";

    private static readonly string[] Settings =
    [
        "fsync = off",
        "synchronous_commit = off",
        "full_page_writes = off",
        "wal_level = minimal",
        "max_wal_senders = 0",
        "max_wal_size = 2GB",
        "max_connections = 200",
        "autovacuum_naptime = 1h",
    ];

    private readonly PostgresCluster _cluster;
    private readonly string _folder;

    private ThrowawayPostgresServer(PostgresCluster cluster, string folder, string connectionString)
    {
        _cluster = cluster;
        _folder = folder;
        ConnectionString = connectionString;
    }

    /// <summary>The superuser's connection to the database <c>postgres</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>Where the server writes its log.</summary>
    public string LogFile => _cluster.LogFile;

    /// <summary>Makes and starts a server.</summary>
    /// <param name="options">Where the binaries come from; the folder is used for downloaded binaries only.</param>
    /// <param name="settings">More lines of postgresql.conf, or null.</param>
    /// <param name="cancellationToken">Ends the wait for initdb.</param>
    /// <exception cref="LocalPostgresException">No binaries can be had, or the server does not start.</exception>
    public static async Task<ThrowawayPostgresServer> StartAsync(
        LocalPostgresOptions? options = null,
        IEnumerable<string>? settings = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new LocalPostgresOptions();
        var account = await ServerAccount.FindAsync(cancellationToken);
        var folder = Path.Combine(
            Path.GetTempPath(),
            string.Create(CultureInfo.InvariantCulture, $"{FolderPrefix}{Environment.ProcessId}-{Guid.NewGuid():N}"));
        var dataFolder = Path.Combine(folder, "data");
        var binaries = await BinariesProvider.GetAsync(options, dataFolder, cancellationToken);
        await RemoveLeftoversAsync(binaries, account, cancellationToken);

        var cluster = new PostgresCluster(binaries, dataFolder, account);
        try
        {
            await account.CreateFolderAsync(folder, cancellationToken);
            var password = Passwords.Generate();
            await cluster.InitializeAsync(
                User, password, sync: false, [.. Settings, .. settings ?? []], cancellationToken);
            var port = await cluster.StartAsync(0, cancellationToken);
            var connection = new NpgsqlConnectionStringBuilder
            {
                Host = "127.0.0.1",
                Port = port,
                Username = User,
                Password = password,
                Database = "postgres",
            };
            return new ThrowawayPostgresServer(cluster, folder, connection.ConnectionString);
        }
        catch
        {
            Delete(folder);
            throw;
        }
    }

    /// <summary>Ends the server as a crash does, in the middle of whatever it is at, and starts it again where it was.</summary>
    /// <exception cref="LocalPostgresException">It does not start again, or its port was taken meanwhile.</exception>
    public async Task CrashAsync(CancellationToken cancellationToken = default)
    {
        await _cluster.StopAsync("immediate", cancellationToken);
        var port = new NpgsqlConnectionStringBuilder(ConnectionString).Port;
        if (await _cluster.StartAsync(port, cancellationToken) != port)
        {
            throw new LocalPostgresException($"Port {port} was taken while the server was down.");
        }
    }

    /// <summary>Stops the server and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (PostmasterPid.Read(Path.Combine(_folder, "data")) is not null)
        {
            await _cluster.StopAsync("immediate", CancellationToken.None);
        }

        Delete(_folder);
    }

    private static async Task RemoveLeftoversAsync(
        PostgresBinaries binaries, ServerAccount account, CancellationToken cancellationToken)
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), FolderPrefix + "*"))
        {
            var owner = Path.GetFileName(folder)[FolderPrefix.Length..].Split('-')[0];
            if (!int.TryParse(owner, CultureInfo.InvariantCulture, out var id) || IsRunning(id))
            {
                continue;
            }

            try
            {
                var dataFolder = Path.Combine(folder, "data");
                if (PostmasterPid.Read(dataFolder)?.Answers() == true)
                {
                    await new PostgresCluster(binaries, dataFolder, account).StopAsync("immediate", cancellationToken);
                }

                Delete(folder);
            }
            catch (Exception exception)
                when (exception is IOException or UnauthorizedAccessException or LocalPostgresException)
            {
                // Another user's, or another run removes it at this moment: not this run's concern.
            }
        }
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
