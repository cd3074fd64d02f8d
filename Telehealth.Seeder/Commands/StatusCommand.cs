using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.Deployment;
using Telehealth.Data.Hosting;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class StatusCommand() : ReadingCommand(
    "status",
    "List migrations, applied and pending, monthly partitions that are missing, and rows outside them. Changes nothing.",
    "status",
    "status --json")
{
    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var context = session.CreateContext();
        var status = await MigrationStatus.ReadAsync(context, cancellationToken);
        // Before the last migration a partitioned table may not exist yet.
        var isCurrent = status.Pending.Count == 0;
        var missing = isCurrent ? await MonthPartitions.FindMissingAsync(context, TimeProvider.System, cancellationToken) : [];
        var strays = isCurrent ? await MonthPartitions.FindStrayRowsAsync(context, TimeProvider.System, cancellationToken) : [];

        session.Output.Report(
            new { status.Applied, status.Pending, status.Unknown, MissingPartitions = missing, RowsOutsidePartitions = strays },
            console =>
            {
                console.WriteTable(["Migration", "State"], Rows(status));
                console.WriteLine();
                console.WriteStrayRows(strays);
                if (isCurrent && status.Unknown.Count == 0)
                {
                    console.WriteDone("The schema is up to date.");
                }
            });

        status.ThrowIfUnknown();
        if (missing.Count > 0)
        {
            session.Output.Warn(
                $"{Figures.Of(missing.Count, "monthly partition")} missing, such as {missing[0]}: run `maintenance run`.");
        }

        if (isCurrent)
        {
            return ExitCodes.Done;
        }

        session.Output.Warn($"{Figures.Of(status.Pending.Count, "migration")} pending: run `migrate`.");
        return ExitCodes.Pending;
    }

    private static IEnumerable<string[]> Rows(MigrationStatus status) =>
    [
        .. status.Applied.Select(name => new[] { name, "applied" }),
        .. status.Unknown.Select(name => new[] { name, "unknown" }),
        .. status.Pending.Select(name => new[] { name, "pending" }),
    ];
}
