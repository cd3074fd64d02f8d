using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Repairing;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class RepairCommand : DatabaseCommand
{
    private readonly Option<string[]> _accept = Names(
        "--accept", "A migration whose change or deletion was meant; may be given again.");

    private readonly Option<string[]> _stepDone = Names(
        "--step-done", "A migration whose first outstanding step was done by hand; may be given again.");

    private readonly Option<string?> _because = new("--because")
    {
        Description = "Why; kept in the table migration_repairs.",
        HelpName = "text",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Tell what would be done, and change nothing." };

    public RepairCommand()
        : base(
            "repair",
            "Correct the history of migrations where it no longer says what is true; the schema stays as it is. Without names it "
            + "lists what is wrong. Each repair leaves a line in the table migration_repairs.",
            "repair",
            "repair --accept TreatmentPlans --dry-run",
            "repair --accept TreatmentPlans --because \"A comment was corrected before the release\"",
            "repair --step-done TreatmentPlans --because \"The index was built by hand\"")
    {
        Add(_accept);
        Add(_stepDone);
        Add(_because);
        Add(_dryRun);
        Validators.Add(result =>
        {
            var isNamed = result.GetResult(_accept) is not null || result.GetResult(_stepDone) is not null;
            if (isNamed && !result.GetValue(_dryRun) && string.IsNullOrWhiteSpace(result.GetValue(_because)))
            {
                result.AddError("Say why with --because TEXT, or look first with --dry-run.");
            }
        });
    }

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        var request = new RepairRequest(
            arguments.GetValue(_accept) ?? [], arguments.GetValue(_stepDone) ?? [], arguments.GetValue(_because) ?? "");
        await using var context = session.CreateContext();
        if (request.Accept.Count + request.StepDone.Count == 0)
        {
            return ListFaults(session.Output, await MigrationStatus.ReadAsync(context, cancellationToken));
        }

        var isDryRun = arguments.GetValue(_dryRun);
        var repairs = isDryRun
            ? await MigrationRepair.PlanAsync(context, request, cancellationToken)
            : await MigrationRepair.ApplyAsync(context, request, cancellationToken);
        session.Output.Report(
            new
            {
                DryRun = isDryRun,
                Repairs = repairs.Select(repair => new
                {
                    repair.MigrationName,
                    Repair = repair.Description,
                    repair.OldValue,
                    repair.NewValue,
                }),
            },
            console =>
            {
                console.WriteFacts([.. repairs.Select(repair => (repair.MigrationName, repair.Description))]);
                console.WriteDone(isDryRun
                    ? "Nothing changed: this is what a repair would do."
                    : $"{Figures.Of(repairs.Count, "repair")} made and noted in migration_repairs.");
            });
        return ExitCodes.Done;
    }

    private static Option<string[]> Names(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "name",
    };

    private static int ListFaults(Output output, MigrationStatus status)
    {
        var unfinished = status.Unfinished.Where(row => row.OutstandingSteps.Count > 0).ToList();
        output.Report(
            new
            {
                Tampered = status.Tampered.Select(each => new { each.MigrationName, each.Sentence }),
                Unfinished = unfinished.Select(each => new { each.MigrationName, each.OutstandingSteps }),
            },
            console =>
            {
                foreach (var tampered in status.Tampered)
                {
                    console.WriteLine(tampered.Sentence);
                    console.WriteLine(
                        tampered.Kind == TamperingKind.Inserted
                            ? "  remove it and add it again, so that it comes last"
                            : $"  restore it, or: repair --accept {tampered.MigrationName} --because TEXT");
                }

                foreach (var row in unfinished)
                {
                    console.WriteLine(
                        $"Migration {row.MigrationName} has outstanding steps. The first: {row.OutstandingSteps[0]}");
                    console.WriteLine(
                        $"  migrate, or where it was done by hand: repair --step-done {row.MigrationName} --because TEXT");
                }

                if (status.Tampered.Count + unfinished.Count == 0)
                {
                    console.WriteDone("Nothing to repair.");
                }
            });
        return status.Tampered.Count > 0 ? ExitCodes.NotAsExpected
            : unfinished.Count > 0 ? ExitCodes.Pending
            : ExitCodes.Done;
    }
}
