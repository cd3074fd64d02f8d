using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class SeedCommand : DatabaseCommand
{
    private readonly SeedArguments _seedArguments;

    private readonly Option<bool> _plan = new("--plan")
    {
        Description = "Say what would be written into a database without patients, and write nothing. It needs no connection.",
    };

    public SeedCommand()
        : base(
            "seed",
            "Write fake patients and what belongs to them, where that is allowed, and list the reference data. "
            + "Rows that are there are kept.",
            "seed",
            "seed --profile load --patients 1000000 --plan",
            "seed --patients 2000 --seed 7 --as-of 2025-06-30",
            "seed --allow-fake-data-on staging.example.com")
    {
        _seedArguments = new SeedArguments(this);
        Add(_plan);
    }

    protected override int? RunWithoutDatabase(Output output, ParseResult arguments)
    {
        if (!arguments.GetValue(_plan))
        {
            return null;
        }

        if (_seedArguments.IsProduction(arguments))
        {
            throw new UsageException("--plan: the profile prod writes nothing, the reference data comes with the migrations.");
        }

        var plan = SeedPlan.Of(_seedArguments.Read(arguments));
        output.Report(plan, console =>
        {
            console.WriteTable(["Table", "Rows#", "Sent#"], plan.Tables.Select(table => new[]
            {
                table.Table, Figures.Count(table.Rows), Figures.Bytes(table.Bytes),
            }));
            console.WriteLine();
            console.WriteFacts(
                ("Fake data", $"{Figures.Of(plan.Run.Patients, "patient")} ({plan.Run})"),
                ("Rows", $"about {Figures.Count(plan.Rows)}, {Figures.Bytes(plan.Bytes)} sent"),
                ("Disk", $"about {Figures.Bytes(plan.DiskBytes)} on the server, with indexes"),
                ("Time", $"about {Figures.Duration(TimeSpan.FromSeconds(plan.Seconds))} on two cores"));
            console.WriteLine();
            console.WriteDone("Nothing was written.");
        });
        return ExitCodes.Done;
    }

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await MigrationStep.RefuseOtherSchemaAsync(session, cancellationToken);
        var result = await SeedStep.RunAsync(session, _seedArguments, arguments, cancellationToken);
        session.Output.Report(new { Seeded = result.Tables, result.Run, result.ContentHash, result.FakeDataOmitted }, console =>
        {
            console.WriteTable(["Table", "Inserted#", "Kept#", "Refused#"], result.Tables.Select(table => new[]
            {
                table.Table, Figures.Count(table.Inserted), Figures.Count(table.Kept), Figures.Count(table.Refused),
            }));
            console.WriteLine();
            console.WriteFacts([.. result.Facts()]);
            console.WriteLine();
            console.WriteDone(result switch
            {
                { Inserted: > 0 } => "Seeded.",
                { Run: null } or { Refused: > 0 } => "Nothing changed.",
                _ => "Nothing changed: all rows were there.",
            });
        });
        return ExitCodes.Done;
    }
}
