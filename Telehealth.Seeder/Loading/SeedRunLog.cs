using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data;
using Telehealth.Data.Auditing;
using Telehealth.Seeder.Generation;
using Telehealth.Seeder.Loading.Copying;

namespace Telehealth.Seeder.Loading;

/// <summary>The row of <c>seed_runs</c>, by which a later run finds out what filled the database.</summary>
internal static class SeedRunLog
{
    /// <summary>The run that filled a database; null where none did.</summary>
    public static Task<SeedRun?> ReadAsync(TelehealthDbContext context, CancellationToken cancellationToken)
        => context.SeedRuns.AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <summary>A run as the row that is kept of it.</summary>
    public static SeedRun Of(SeedRecipe recipe, ContentHash content)
    {
        var tables = content.OfTables();
        return new SeedRun
        {
            Id = SeededId.Create(typeof(SeedRun), recipe.Now, patient: 0, ordinal: 0),
            CreatedAt = recipe.Now,
            Profile = recipe.Profile,
            Seed = recipe.Seed,
            Patients = recipe.Patients,
            AsOf = recipe.AsOf,
            Rows = content.Rows,
            ContentHash = ContentHash.OfAll(tables),
            TableHashes = JsonSerializer.SerializeToElement(tables),
        };
    }

    /// <summary>Keeps a run, or compares it with the one that is kept.</summary>
    /// <exception cref="SeedMismatchException">The one that is kept made other rows.</exception>
    public static async Task<SeedTableReport> KeepAsync(
        NpgsqlConnection connection, TelehealthDbContext context, SeedRun? earlier, SeedRun run,
        CancellationToken cancellationToken)
    {
        var table = new RowEncoder(context.Model.FindEntityType(typeof(SeedRun))!, position: 0);
        if (earlier is not null)
        {
            ThrowIfDifferent(earlier, run);
            return new SeedTableReport(table.Table, Inserted: 0, Kept: 1, Refused: 0);
        }

        // Not by EF Core, which leaves created_at to the database: the clock is no part of a run.
        var rows = new CopyRows();
        table.Encode(run, rows);
        await connection.CopyAsync(SqlText.Quote(table.Table), table.Columns, rows, cancellationToken);
        return new SeedTableReport(table.Table, Inserted: 1, Kept: 0, Refused: 0);
    }

    /// <summary>Refuses to mix the rows of two runs.</summary>
    /// <exception cref="SeedMismatchException">They made different rows.</exception>
    public static void ThrowIfDifferent(SeedRun earlier, SeedRun run)
    {
        if (!earlier.ContentHash.AsSpan().SequenceEqual(run.ContentHash))
        {
            throw new SeedMismatchException(SeedRecipe.Of(run), DifferentTables(earlier, run));
        }
    }

    private static List<string> DifferentTables(SeedRun one, SeedRun other)
    {
        var (before, now) = (Hashes(one), Hashes(other));
        return [.. before.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Where(table => before.GetValueOrDefault(table) != now.GetValueOrDefault(table))];

        static Dictionary<string, string> Hashes(SeedRun run) => run.TableHashes.Deserialize<Dictionary<string, string>>()!;
    }
}
