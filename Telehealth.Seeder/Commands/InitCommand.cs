using System.CommandLine;
using Npgsql;
using Spectre.Console;
using Telehealth.Data.Hosting;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Seeder.Loading;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class InitCommand : DatabaseCommand
{
    private readonly SeedArguments _seedArguments;

    public InitCommand()
        : base(
            "init",
            "Migrate, then seed: what happens without a command. Where no connection is given, on a private PostgreSQL "
            + "server that it starts.",
            "",
            "init --patients 50",
            "init --connection postgresql://telehealth_user:password@localhost:5432/telehealth_db")
        => _seedArguments = new SeedArguments(this);

    protected override async Task<ConnectionSettings> FindConnectionAsync(
        Output output, ConnectionSources sources, CancellationToken cancellationToken)
    {
        if (sources.FindForMigrations() is { } settings
            && settings.ConnectionString != PrivateServer.Connection()?.ConnectionString)
        {
            return settings;
        }

        // Where it runs, a first start may have been stopped before its database was there.

        await PrivateServer.StartAsync(output, cancellationToken);
        return sources.ResolveForMigrations();
    }

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        var migration = await MigrationStep.ApplyAsync(session, cancellationToken);
        var seeding = await SeedAsync(session, arguments, cancellationToken);
        session.Output.Report(
            new { migration.Applied, migration.PartitionsMade, Seeded = seeding.Tables, seeding.Run, seeding.ContentHash, seeding.FakeDataOmitted },
            console =>
            {
                console.WriteLine();
                console.WriteFacts([.. migration.Facts(), .. seeding.Facts()]);
                console.WriteLine();
                console.WriteDone(migration.Changed() || seeding.Inserted > 0
                    ? "The database is ready."
                    : "Nothing changed: the database was ready.");
                WriteHowToConnect(console, session.Settings);
            });
        return ExitCodes.Done;
    }

    // `init` brings a database up to date, whoever filled it; where `seed` refuses, it leaves the patients alone.
    private async Task<SeedResult> SeedAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await SeedStep.RunAsync(session, _seedArguments, arguments, cancellationToken);
        }
        catch (ForeignPatientsException exception)
        {
            return await SeedStep.ReferenceOnlyAsync(
                session, $"{Figures.Of(exception.Count, "patient")} that the Seeder did not make", cancellationToken);
        }
    }

    private static void WriteHowToConnect(IAnsiConsole console, ConnectionSettings settings)
    {
        if (settings.ConnectionString == PrivateServer.Connection()?.ConnectionString)
        {
            console.WriteFacts(
                ("psql", $"{CommandLine.Program} postgres psql"),
                ("URL", $"{CommandLine.Program} postgres url"),
                ("Tables", $"{CommandLine.Program} tables"),
                ("Stop", $"{CommandLine.Program} postgres stop"));
            return;
        }

        var builder = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        console.WriteFacts(
            ("psql", $"psql -h {builder.Host} -p {builder.Port} -U {builder.Username} {builder.Database}"),
            ("Tables", $"{CommandLine.Program} tables"));
    }
}
