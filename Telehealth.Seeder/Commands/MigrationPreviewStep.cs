using Telehealth.Data.Deployment.Linting;
using Telehealth.Data.Deployment.Preview;
using Telehealth.Data.Hosting;
using Telehealth.Data.Schema.Partitioning;

namespace Telehealth.Seeder.Commands;

/// <summary>What <c>migrate --dry-run</c> does in place of migrating.</summary>
internal static class MigrationPreviewStep
{
    public static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        await using var context = session.CreateContext();
        var preview = await MigrationPreview.ReadAsync(context, cancellationToken);
        var partitions = await MonthPartitions.FindMissingAsync(context, TimeProvider.System, cancellationToken);
        var settings = MigrationSettingsReader.Read(Environment.GetEnvironmentVariable);
        session.Output.Report(
            new
            {
                DryRun = true,
                Migrations = preview.Migrations.Select(migration => new
                {
                    migration.Name,
                    State = MigrationPreviewText.Word(migration.State),
                    Findings = migration.Findings.Select(Json),
                    Parts = migration.Parts.Select(part => new
                    {
                        part.Step,
                        part.IsTransaction,
                        part.BatchSize,
                        Statements = part.Statements.Select(Json),
                    }),
                }),
                Tables = preview.Tables.Select(Json),
                PartitionsToMake = partitions,
            },
            console => new MigrationPreviewText(console, preview).Write(partitions, settings));
        return preview.Refused.Count == 0 ? ExitCodes.Done : throw new LintException(preview.Refused);
    }

    private static object Json(PreviewedStatement statement) => new
    {
        statement.Sql,
        statement.Effect.IsKnown,
        statement.Effect.IsOnNewTables,
        Locks = statement.Effect.Locks.Select(held => new { Table = held.Key, Mode = held.Value.Words() }),
        BlocksReaders = statement.Effect.BlocksReadersOf,
        BlocksWriters = statement.Effect.BlocksWritersOf,
        statement.Effect.Rewrites,
        statement.Effect.Scans,
    };

    private static object Json(LintFinding finding) => new
    {
        finding.Rule,
        finding.On,
        Harm = finding.Harm.ToString().ToLowerInvariant(),
        finding.Why,
        finding.Instead,
        finding.IsSuppressed,
        finding.SuppressedBecause,
    };

    private static object Json(PreviewedTable table) => new
    {
        table.Name,
        table.Partitions,
        EstimatedRows = table.Rows,
        EstimatedBytes = table.Bytes,
        StrongestLock = table.StrongestLock.Words(),
        BlocksReaders = table.StrongestLock.BlocksReaders(),
        BlocksWriters = table.StrongestLock.BlocksWriters(),
        table.Rewrites,
        table.Scans,
        LockMeanwhile = table.LockMeanwhile?.Words(),
        LongWaitOfReaders = table.LockMeanwhile?.BlocksReaders() is true,
        LongWaitOfWriters = table.LockMeanwhile?.BlocksWriters() is true,
    };
}
