using System.Diagnostics;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>The contenders in turns, each time in a database of its own.</summary>
internal static class SeedingRounds
{
    /// <summary>Does it.</summary>
    /// <param name="session">The server.</param>
    /// <param name="contenders">Those that are compared.</param>
    /// <param name="rounds">How many times each.</param>
    /// <param name="report">Is told whose turn it is.</param>
    /// <param name="cancellationToken">Ends it; nothing is left then.</param>
    /// <returns>What each did.</returns>
    /// <exception cref="BenchmarkException">A contender ended with another database than the Seeder.</exception>
    public static async Task<IReadOnlyList<ContenderResult>> RunAsync(
        Session session, IReadOnlyList<Contender> contenders, int rounds, Action<ActivityStep> report,
        CancellationToken cancellationToken)
    {
        var seconds = contenders.Select(_ => new List<double>()).ToList();
        var found = new DatabaseContent[contenders.Count];
        // The first round pays for what .NET compiles and what the disk has to read, and does not count.
        for (var round = 0; round <= rounds; round++)
        {
            for (var turn = 0; turn < contenders.Count; turn++)
            {
                var when = round == 0 ? "Warming up" : $"Round {round} of {rounds}";
                report(new ActivityStep(
                    $"{when}: {contenders[turn].Name}",
                    ((double)round * contenders.Count + turn) / ((rounds + 1) * contenders.Count)));
                (var taken, found[turn]) = await TurnAsync(session, contenders[turn], cancellationToken);
                if (round > 0)
                {
                    seconds[turn].Add(taken);
                }
            }
        }

        return [.. contenders.Select((contender, turn) => new ContenderResult(
            contender.Name,
            seconds[turn],
            found[turn].Tables.ToDictionary(table => table.Name, table => table.Rows)))];
    }

    private static async Task<(double Seconds, DatabaseContent Found)> TurnAsync(
        Session session, Contender contender, CancellationToken cancellationToken)
    {
        // The database of the turn before is dropped, with which PostgreSQL writes to disk what still had to be.
        await using var database = await TargetDatabase.CreateAsync(session, contender.Template, cancellationToken);
        await contender.PrepareAsync(database, cancellationToken);

        var start = Stopwatch.GetTimestamp();
        await contender.FillAsync(database, cancellationToken);
        var taken = Stopwatch.GetElapsedTime(start).TotalSeconds;

        var found = await database.ReadAsync(cancellationToken);
        var differences = contender.Expected.DifferencesOf(found, compareSchema: true).ToList();
        return differences.Count == 0
            ? (taken, found)
            : throw new BenchmarkException(
                $"The benchmark measures something else than it says: after {contender.Name}, "
                + $"{string.Join("; ", differences.Take(5))}.");
    }
}
