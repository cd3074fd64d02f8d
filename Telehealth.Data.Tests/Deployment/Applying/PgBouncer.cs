using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>A connection pooler between clients and the test server.</summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Append("/usr/sbin").Select(folder => Path.Combine(folder, "pgbouncer")).FirstOrDefault(File.Exists);

    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private PgBouncer(DirectoryInfo folder, Process process, string connectionString)
    {
        _folder = folder;
        _process = process;
        ConnectionString = connectionString;
    }

    /// <summary>The way through it.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts it, or skips the test where it is not installed.</summary>
    /// <param name="connectionString">Where the server is.</param>
    /// <param name="mode">What is lent to a client: session, transaction or statement.</param>
    public static async Task<PgBouncer> StartAsync(string connectionString, string mode)
    {
        Assert.SkipWhen(Program is null, "pgbouncer is not installed (Debian: apt-get install pgbouncer)");

        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var port = FreePort();
        var folder = Directory.CreateTempSubdirectory("telehealth-pgbouncer-");
        var users = Path.Combine(folder.FullName, "users.txt");
        var settings = Path.Combine(folder.FullName, "pgbouncer.ini");
        await File.WriteAllTextAsync(users, $"\"{server.Username}\" \"{server.Password}\"");
        await File.WriteAllTextAsync(
            settings,
            $"""
            [databases]
            * = host={server.Host} port={server.Port}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = trust
            auth_file = {users}
            pool_mode = {mode}
            """);
        // It does not run as root.
        string[] account = [];
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            account = ["-u", "nobody"];
            File.SetUnixFileMode(folder.FullName, folder.UnixFileMode | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }

        var process = Process.Start(new ProcessStartInfo(Program, ["-q", .. account, settings]))!;
        var pooler = new PgBouncer(
            folder,
            process,
            new NpgsqlConnectionStringBuilder(connectionString) { Host = "127.0.0.1", Port = port, Pooling = false }.ConnectionString);
        await pooler.UntilItAnswersAsync(port);
        return pooler;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task UntilItAnswersAsync(int port)
    {
        while (true)
        {
            Assert.False(_process.HasExited, "pgbouncer does not start");
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
