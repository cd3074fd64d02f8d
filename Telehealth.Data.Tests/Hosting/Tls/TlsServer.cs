using Npgsql;
using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Data.Tests.Hosting.Tls;

/// <summary>
///     A PostgreSQL that is reached by the name of this machine, which counts as another machine's; with a certificate or none.
/// </summary>
internal sealed class TlsServer : IAsyncDisposable
{
    private readonly ThrowawayPostgresServer _server;
    private readonly string _folder;

    private TlsServer(ThrowawayPostgresServer server, string folder)
    {
        _server = server;
        _folder = folder;
        Connection = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Host = OwnName.Value, Pooling = false };
    }

    /// <summary>The way to it, without a word about TLS.</summary>
    public NpgsqlConnectionStringBuilder Connection { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="certificate">What it shows, and the key: then it takes nobody without TLS. Null where it has none.</param>
    public static async Task<TlsServer> StartAsync((string Certificate, string Key)? certificate)
    {
        var account = await ServerAccount.FindAsync(CancellationToken.None);
        var folder = Path.Combine(Path.GetTempPath(), $"telehealth-tls-{Guid.NewGuid():N}");
        await account.CreateFolderAsync(folder, CancellationToken.None);
        var kind = certificate is null ? "host" : "hostssl";
        // 127.0.0.1 is what it is looked after by.
        var access = await WriteAsync(
            "access.conf", $"host all all 127.0.0.1/32 scram-sha-256\n{kind} all all all scram-sha-256\n");
        List<string> settings = ["listen_addresses = '*'", $"hba_file = '{access}'"];
        if (certificate is { } given)
        {
            settings.Add("ssl = on");
            settings.Add($"ssl_cert_file = '{await WriteAsync("server.crt", given.Certificate)}'");
            settings.Add($"ssl_key_file = '{await WriteAsync("server.key", given.Key)}'");
        }

        return new TlsServer(await ThrowawayPostgresServer.StartAsync(settings: settings), folder);

        async Task<string> WriteAsync(string name, string text)
        {
            var path = Path.Combine(folder, name);
            await File.WriteAllTextAsync(path, text);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            await account.GiveAsync(path, CancellationToken.None);
            return path.Replace('\\', '/');
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
