using System.CommandLine;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Commands.Waiting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>
///     Measures who waits for whom while migrations are applied: readers for a migration, and the next process for one that was
///     killed. In databases of its own, which it drops.
/// </summary>
internal sealed class BenchmarkWaitsCommand : DatabaseCommand
{
    private readonly Option<int> _rounds = new("--rounds")
    {
        Description = "How many times each.",
        DefaultValueFactory = _ => 5,
    };

    private readonly Option<bool> _beKilled = new(TakeOver.BeKilled)
    {
        Description = "Be the process that is killed.",
        Hidden = true,
    };

    public BenchmarkWaitsCommand()
        : base(
            "waits",
            "Measure how long readers wait for a migration, and the next process for one that was killed. It makes databases of its "
            + "own on the server and drops them.",
            "benchmark waits",
            "benchmark waits --rounds 10")
    {
        Add(_rounds);
        Add(_beKilled);
    }

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(_beKilled))
        {
            await OneMigrationContext.MigrateAsync(session.DataSource, typeof(LongStatement), cancellationToken);
            return ExitCodes.Done;
        }

        var (waits, gaveWay, takeOvers) = (new List<double>(), new List<double>(), new List<double>());
        // The first round pays for what .NET compiles, and does not count.
        for (var round = 0; round <= arguments.GetValue(_rounds); round++)
        {
            var wait = await BenchmarkDatabase.InNewAsync(
                session, database => ReadersWait.MeasureAsync(database, cancellationToken), cancellationToken);
            var taken = await BenchmarkDatabase.InNewAsync(
                session, database => TakeOver.MeasureAsync(database, cancellationToken), cancellationToken);
            if (round > 0)
            {
                waits.Add(wait.Longest);
                gaveWay.Add(wait.GaveWay);
                takeOvers.Add(taken);
            }
        }

        session.Output.Report(
            new { LongestWaitsMilliseconds = waits, GaveWay = gaveWay, TakeOversMilliseconds = takeOvers },
            console => console.WriteTable(
                ["What", "Median#", "Longest#"],
                [
                    Row($"longest wait of {ReadersWait.Readers} readers, ms", waits),
                    Row("times that the migration gave way to them", gaveWay),
                    Row("from the kill to the next process's statement, ms", takeOvers),
                ]));
        return ExitCodes.Done;
    }

    private static string[] Row(string what, IReadOnlyCollection<double> figures)
        => [what, $"{Measured.Median(figures):0}", $"{figures.Max():0}"];
}
