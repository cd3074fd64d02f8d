using Microsoft.EntityFrameworkCore;
using Telehealth.Data;
using Telehealth.Seeder.Generation;
using Telehealth.Seeder.Loading;

namespace Telehealth.Seeder.Commands;

/// <summary>What <c>seed</c> would write into a database without patients. It needs none to say so.</summary>
/// <param name="Run">What the rows follow from.</param>
/// <param name="Tables">Rows and bytes of each table, estimated from some of the patients.</param>
/// <param name="Rows">Rows in all.</param>
/// <param name="Bytes">Bytes that are sent to the server.</param>
/// <param name="DiskBytes">Bytes that they take on the server's disk, indexes included.</param>
/// <param name="Seconds">About how long it takes.</param>
internal sealed record SeedPlan(
    SeedRecipe Run, IReadOnlyList<SeedTableEstimate> Tables, long Rows, long Bytes, long DiskBytes, double Seconds)
{
    /// <summary>
    ///     Rows a second, from the start of the process to fresh statistics, on two cores with the server on one of them
    ///     (docs/benchmarks.md); and what a run takes however small it is.
    /// </summary>
    private const double RowsPerSecond = 100_000;

    private const double SecondsOfAnyRun = 3;

    /// <summary>The plan for options.</summary>
    public static SeedPlan Of(SeedOptions options)
    {
        var (recipe, profile) = SeedRecipe.Of(options, earlier: null, DateOnly.FromDateTime(DateTime.UtcNow));
        using var context = CreateContext();
        var estimate = SeedEstimate.Of(
            new Clinic(profile, recipe.Seed, recipe.Now, new ReferenceRows()),
            FakeDataSeeder.TablesOf(context),
            recipe.Patients);
        return new SeedPlan(
            recipe, estimate.Tables, estimate.Rows, estimate.Bytes, estimate.DiskBytes,
            SecondsOfAnyRun + (estimate.Rows / RowsPerSecond));
    }

    // For its model only; it is never opened.
    private static TelehealthDbContext CreateContext()
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth("Host=localhost");
        return new TelehealthDbContext(options.Options);
    }
}
