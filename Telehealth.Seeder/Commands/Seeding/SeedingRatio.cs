namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>The Seeder against another contender.</summary>
/// <param name="What">What is divided by what.</param>
/// <param name="Median">Of the medians.</param>
/// <param name="Fastest">Of the fastest rounds.</param>
/// <param name="Goal">What it should be, in words; null where it is told only.</param>
internal sealed record SeedingRatio(string What, double Median, double Fastest, string? Goal)
{
    /// <summary>By time, for the same rows.</summary>
    public static SeedingRatio OfTimes(
        string what, ContenderResult seeder, ContenderResult other, string? goal = null) => new(
        what, seeder.MedianSeconds / other.MedianSeconds, seeder.FastestSeconds / other.FastestSeconds, goal);

    /// <summary>By the time of a row, where the other wrote fewer: how many times faster the Seeder is.</summary>
    public static SeedingRatio OfRows(
        string what, ContenderResult seeder, ContenderResult other, string? goal = null) => new(
        what,
        other.MedianSeconds / other.Rows / (seeder.MedianSeconds / seeder.Rows),
        other.FastestSeconds / other.Rows / (seeder.FastestSeconds / seeder.Rows),
        goal);
}
