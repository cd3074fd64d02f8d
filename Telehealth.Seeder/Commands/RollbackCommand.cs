using System.CommandLine;
using Microsoft.EntityFrameworkCore.Migrations;
using Spectre.Console;
using Telehealth.Data.Deployment;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class RollbackCommand : DatabaseCommand
{
    private readonly Option<int?> _steps = OptionRules.Number(
        "--steps", "How many migrations to revert; 1 where neither is given.", from: 1);

    private readonly Option<string?> _to = new("--to")
    {
        Description = "The last migration to keep, with or without the time in its name; 0 keeps none.",
        HelpName = "name",
    };

    private readonly Option<bool> _allowDataLoss = new("--allow-data-loss")
    {
        Description = "Revert though tables and columns hold data that is then gone.",
    };

    public RollbackCommand()
        : base(
            "rollback",
            "Revert migrations, the newest first. Where the tables and columns that they made hold data, it says how much and "
            + "reverts nothing, unless the loss is allowed.",
            "rollback",
            "rollback --steps 2",
            "rollback --to TreatmentPlans --allow-data-loss")
    {
        Add(_steps);
        Add(_to);
        Add(_allowDataLoss);
        Validators.Add(result =>
        {
            if (result.GetResult(_steps) is not null && result.GetResult(_to) is not null)
            {
                result.AddError("Give --steps or --to, not both.");
            }
        });
    }

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var context = session.CreateContext();
        var status = await MigrationStatus.ReadAsync(context, cancellationToken);
        var target = arguments.GetValue(_to) is { } name
            ? Find(status, name)
            : Before(status, arguments.GetValue(_steps));

        var reverted = await MigrationStep.MoveAsync(
            session, target, arguments.GetValue(_allowDataLoss), cancellationToken);
        session.Output.Report(new { Reverted = reverted }, console =>
        {
            foreach (var migration in reverted)
            {
                console.WriteLine($"  reverted  {migration}");
            }

            console.WriteDone(reverted.Count == 0
                ? "Nothing changed: no migration is applied after that."
                : $"{Figures.Of(reverted.Count, "migration")} reverted.");
        });
        return ExitCodes.Done;
    }

    // A name that is not applied would migrate upwards.
    private static string Find(MigrationStatus status, string name)
        => name == Migration.InitialDatabase ? name
            : status.Applied.FirstOrDefault(applied => applied.Equals(name, StringComparison.OrdinalIgnoreCase)
                || applied.EndsWith($"_{name}", StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"No migration '{name}' is applied: `status` lists those that are.");

    private static string Before(MigrationStatus status, int? steps)
    {
        if (steps > status.Applied.Count)
        {
            throw new UsageException($"Only {Figures.Of(status.Applied.Count, "migration")} can be reverted, not {steps}.");
        }

        var kept = status.Applied.Count - (steps ?? 1);
        return kept > 0 ? status.Applied[kept - 1] : Migration.InitialDatabase;
    }
}
