using Telehealth.Data.Deployment.Backups;
using Telehealth.Seeder.Backups;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>pg_restore of a dump of what the Seeder wrote, in one transaction, into an empty database.</summary>
internal sealed class PgRestoreContender(PostgresTools tools, string dump, DatabaseContent expected)
    : Contender("pg_restore -1 of its dump, ANALYZE", template: null, expected)
{
    public override async Task FillAsync(TargetDatabase database, CancellationToken cancellationToken)
    {
        await database.RunAsync(
            tools,
            PostgresTools.PgRestore,
            ["--single-transaction", "--no-owner", "--no-privileges", dump],
            cancellationToken);
        await database.AnalyzeAsync(Expected, cancellationToken);
    }
}
