namespace Telehealth.Seeder.Loading;

/// <summary>The database was seeded with something else. Nothing was written.</summary>
public sealed class SeedMismatchException : InvalidOperationException
{
    /// <summary>The database holds another run.</summary>
    public SeedMismatchException(SeedRecipe earlier, SeedRecipe asked)
        : base($"This database was seeded with {earlier}, which does not mix with {asked}. "
            + "Leave the options out, or run `reset`.")
    {
    }

    /// <summary>The database holds seeded patients, and the row of <c>seed_runs</c> that says of which run is gone.</summary>
    public SeedMismatchException(long patients)
        : base($"This database holds {patients} seeded patients, and seed_runs does not say of which run, so the Seeder cannot "
            + "tell what is missing. Run `reset`.")
    {
    }

    /// <summary>The same recipe gave other rows when the database was seeded: by another version of the Seeder.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="tables">The tables whose rows differ.</param>
    public SeedMismatchException(SeedRecipe recipe, IReadOnlyCollection<string> tables)
        : base($"Another version of the Seeder, or of the profile, filled this database: from {recipe} this one makes other "
            + $"rows in {string.Join(", ", tables)}. Run `reset`, or leave it as it is.")
    {
    }
}
