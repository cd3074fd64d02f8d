using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class SeedCommand : DatabaseCommand
{
    private readonly SeedArguments _seedArguments;

    public SeedCommand()
        : base(
            "seed",
            "Write fake patients and what belongs to them, where that is allowed, and list the reference data. "
            + "Rows that are there are kept.",
            "seed",
            "seed --patients 2000 --seed 7 --as-of 2025-06-30",
            "seed --allow-fake-data-on staging.example.com")
        => _seedArguments = new SeedArguments(this);

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await MigrationStep.RefuseOtherSchemaAsync(session, cancellationToken);
        var result = await SeedStep.RunAsync(session, _seedArguments, arguments, cancellationToken);
        session.Output.Report(new { Seeded = result.Tables, result.Run, result.FakeDataOmitted }, console =>
        {
            console.WriteTable(["Table", "Inserted#", "Kept#"], result.Tables.Select(table => new[]
            {
                table.Table, Figures.Count(table.Inserted), Figures.Count(table.Kept),
            }));
            console.WriteLine();
            console.WriteFacts([.. result.Facts()]);
            console.WriteLine();
            console.WriteDone(result.Inserted == 0
                ? "Nothing changed: all rows were there."
                : "Seeded.");
        });
        return ExitCodes.Done;
    }
}
