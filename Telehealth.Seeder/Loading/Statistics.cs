using Npgsql;

namespace Telehealth.Seeder.Loading;

/// <summary>
///     The planner's statistics, made after the rows are committed and by several connections at once: they are no content,
///     and ANALYZE takes longer than COPY. A run that is stopped meanwhile leaves all rows; the next makes what is missing.
/// </summary>
internal static class Statistics
{
    /// <summary>Makes them for tables that were filled, and for those that have none.</summary>
    /// <param name="owner">The login that owns the tables.</param>
    /// <param name="tables">What was done to each table.</param>
    /// <param name="connections">How many connections are used.</param>
    /// <param name="step">Is told what is done, for a person.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task MakeAsync(
        NpgsqlDataSource owner, IReadOnlyList<SeedTableReport> tables, int connections, Action<string> step,
        CancellationToken cancellationToken)
    {
        var without = await WithoutAsync(owner, tables, cancellationToken);
        var due = tables
            .Where(table => table.Inserted > 0 || without.Contains(table.Table))
            .OrderByDescending(table => table.Inserted)
            .ToList();
        step("Statistics");
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = connections, CancellationToken = cancellationToken },
            async (table, stopping) =>
            {
                await using var command = owner.CreateCommand($"ANALYZE {SqlText.Quote(table.Table)}");
                await command.ExecuteNonQueryAsync(stopping);
            });
    }

    /// <summary>The tables with rows of which the planner knows nothing.</summary>
    private static async Task<HashSet<string>> WithoutAsync(
        NpgsqlDataSource owner, IReadOnlyList<SeedTableReport> tables, CancellationToken cancellationToken)
    {
        await using var command = owner.CreateCommand(
            "SELECT array_agg(t) FROM unnest($1::text[]) AS t "
            + "WHERE NOT EXISTS (SELECT FROM pg_stats WHERE tablename = t AND schemaname = current_schema())");
        command.Parameters.Add(new NpgsqlParameter
        {
            Value = tables.Where(table => table.Inserted + table.Kept > 0).Select(table => table.Table).ToArray(),
        });
        return await command.ExecuteScalarAsync(cancellationToken) is string[] names ? [.. names] : [];
    }
}
