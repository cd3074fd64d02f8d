using System.Security.Cryptography;
using System.Text;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Seeder.LocalPostgres;

/// <summary>Where the private server lives and where its binaries come from. The defaults are those of the console.</summary>
public sealed record LocalPostgresOptions
{
    /// <summary>The server's folder under the user's local application data.</summary>
    public string Folder { get; init; } = LocalServerState.DefaultFolder;

    /// <summary>
    /// The folder of the data and of downloaded binaries: <see cref="Folder"/>, or for root one below /var/lib, because
    /// root's home is closed to the unprivileged user that the server then runs as.
    /// </summary>
    public string DataHome => OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess
        ? Folder
        : Path.Combine(
            "/var/lib/telehealth",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(Folder))))[..12]);

    /// <summary>Gives the value of an environment variable, or null.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Folders with PostgreSQL's binaries; null means those on PATH and in the platform's usual places.</summary>
    public IReadOnlyList<string>? BinFolders { get; init; }

    /// <summary>Is told of each step that takes time.</summary>
    public Action<string>? Progress { get; init; }
}
