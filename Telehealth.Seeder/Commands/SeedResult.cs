using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>What seeding did.</summary>
/// <param name="Tables">Each table that has seeded rows, reference tables first.</param>
/// <param name="FakeDataOmitted">Why reference data only was written; null where fake data was.</param>
internal sealed record SeedResult(IReadOnlyList<SeededTable> Tables, string? FakeDataOmitted)
{
    public long Inserted => Tables.Sum(table => table.Inserted);

    public long Kept => Tables.Sum(table => table.Kept);

    /// <summary>The result as labels and values.</summary>
    public IEnumerable<(string Label, string Value)> Facts()
    {
        yield return ("Rows", $"{Figures.Count(Inserted)} inserted, {Figures.Count(Kept)} kept in {Figures.Of(Tables.Count, "table")}");
        if (FakeDataOmitted is { } reason)
        {
            yield return ("Fake data", $"none, reference data only: {reason}");
        }
    }
}
