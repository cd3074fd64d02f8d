using System.Text.RegularExpressions;

namespace Telehealth.Seeder.LocalPostgres;

/// <summary>Finds the PostgreSQL binaries that are installed on this machine.</summary>
public static partial class PostgresBinariesSearch
{
    // Each installer's folder; a star stands for the version in one segment of the path.
    private static readonly string[] LinuxFolders =
    [
        "/usr/lib/postgresql/*/bin", // Debian, Ubuntu
        "/usr/pgsql-*/bin", // PGDG on Red Hat
        "/usr/lib/postgresql*/bin", // SUSE
        "/usr/lib64/postgresql-*/bin", // Gentoo
        "/usr/libexec/postgresql*", // Alpine
        "/usr/local/pgsql/bin",
        "/home/linuxbrew/.linuxbrew/opt/postgresql*/bin",
    ];

    private static readonly string[] MacFolders =
    [
        "/opt/homebrew/opt/postgresql*/bin", // Homebrew on Apple silicon
        "/usr/local/opt/postgresql*/bin", // Homebrew on Intel
        "/Applications/Postgres.app/Contents/Versions/*/bin",
        "/Library/PostgreSQL/*/bin", // EDB
        "/opt/local/lib/postgresql*/bin", // MacPorts
    ];

    /// <summary>All supported versions in the folders, the newest first; null means PATH and the usual places.</summary>
    public static async Task<IReadOnlyList<PostgresBinaries>> FindAsync(
        IEnumerable<string>? folders = null, CancellationToken cancellationToken = default)
    {
        var account = await ServerAccount.FindAsync(cancellationToken);
        var found = new List<PostgresBinaries>();
        foreach (var folder in (folders ?? UsualPatterns()).SelectMany(Expand).Select(Resolve).OfType<string>().Distinct())
        {
            if (await VersionOfAsync(folder, account, cancellationToken) is { } version
                && version.Major is >= PostgresBinaries.OldestMajor and <= PostgresBinaries.NewestMajor)
            {
                found.Add(new PostgresBinaries(folder, version));
            }
        }

        return [.. found.OrderByDescending(binaries => binaries.Version)];
    }

    /// <summary>The folders on PATH, then each installer's that are there.</summary>
    internal static IEnumerable<string> UsualFolders() => UsualPatterns().SelectMany(Expand);

    private static IEnumerable<string> UsualPatterns()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return path.Where(Path.IsPathFullyQualified).Concat(
            OperatingSystem.IsWindows() ? WindowsFolders() : OperatingSystem.IsMacOS() ? MacFolders : LinuxFolders);
    }

    private static string[] WindowsFolders() =>
    [
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL", "*", "bin"),
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "scoop", "apps", "postgresql*", "current", "bin"),
    ];

    private static IEnumerable<string> Expand(string pattern)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return [pattern];
        }

        var parent = Path.GetDirectoryName(pattern[..star])!;
        var segment = pattern[(parent.Length + 1)..].Split('/', '\\')[0];
        var rest = pattern[(parent.Length + 1 + segment.Length)..].TrimStart('/', '\\');
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, segment).Select(folder => Path.Combine(folder, rest))
            : [];
    }

    // A folder of links, such as /usr/local/bin, stands for the folder that they point to.
    private static string? Resolve(string folder)
    {
        var initdb = new FileInfo(PostgresBinaries.PathOf(folder, "initdb"));
        if (!initdb.Exists)
        {
            return null;
        }

        var real = Path.GetDirectoryName(initdb.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? initdb.FullName)!;
        return File.Exists(PostgresBinaries.PathOf(real, "postgres")) && File.Exists(PostgresBinaries.PathOf(real, "pg_ctl"))
            ? real
            : null;
    }

    private static async Task<Version?> VersionOfAsync(string folder, ServerAccount account, CancellationToken cancellationToken)
    {
        try
        {
            var result = await Tool.RunAsync(
                PostgresBinaries.PathOf(folder, "postgres"), ["--version"], account, folder, cancellationToken);
            var match = VersionNumber().Match(result.Output);
            return result.ExitCode == 0 && match.Success
                ? Version.Parse(match.Groups[1].Value + (match.Groups[2].Success ? match.Groups[2].Value : ".0"))
                : null;
        }
        catch (LocalPostgresException)
        {
            // Not executable for the account that would run it: as good as not there.
            return null;
        }
    }

    [GeneratedRegex(@"\(PostgreSQL\) ([0-9]+)(\.[0-9]+)?")]
    private static partial Regex VersionNumber();
}
