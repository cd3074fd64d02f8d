using Telehealth.Data.Auditing;

namespace Telehealth.Seeder.Loading;

/// <summary>What a run did.</summary>
/// <param name="Recipe">What the rows follow from.</param>
/// <param name="Run">The run as the database keeps it.</param>
/// <param name="Tables">Each table of the model, in load order.</param>
/// <param name="StatisticsFailure">Why the planner's statistics are not made, though all rows are there; null where they are.</param>
/// <param name="Elapsed">How long it took, generation to statistics.</param>
public sealed record SeedReport(
    SeedRecipe Recipe, SeedRun Run, IReadOnlyList<SeedTableReport> Tables, string? StatisticsFailure, TimeSpan Elapsed)
{
    /// <summary>Rows inserted.</summary>
    public long Inserted => Tables.Sum(table => table.Inserted);
}
