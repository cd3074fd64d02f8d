using System.Globalization;
using MysticMind.PostgresEmbed;

namespace Telehealth.Seeder.LocalPostgres;

/// <summary>Gets PostgreSQL's binaries: installed ones, else ones that were or can be downloaded.</summary>
internal static class BinariesProvider
{
    /// <summary>The version that the container of docker-compose.yml has too.</summary>
    private const int DownloadedMajor = 15;

    /// <exception cref="LocalPostgresException">None are found and none can be downloaded.</exception>
    public static async Task<PostgresBinaries> GetAsync(
        LocalPostgresOptions options, string dataFolder, CancellationToken cancellationToken)
    {
        // A data folder can be opened by its own major version only.
        var major = MajorOf(dataFolder);
        var downloads = Path.Combine(options.DataHome, "binaries");
        string[] downloaded = [Path.Combine(downloads, "*", "bin")];
        foreach (var folders in new[] { options.BinFolders, downloaded })
        {
            var found = await PostgresBinariesSearch.FindAsync(folders, cancellationToken);
            if (found.FirstOrDefault(binaries => major is null || binaries.Version.Major == major) is { } match)
            {
                return match;
            }
        }

        options.Progress?.Invoke("No PostgreSQL is installed here; downloading its binaries");
        var bin = await DownloadAsync(options, major, dataFolder, downloads, cancellationToken);
        return (await PostgresBinariesSearch.FindAsync([bin], cancellationToken)).SingleOrDefault()
            ?? throw new LocalPostgresException(WaysOut(major, dataFolder, "the downloaded binaries do not run here"));
    }

    private static async Task<string> DownloadAsync(
        LocalPostgresOptions options, int? major, string dataFolder, string downloads, CancellationToken cancellationToken)
    {
        var repository = options.Variable("TELEHEALTH_POSTGRES_MAVEN") is { Length: > 0 } given
            ? given.TrimEnd('/')
            : PgServerOptions.DefaultMavenRepo;
        try
        {
            using var handler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(15) };
            using var client = new HttpClient(handler);
            var server = new PgServer(new PgServerOptions
            {
                PgVersion = (major ?? DownloadedMajor).ToString(CultureInfo.InvariantCulture),
                DbDir = downloads,
                BinariesDir = downloads,
                MavenRepo = repository,
                DownloadRetryCount = 1,
                HttpClient = client,
            });
            await server.InstallAsync(cancellationToken);
            return Path.Combine(server.InstallDir, "bin");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever the library or the network throws, the person needs the ways out.
            var reason = $"they cannot be downloaded from {new Uri(repository).Host} ({exception.Message.TrimEnd('.')})";
            throw new LocalPostgresException(WaysOut(major, dataFolder, reason), exception);
        }
    }

    private static int? MajorOf(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "PG_VERSION");
        return File.Exists(path) ? int.Parse(File.ReadAllText(path), CultureInfo.InvariantCulture) : null;
    }

    private static string WaysOut(int? major, string dataFolder, string reason)
    {
        var wanted = major is null
            ? $"{PostgresBinaries.OldestMajor} to {PostgresBinaries.NewestMajor}"
            : $"{major} (which made {dataFolder})";
        var install = OperatingSystem.IsWindows() ? "winget install PostgreSQL.PostgreSQL.17"
            : OperatingSystem.IsMacOS() ? "brew install postgresql@17"
            : "sudo apt-get install postgresql  (Fedora: sudo dnf install postgresql-server)";
        return $"""
            No binaries of PostgreSQL {wanted} are installed here, and {reason}. Three ways out:
              1. install PostgreSQL:   {install}
              2. use a container:      dotnet run --project Telehealth.Seeder -- env
                                       docker compose up -d --wait
              3. use your own server:  set ConnectionStrings__Telehealth to Host=...;Port=5432;Database=...;Username=...;Password=...
            """;
    }
}
