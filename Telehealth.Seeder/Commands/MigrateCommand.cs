using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class MigrateCommand() : DatabaseCommand(
    "migrate",
    "Apply all pending migrations and make the coming months' partitions.",
    "migrate",
    "migrate --connection postgresql://user:password@db.example.com:5432/telehealth_db")
{
    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        var result = await MigrationStep.ApplyAsync(session, cancellationToken);
        session.Output.Report(result, console =>
        {
            foreach (var name in result.Applied)
            {
                console.WriteLine($"  applied  {name}");
            }

            console.WriteDone(result.Changed()
                ? $"{Figures.Of(result.Applied.Count, "migration")} applied, {Figures.Of(result.PartitionsMade, "partition")} made."
                : "Nothing changed: the schema is up to date.");
        });
        return ExitCodes.Done;
    }
}
