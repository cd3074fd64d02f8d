using System.Text.RegularExpressions;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Seeder.Backups;

/// <summary>A folder with pg_dump, pg_restore and psql, and their version.</summary>
internal sealed partial record PostgresTools(string Folder, Version Version)
{
    /// <summary>Names the folder to use instead of those that are searched.</summary>
    public const string Variable = "TELEHEALTH_POSTGRES_TOOLS";

    public const string PgDump = "pg_dump";
    public const string PgRestore = "pg_restore";
    public const string Psql = "psql";

    /// <summary>The path of one of the programs.</summary>
    public string PathOf(string tool) => PostgresBinaries.PathOf(Folder, tool);

    /// <summary>
    ///     Finds the programs for a server: of those that are not older than it the oldest, because what a newer version
    ///     writes an older server may not understand.
    /// </summary>
    /// <param name="server">The version that they must have at least.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="BackupException">There are none, or older ones only.</exception>
    public static async Task<PostgresTools> FindAsync(Version server, CancellationToken cancellationToken)
    {
        var found = new List<PostgresTools>();
        var folders = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
            ? [given]
            : PostgresBinariesSearch.UsualFolders();
        foreach (var folder in folders.Distinct().Where(HasAll))
        {
            found.Add(new PostgresTools(folder, await VersionAsync(folder, cancellationToken)));
        }

        if (found.Where(tools => tools.Version.Major >= server.Major).MinBy(tools => tools.Version.Major) is { } match)
        {
            return match;
        }

        var problem = found.MaxBy(tools => tools.Version) is { } newest
            ? $"{PgDump} {newest.Version} in {newest.Folder} is older than version {server.Major}, which is needed here"
            : $"{PgDump}, {PgRestore} and {Psql} are not installed here, or not found";
        throw new BackupException($"{problem}. Nothing was changed. {WayOut(server.Major)}, or name their folder in {Variable}.");
    }

    private static bool HasAll(string folder)
        => new[] { PgDump, PgRestore, Psql }.All(tool => File.Exists(PostgresBinaries.PathOf(folder, tool)));

    private static async Task<Version> VersionAsync(string folder, CancellationToken cancellationToken)
    {
        await using var tool = ToolProcess.Start(PostgresBinaries.PathOf(folder, PgDump), ["--version"], []);
        using var reader = new StreamReader(tool.Output);
        var text = await reader.ReadToEndAsync(cancellationToken);
        // A program that does not say its version, such as a wrapper without anything to wrap, is as good as an old one.
        return Version.TryParse(Number().Match(text).Value, out var version) ? version : new Version(0, 0);
    }

    private static string WayOut(int major)
        => OperatingSystem.IsWindows() ? $"Install them: winget install PostgreSQL.PostgreSQL.{major}"
            : OperatingSystem.IsMacOS() ? $"Install them: brew install postgresql@{major}"
            : $"Install them: sudo apt-get install postgresql-client-{major} (Fedora: sudo dnf install postgresql)";

    [GeneratedRegex(@"[0-9]+\.[0-9]+")]
    private static partial Regex Number();
}
