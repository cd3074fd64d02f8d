using Telehealth.Data.Deployment.Backups;
using Telehealth.Seeder.Backups;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>
///     What the server can do by itself: it reads files of its own machine into bare tables, and builds keys, indexes
///     and foreign keys after that, in one transaction.
/// </summary>
/// <param name="tools">psql among them.</param>
/// <param name="scripts">What it runs, in order.</param>
/// <param name="expected">What the database must hold at its end.</param>
internal sealed class ServerCopyContender(PostgresTools tools, IReadOnlyList<string> scripts, DatabaseContent expected)
    : Contender("COPY from files, then keys and indexes, ANALYZE", template: null, expected)
{
    public override async Task FillAsync(TargetDatabase database, CancellationToken cancellationToken)
    {
        await database.RunAsync(
            tools,
            PostgresTools.Psql,
            [
                "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1",
                .. scripts.Select(script => $"--file={script}"),
            ],
            cancellationToken);
        await database.AnalyzeAsync(Expected, cancellationToken);
    }
}
