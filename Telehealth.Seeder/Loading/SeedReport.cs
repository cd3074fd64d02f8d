namespace Telehealth.Seeder.Loading;

/// <summary>What a run did.</summary>
/// <param name="Run">What the database is seeded with.</param>
/// <param name="Tables">Each table of the model, in load order.</param>
/// <param name="Elapsed">How long it took, generation to statistics.</param>
public sealed record SeedReport(SeedRun Run, IReadOnlyList<SeedTableReport> Tables, TimeSpan Elapsed)
{
    /// <summary>Rows inserted.</summary>
    public long Inserted => Tables.Sum(table => table.Inserted);

    /// <summary>Rows inserted in a second.</summary>
    public double RowsPerSecond => Inserted / Elapsed.TotalSeconds;
}
