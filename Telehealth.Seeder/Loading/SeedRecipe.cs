using System.Globalization;
using Telehealth.Data.Auditing;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Seeder.Loading;

/// <summary>What all rows of a run follow from: the same recipe, the same rows.</summary>
/// <param name="Profile">Name of the profile.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Patients">How many patients.</param>
/// <param name="AsOf">The day at whose beginning (UTC) every story ends.</param>
public sealed record SeedRecipe(string Profile, int Seed, int Patients, DateOnly AsOf)
{
    private const int DefaultSeed = 1;

    /// <summary>Where every story ends.</summary>
    public DateTimeOffset Now => new(AsOf, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>
    ///     The recipe that options ask for, and its profile, in a database that an earlier run filled, or none did.
    /// </summary>
    /// <exception cref="SeedMismatchException">They ask for another than the earlier.</exception>
    /// <exception cref="SeedProfileException">The earlier one took its profile from a file, and none is given.</exception>
    public static (SeedRecipe Recipe, SeedProfile Profile) Of(SeedOptions options, SeedRun? earlier, DateOnly today)
    {
        var profile = options.Profile ?? (earlier is null ? SeedProfiles.Dev : SeedProfiles.OfRun(earlier.Profile));
        var recipe = new SeedRecipe(
            profile.Name,
            options.Seed ?? earlier?.Seed ?? DefaultSeed,
            options.Patients ?? earlier?.Patients ?? profile.Patients,
            options.AsOf ?? earlier?.AsOf ?? today);
        return earlier is null || Of(earlier) == recipe
            ? (recipe, profile)
            : throw new SeedMismatchException(Of(earlier), recipe);
    }

    /// <summary>The recipe of a run.</summary>
    public static SeedRecipe Of(SeedRun run) => new(run.Profile, run.Seed, run.Patients, run.AsOf);

    /// <summary>The recipe as the command line's options.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"--profile {Profile} --seed {Seed} --patients {Patients} --as-of {AsOf:yyyy-MM-dd}");
}
