using System.CommandLine;
using Telehealth.Data.Hosting;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class MaintenanceRunCommand() : DatabaseCommand(
    "run",
    $"Make the partitions of this month and the next {MonthPartitions.MonthsAhead} and move stray rows into them. "
    + "To be run every week or month.",
    "maintenance run")
{
    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await MigrationStep.RefuseOtherSchemaAsync(session, cancellationToken);
        await using var context = session.CreateContext();
        var made = await MonthPartitions.EnsureAheadAsync(context, TimeProvider.System, cancellationToken);
        var strays = await MonthPartitions.FindStrayRowsAsync(context, TimeProvider.System, cancellationToken);
        session.Output.Report(new { PartitionsMade = made, RowsOutsidePartitions = strays }, console =>
        {
            console.WriteStrayRows(strays);
            console.WriteDone(made == 0
                ? "Nothing changed: the coming months have their partitions."
                : $"{Figures.Of(made, "partition")} made.");
        });
        return ExitCodes.Done;
    }
}
