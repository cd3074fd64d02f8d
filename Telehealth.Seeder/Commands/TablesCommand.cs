using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.Deployment;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class TablesCommand() : ReadingCommand(
    "tables",
    "List the tables with their rows and sizes, partitions and indexes included.",
    "tables",
    "tables --json")
{
    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var context = session.CreateContext();
        // The old runner's tables have names of ours.
        await MigrationStatus.ReadAsync(context, cancellationToken);
        var tables = await TableSize.ReadAsync(context, cancellationToken);
        session.Output.Report(new { Tables = tables }, console =>
        {
            if (tables.Count == 0)
            {
                console.WriteLine("No tables yet: run `migrate`.");
                return;
            }

            console.WriteTable(["Table", "Rows#", "Size#"], tables.Select(table => new[]
            {
                table.Table,
                (table.RowsAreEstimated ? "~" : "") + Figures.Count(table.Rows),
                Figures.Bytes(table.Bytes),
            }));
        });
        return ExitCodes.Done;
    }
}
