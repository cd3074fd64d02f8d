using System.Net;
using System.Net.Sockets;
using Npgsql;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Seeder.LocalPostgres;

/// <summary>A PostgreSQL data folder: made, started and stopped.</summary>
internal sealed class PostgresCluster(PostgresBinaries binaries, string dataFolder, ServerAccount account)
{
    private const int StartAttempts = 3;

    /// <summary>Where the server writes its log.</summary>
    public string LogFile => Path.Combine(dataFolder, "server.log");

    private string ParentFolder => Path.GetDirectoryName(dataFolder)!;

    /// <summary>
    /// Makes the data folder, whose parent must belong to the account, with one login that may do everything;
    /// <paramref name="sync"/> says whether it must survive a crash of the machine.
    /// </summary>
    public async Task InitializeAsync(
        string user, string password, bool sync, IEnumerable<string> settings, CancellationToken cancellationToken)
    {
        var passwordFile = Path.Combine(ParentFolder, "password.new");
        await WritePrivateFileAsync(passwordFile, password, cancellationToken);
        try
        {
            await account.GiveAsync(passwordFile, cancellationToken);
            var result = await Tool.RunAsync(
                binaries.PathOf("initdb"),
                [
                    "--pgdata", dataFolder, "--username", user, "--pwfile", passwordFile, "--auth", "scram-sha-256",
                    "--encoding", "UTF8", "--locale", OperatingSystem.IsLinux() ? "C.UTF-8" : "C",
                    "--no-instructions", .. sync ? Array.Empty<string>() : ["--no-sync"],
                ],
                account,
                ParentFolder,
                cancellationToken);
            if (result.ExitCode != 0)
            {
                throw new LocalPostgresException($"initdb cannot make {dataFolder}:\n{LastLines(result.Output)}");
            }
        }
        finally
        {
            File.Delete(passwordFile);
        }

        await File.AppendAllLinesAsync(
            Path.Combine(dataFolder, "postgresql.conf"),
            ["listen_addresses = '127.0.0.1'", "unix_socket_directories = ''", .. settings],
            cancellationToken);
    }

    /// <summary>Starts the server on a loopback port, on the preferred one if it is free.</summary>
    /// <returns>The port that it listens on.</returns>
    public async Task<int> StartAsync(int preferredPort, CancellationToken cancellationToken)
    {
        RemoveStalePid();
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var port = attempt == 1 && IsFree(preferredPort) ? preferredPort : FreePort();
            var logBefore = File.Exists(LogFile) ? new FileInfo(LogFile).Length : 0;
            var result = await Tool.RunDetachedAsync(
                binaries.PathOf("pg_ctl"),
                ["start", "--silent", "-w", "-t", "60", "-D", dataFolder, "-l", LogFile, "-o", $"-p {port}"],
                account,
                ParentFolder);
            if (result.ExitCode == 0)
            {
                return port;
            }

            var log = ReadLog(logBefore);
            if (attempt == StartAttempts || !PassesByItself(log))
            {
                throw new LocalPostgresException(
                    $"The private PostgreSQL server does not start. Its log, {LogFile}, ends with:\n"
                    + LastLines(log.Length > 0 ? log : result.Output)
                    + $"\nMend what it names, or delete {dataFolder} to begin with an empty database.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
        }
    }

    /// <summary>Stops the server; <paramref name="mode"/> is pg_ctl's (fast, immediate).</summary>
    public async Task StopAsync(string mode, CancellationToken cancellationToken)
    {
        var result = await Tool.RunAsync(
            binaries.PathOf("pg_ctl"),
            ["stop", "--silent", "-w", "-t", "60", "-m", mode, "-D", dataFolder],
            account,
            ParentFolder,
            cancellationToken);
        if (result.ExitCode != 0)
        {
            throw new LocalPostgresException($"The PostgreSQL server in {dataFolder} does not stop:\n{LastLines(result.Output)}");
        }
    }

    /// <summary>Creates a database if it is not there yet.</summary>
    public static async Task EnsureDatabaseAsync(NpgsqlConnectionStringBuilder target, CancellationToken cancellationToken)
    {
        var name = target.Database!;
        var maintenance = new NpgsqlConnectionStringBuilder(target.ConnectionString) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection)
        {
            Parameters = { new() { Value = name } },
        };
        if (await exists.ExecuteScalarAsync(cancellationToken) is null)
        {
            var quoted = new NpgsqlCommandBuilder().QuoteIdentifier(name);
#pragma warning disable CA2100 // An identifier cannot be a parameter; it is quoted.
            await using var create = new NpgsqlCommand($"CREATE DATABASE {quoted}", connection);
#pragma warning restore CA2100
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    // PostgreSQL takes any process with the number in the file for a server that is still running.
    private void RemoveStalePid()
    {
        if (PostmasterPid.Read(dataFolder) is { } postmaster && !postmaster.IsAlive())
        {
            File.Delete(PostmasterPid.PathIn(dataFolder));
        }
    }

    private static bool PassesByItself(string log) =>
        log.Contains("could not bind", StringComparison.Ordinal)
        || log.Contains("pre-existing shared memory block", StringComparison.Ordinal);

    private string ReadLog(long from)
    {
        if (!File.Exists(LogFile))
        {
            return "";
        }

        using var stream = new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Position = from;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string LastLines(string text) =>
        string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(10).Select(line => "  " + line));

    private static async Task WritePrivateFileAsync(string path, string text, CancellationToken cancellationToken)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(path, options);
        await writer.WriteLineAsync(text.AsMemory(), cancellationToken);
    }

    private static bool IsFree(int port)
    {
        if (port == 0)
        {
            return false;
        }

        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
