using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Spectre.Console;
using Telehealth.Data.Deployment;
using Telehealth.Data.Patients;
using Telehealth.Seeder.Loading;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class ResetCommand : DatabaseCommand
{
    private readonly SeedArguments _seedArguments;

    private readonly Option<bool> _yes = new("--yes", "-y")
    {
        Description = "Do not ask. Needed where there is no terminal.",
    };

    public ResetCommand()
        : base(
            "reset",
            "Drop everything that the migrations made, with all data, then migrate and seed. "
            + "Refused where there are patients that the Seeder did not make.",
            "reset",
            "reset --yes --patients 50")
    {
        Add(_yes);
        _seedArguments = new SeedArguments(this);
    }

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await RefuseWhatIsNotOursAsync(session, cancellationToken);
        if (!arguments.GetValue(_yes) && !await IsAgreedAsync(session, cancellationToken))
        {
            session.Output.Error("Not agreed to. Nothing was changed.");
            return ExitCodes.Failed;
        }

        var reverted = await MigrationStep.MoveAsync(session, Migration.InitialDatabase, cancellationToken);
        var migration = await MigrationStep.ApplyAsync(session, cancellationToken);
        var seeding = await SeedStep.RunAsync(session, _seedArguments, arguments, cancellationToken);
        session.Output.Report(
            new
            {
                Reverted = reverted,
                migration.Applied,
                migration.PartitionsMade,
                Seeded = seeding.Tables,
                seeding.Run,
                seeding.FakeDataOmitted,
            },
            console =>
            {
                console.WriteLine();
                console.WriteFacts(
                    [("Dropped", Figures.Of(reverted.Count, "migration")), .. migration.Facts(), .. seeding.Facts()]);
                console.WriteLine();
                console.WriteDone("The database is as new.");
            });
        return ExitCodes.Done;
    }

    private static async Task RefuseWhatIsNotOursAsync(Session session, CancellationToken cancellationToken)
    {
        await using var context = session.CreateContext();
        (await MigrationStatus.ReadAsync(context, cancellationToken)).ThrowIfUnknown();

        var patients = context.Model.FindEntityType(typeof(Patient))!.GetTableName();
        var tables = await TableSize.ReadAsync(context, cancellationToken);
        if (tables.Any(table => table.Table == patients)
            && await FakeDataSeeder.CountForeignPatientsAsync(session.DataSource, cancellationToken) is > 0 and var foreign)
        {
            throw new ForeignPatientsException(foreign);
        }
    }

    private static Task<bool> IsAgreedAsync(Session session, CancellationToken cancellationToken)
    {
        var notes = session.Output.Notes;
        return notes.Profile.Capabilities.Interactive
            ? new ConfirmationPrompt(Markup.Escape($"Drop all data in {session.Settings.Description}?")) { DefaultValue = false }
                .ShowAsync(notes, cancellationToken)
            : throw new UsageException("reset drops all data and there is no terminal to ask on: give --yes.");
    }
}
