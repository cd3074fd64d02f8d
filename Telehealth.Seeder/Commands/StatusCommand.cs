using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.Deployment;
using Telehealth.Data.Hosting;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class StatusCommand() : DatabaseCommand(
    "status",
    "List migrations, applied and pending, and rows that lie outside the monthly partitions. Changes nothing.",
    "status",
    "status --json")
{
    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var context = session.CreateContext();
        var status = await MigrationStatus.ReadAsync(context, cancellationToken);
        // Before the last migration a partitioned table may not exist yet.
        var strays = status.Pending.Count == 0
            ? await MonthPartitions.CountStrayRowsAsync(context, cancellationToken)
            : new Dictionary<string, long>();

        session.Output.Report(
            new { status.Applied, status.Pending, status.Unknown, RowsOutsidePartitions = strays },
            console =>
            {
                console.WriteTable(["Migration", "State"], Rows(status));
                console.WriteLine();
                foreach (var (table, rows) in strays)
                {
                    console.WriteLine(
                        $"{Figures.Of(rows, "row")} of {table} in no monthly partition: run `maintenance run`.");
                }

                if (status.Pending.Count == 0 && status.Unknown.Count == 0)
                {
                    console.WriteDone("The schema is up to date.");
                }
            });

        status.ThrowIfUnknown();
        if (status.Pending.Count == 0)
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
