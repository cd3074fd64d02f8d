using Npgsql;

namespace Telehealth.Seeder.Loading;

/// <summary>
///     The planner's statistics, made after the rows are committed and by several connections at once: they are no content,
///     and ANALYZE takes longer than COPY. A run that is stopped meanwhile leaves all rows; the next makes what is missing.
/// </summary>
internal static class Statistics
{
    /// <summary>What the server has to spare beside others; more would not be faster.</summary>
    private const int MostConnections = 4;

    /// <summary>Makes them for tables that were filled, and for those that have none.</summary>
    /// <param name="owner">The login that owns the tables; none of its connections is in use.</param>
    /// <param name="tables">What was done to each table.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Why they are not all made; null where they are.</returns>
    public static async Task<string?> TryMakeAsync(
        NpgsqlDataSource owner, IReadOnlyList<SeedTableReport> tables, CancellationToken cancellationToken)
    {
        try
        {
            await MakeAsync(owner, tables, cancellationToken);
            return null;
        }
        catch (OperationCanceledException)
        {
            return "stopped";
        }
        catch (NpgsqlException exception)
        {
            return exception.Message;
        }
    }

    private static async Task MakeAsync(
        NpgsqlDataSource owner, IReadOnlyList<SeedTableReport> tables, CancellationToken cancellationToken)
    {
        var without = await WithoutAsync(owner, tables, cancellationToken);
        var due = tables
            .Where(table => table.Inserted > 0 || without.Contains(table.Table))
            .OrderByDescending(table => table.Inserted)
            .ToList();
        var pool = new NpgsqlConnectionStringBuilder(owner.ConnectionString).MaxPoolSize;
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Math.Min(Math.Min(Environment.ProcessorCount, MostConnections), pool),
                CancellationToken = cancellationToken,
            },
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
