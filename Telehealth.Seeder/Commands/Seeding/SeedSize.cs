using System.Globalization;
using Telehealth.Seeder.Loading;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>
///     How much is seeded, and what else the command line <c>seed</c> is given, so that every run writes the same rows.
/// </summary>
/// <param name="Patients">How many patients.</param>
/// <param name="Host">The host of the connection, for which writing fake data was allowed.</param>
internal sealed record SeedSize(int Patients, string Host)
{
    /// <summary>The same day in every run and every year.</summary>
    private static readonly DateOnly AsOf = new(2026, 1, 1);

    /// <summary>Sizes and shares: those for any number of patients.</summary>
    public static SeedProfile Profile => SeedProfiles.Load;

    /// <summary>What all rows follow from.</summary>
    public SeedRecipe Recipe => new(Profile.Name, Seed: 1, Patients, AsOf);

    /// <summary>The command line.</summary>
    public string[] Arguments =>
    [
        "seed",
        "--profile", Recipe.Profile,
        "--patients", Recipe.Patients.ToString(CultureInfo.InvariantCulture),
        "--seed", Recipe.Seed.ToString(CultureInfo.InvariantCulture),
        "--as-of", Recipe.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        SeedArguments.AllowName, Host,
    ];
}
