using Telehealth.Seeder.Loading;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>What seeding did.</summary>
/// <param name="Tables">The tables that were seeded; reference tables only where no fake data was written.</param>
/// <param name="Run">What the fake data follows from; null where there is none.</param>
/// <param name="ContentHash">SHA-256 of the fake data, as hexadecimal text; null where there is none.</param>
/// <param name="FakeDataOmitted">Why reference data only was written; null where fake data was.</param>
internal sealed record SeedResult(IReadOnlyList<SeedTableReport> Tables, SeedRecipe? Run, string? ContentHash, string? FakeDataOmitted)
{
    public long Inserted => Tables.Sum(table => table.Inserted);

    public long Refused => Tables.Sum(table => table.Refused);

    public long Kept => Tables.Sum(table => table.Kept);

    /// <summary>The result as labels and values.</summary>
    public IEnumerable<(string Label, string Value)> Facts()
    {
        yield return ("Fake data", Run is null
            ? $"none, reference data only: {FakeDataOmitted}"
            : $"{Figures.Of(Run.Patients, "patient")} "
                + $"(profile {Run.Profile}, seed {Run.Seed}, as of {Run.AsOf:yyyy-MM-dd})");
        yield return ("Rows", $"{Figures.Count(Inserted)} inserted, {Figures.Count(Kept)} kept, in "
            + Figures.Of(Tables.Count, "table"));
        if (Refused > 0)
        {
            yield return ("Refused", $"{Figures.Of(Refused, "row")}, because rows of somebody else have their unique values");
        }

        if (ContentHash is not null)
        {
            yield return ("Content", $"{ContentHash[..16]}, the same wherever these options are seeded");
        }
    }
}
