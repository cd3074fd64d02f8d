namespace Telehealth.Data.Tests.Hosting.Tls;

/// <summary>The four servers that a client has to tell apart.</summary>
public sealed class TlsServers : IAsyncLifetime
{
    public const string WithoutTls = "without TLS";
    public const string SelfSigned = "self-signed";
    public const string WrongName = "wrong name";
    public const string Right = "right";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telehealth-authority-");
    private readonly Dictionary<string, TlsServer> _servers = [];

    /// <summary>The file with the authority's certificate.</summary>
    public string AuthorityFile => Path.Combine(_folder.FullName, "authority.crt");

    public async ValueTask InitializeAsync()
    {
        using var certificates = new Certificates();
        await File.WriteAllTextAsync(AuthorityFile, certificates.Authority);
        _servers[WithoutTls] = await TlsServer.StartAsync(null);
        _servers[SelfSigned] = await TlsServer.StartAsync(Certificates.SignItself(OwnName.Value));
        _servers[WrongName] = await TlsServer.StartAsync(certificates.Sign("other.example"));
        _servers[Right] = await TlsServer.StartAsync(certificates.Sign(OwnName.Value));
    }

    /// <summary>The connection string, with the authority's file and no word about the mode unless more is said.</summary>
    public string Connection(string server, string more = "")
        => $"{_servers[server].Connection.ConnectionString};Root Certificate={AuthorityFile};{more}";

    /// <summary>The same in variables.</summary>
    public Dictionary<string, string> Variables(string server)
    {
        var connection = _servers[server].Connection;
        return new()
        {
            ["POSTGRES_HOST"] = connection.Host!,
            ["POSTGRES_PORT"] = $"{connection.Port}",
            ["POSTGRES_DB"] = connection.Database!,
            ["POSTGRES_USER"] = connection.Username!,
            ["POSTGRES_PASSWORD"] = connection.Password!,
        };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
