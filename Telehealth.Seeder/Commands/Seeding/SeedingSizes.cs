using System.Diagnostics;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>The Seeder at several sizes, in turns: how its speed and its memory grow.</summary>
internal static class SeedingSizes
{
    /// <summary>Does it.</summary>
    /// <param name="session">The server.</param>
    /// <param name="sizes">How much is seeded.</param>
    /// <param name="rounds">How many times each.</param>
    /// <param name="report">Is told what is done.</param>
    /// <param name="cancellationToken">Ends it; nothing is left then.</param>
    public static async Task<IReadOnlyList<SizeResult>> RunAsync(
        Session session, IReadOnlyList<SeedSize> sizes, int rounds, Action<ActivityStep> report,
        CancellationToken cancellationToken)
    {
        await using var migrated = await MigratedDatabase.CreateAsync(session, cancellationToken);
        var results = sizes.Select(_ => new List<SizeResult>()).ToList();
        for (var round = 1; round <= rounds; round++)
        {
            for (var turn = 0; turn < sizes.Count; turn++)
            {
                report(new ActivityStep($"Round {round} of {rounds}: {Figures.Of(sizes[turn].Patients, "patient")}"));
                results[turn].Add(
                    await MeasureAsync(session, migrated.Settings.Database!, sizes[turn], cancellationToken));
            }
        }

        return [.. results.Select(rounds => rounds[0] with
        {
            Seconds = Measured.Median(rounds.Select(result => result.Seconds)),
            PeakBytes = rounds.Max(result => result.PeakBytes),
        })];
    }

    private static async Task<SizeResult> MeasureAsync(
        Session session, string template, SeedSize size, CancellationToken cancellationToken)
    {
        await using var database = await TargetDatabase.CreateAsync(session, template, cancellationToken);
        var start = Stopwatch.GetTimestamp();
        var peak = await SeedProcess.WatchAsync(database, size, cancellationToken);
        var taken = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new SizeResult(size.Patients, await database.CountAsync(cancellationToken), taken, peak);
    }
}
