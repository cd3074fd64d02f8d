using Telehealth.Data.Deployment.Backups;
using Telehealth.Seeder.Backups;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>The Seeder against the other ways to fill the same database.</summary>
/// <param name="session">The server.</param>
/// <param name="tools">pg_dump, pg_restore and psql.</param>
/// <param name="folder">Where the dump goes, and the server's files.</param>
/// <param name="template">A migrated database.</param>
/// <param name="report">Is told what is done.</param>
internal sealed class Contest(
    Session session, PostgresTools tools, BenchmarkFolder folder, string template, Action<ActivityStep> report)
{
    /// <summary>EF Core saves no more patients than this, because a row takes it so long.</summary>
    private const int MostPatientsOfEntityFramework = 100;

    /// <summary>Makes what all start from, and measures.</summary>
    /// <param name="session">The server.</param>
    /// <param name="size">How much is seeded.</param>
    /// <param name="rounds">How many times each.</param>
    /// <param name="report">Is told what is done.</param>
    /// <param name="cancellationToken">Ends it; nothing is left then.</param>
    public static async Task<SeedingResult> RunAsync(
        Session session, SeedSize size, int rounds, Action<ActivityStep> report, CancellationToken cancellationToken)
    {
        var tools = await FindToolsAsync(session, cancellationToken);
        using var folder = new BenchmarkFolder();
        await using var migrated = await MigratedDatabase.CreateAsync(session, cancellationToken);
        return await new Contest(session, tools, folder, migrated.Settings.Database!, report)
            .RunAsync(size, rounds, cancellationToken);
    }

    /// <summary>The server's own programs: newer ones say things that an older server does not know.</summary>
    private static async Task<PostgresTools> FindToolsAsync(Session session, CancellationToken cancellationToken)
    {
        await using var connection = await session.DataSource.OpenConnectionAsync(cancellationToken);
        var server = connection.PostgreSqlVersion;
        var tools = await PostgresTools.FindAsync(server, cancellationToken);
        return tools.Version.Major == server.Major
            ? tools
            : throw new BenchmarkException(
                $"The server has version {server.Major}, and {PostgresTools.PgRestore} in {tools.Folder} version "
                + $"{tools.Version.Major}, so that the two would not be compared fairly. Install that of the server, or "
                + $"name its folder in {PostgresTools.Variable}.");
    }

    private async Task<SeedingResult> RunAsync(SeedSize size, int rounds, CancellationToken cancellationToken)
    {
        var leftOut = await ServerFiles.WhyNotAsync(session.DataSource, folder, cancellationToken);
        var dump = folder.PathOf("dump");
        IReadOnlyList<string> scripts = [];
        var all = await SeedAsync(size, cancellationToken, async (database, content) =>
        {
            report(new ActivityStep("Writing dump and files"));
            await database.RunAsync(
                tools, PostgresTools.PgDump, ["--format=custom", "--compress=0", $"--file={dump}"], cancellationToken);
            if (leftOut is null)
            {
                scripts = await ServerFiles.WriteAsync(database, tools, content, folder, cancellationToken);
            }
        });
        var few = size with { Patients = Math.Min(size.Patients, MostPatientsOfEntityFramework) };
        var some = few == size ? all : await SeedAsync(few, cancellationToken);

        Contender[] contenders =
        [
            new SeederContender(size, template, all),
            new PgRestoreContender(tools, dump, all),
            new EntityFrameworkContender(few, template, some),
            .. leftOut is null ? new[] { new ServerCopyContender(tools, scripts, all) } : [],
        ];
        var results = await SeedingRounds.RunAsync(session, contenders, rounds, report, cancellationToken);

        List<SeedingRatio> ratios =
        [
            SeedingRatio.OfTimes("seed / pg_restore, time", results[0], results[1], "at most 1"),
            SeedingRatio.OfRows("seed / EF Core, rows a second", results[0], results[2], "at least 20"),
        ];
        if (leftOut is null)
        {
            ratios.Add(SeedingRatio.OfTimes("seed / COPY from files, time", results[0], results[3]));
        }

        return new SeedingResult(size.Patients, few.Patients, results, ratios, leftOut);
    }

    /// <summary>
    ///     Seeds a database, tells what is in it, and drops it, so that the server does not look after it meanwhile.
    /// </summary>
    private async Task<DatabaseContent> SeedAsync(
        SeedSize size, CancellationToken cancellationToken, Func<TargetDatabase, DatabaseContent, Task>? use = null)
    {
        report(new ActivityStep($"Seeding {Figures.Of(size.Patients, "patient")} to compare with"));
        await using var database = await TargetDatabase.CreateAsync(session, template, cancellationToken);
        await SeedProcess.RunAsync(database, size, cancellationToken);
        var content = await database.ReadAsync(cancellationToken);
        if (use is not null)
        {
            await use(database, content);
        }

        return content;
    }
}
