using Telehealth.Seeder.Loading;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>What seeding did.</summary>
/// <param name="Tables">The tables that were seeded; reference tables only where no fake data was written.</param>
/// <param name="Run">What the fake data follows from; null where there is none.</param>
/// <param name="FakeDataOmitted">Why reference data only was written; null where fake data was.</param>
internal sealed record SeedResult(IReadOnlyList<SeedTableReport> Tables, SeedRecipe? Run, string? FakeDataOmitted)
{
    public long Inserted => Tables.Sum(table => table.Inserted);

    public long Kept => Tables.Sum(table => table.Kept);

    /// <summary>The result as labels and values.</summary>
    public IEnumerable<(string Label, string Value)> Facts() =>
    [
        ("Fake data", Run is null
            ? $"none, reference data only: {FakeDataOmitted}"
            : $"{Figures.Of(Run.Patients, "patient")} (seed {Run.Seed}, as of {Run.AsOf:yyyy-MM-dd})"),
        ("Rows", $"{Figures.Count(Inserted)} inserted, {Figures.Count(Kept)} kept, in {Figures.Of(Tables.Count, "table")}"),
    ];
}
