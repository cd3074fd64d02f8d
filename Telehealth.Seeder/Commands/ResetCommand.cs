using System.CommandLine;
using Microsoft.EntityFrameworkCore.Migrations;
using Spectre.Console;
using Telehealth.Data.Deployment;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Loading;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class ResetCommand : DatabaseCommand
{
    private readonly SeedArguments _seedArguments;

    private readonly Option<bool> _yes = DataLoss.CreateYesOption();

    public ResetCommand()
        : base(
            "reset",
            "Drop everything that the migrations made, with all data, then migrate and seed. "
            + "Refused where there are patients that the Seeder did not make, and where it may not write fake ones.",
            "reset",
            "reset --yes --patients 50")
    {
        Add(_yes);
        _seedArguments = new SeedArguments(this);
    }

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await RefuseAsync(session, arguments, cancellationToken);
        if (!arguments.GetValue(_yes))
        {
            if (!await DataLoss.IsAgreedAsync(session, $"Drop all data in {session.Settings.Description}?", cancellationToken))
            {
                session.Output.Error("Not agreed to. Nothing was changed.");
                return ExitCodes.Failed;
            }

            // The answer may have taken minutes.
            await RefuseAsync(session, arguments, cancellationToken);
        }

        var reverted = await MigrationStep.MoveAsync(
            session, Migration.InitialDatabase, allowDataLoss: true, cancellationToken);
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
                seeding.ContentHash,
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

    private async Task RefuseAsync(Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var context = session.CreateContext();
        (await MigrationStatus.ReadAsync(context, cancellationToken)).ThrowIfUnknown();

        if (await DataLoss.CountForeignPatientsAsync(session, cancellationToken) is > 0 and var foreign)
        {
            throw new ForeignPatientsException(foreign);
        }

        if (FakeDataRule.WhyNot(session.Settings, _seedArguments.NamedHost(arguments)) is { } why)
        {
            throw new UsageException($"reset would drop all data and seed none: {why}.");
        }

        if (!_seedArguments.IsProduction(arguments))
        {
            await FakeDataSeeder.ThrowIfNoRoomAsync(session.DataSource, _seedArguments.Read(arguments), cancellationToken);
        }
    }
}
