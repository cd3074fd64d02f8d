using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Seeder.LocalPostgres;

/// <summary>Where the private server lives and where its binaries come from. The defaults are those of the console.</summary>
public sealed record LocalPostgresOptions
{
    /// <summary>The server's folder under the user's local application data.</summary>
    public string Folder { get; init; } = LocalServerState.DefaultFolder;

    /// <summary>Gives the value of an environment variable, or null.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Folders with PostgreSQL's binaries; null means those on PATH and in the platform's usual places.</summary>
    public IReadOnlyList<string>? BinFolders { get; init; }

    /// <summary>Is told of each step that takes time.</summary>
    public Action<string>? Progress { get; init; }
}
