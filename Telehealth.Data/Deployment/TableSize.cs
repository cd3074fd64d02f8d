using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Deployment;

/// <summary>A table of ours and how much is in it, partitions included.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">Rows that the login may see; the server's estimate where <paramref name="RowsAreEstimated" />.</param>
/// <param name="RowsAreEstimated">True for tables so large that counting would read for long.</param>
/// <param name="Bytes">Size on disk with indexes and TOAST.</param>
public sealed record TableSize(string Table, long Rows, bool RowsAreEstimated, long Bytes)
{
    /// <summary>Above this size the planner's estimate is told instead of a count, which would read the whole table.</summary>
    private const long CountedUpToBytes = 256 * 1024 * 1024;

    /// <summary>The tables of the model that exist in the database, and the history of migrations, by name.</summary>
    public static async Task<IReadOnlyList<TableSize>> ReadAsync(
        TelehealthDbContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        var names = context.Model.GetRelationalModel().Tables.Select(table => table.Name)
            .Append(TelehealthHistoryRepository.Table).ToArray();

        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (NpgsqlConnection)context.Database.GetDbConnection();
            var tables = await EstimateAsync(connection, names, cancellationToken);
            for (var i = 0; i < tables.Count; i++)
            {
                if (tables[i].Bytes <= CountedUpToBytes)
                {
                    tables[i] = await CountAsync(connection, tables[i], cancellationToken);
                }
            }

            return tables;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static async Task<List<TableSize>> EstimateAsync(
        NpgsqlConnection connection, string[] names, CancellationToken cancellationToken)
    {
        // A partitioned table has no storage of its own; pg_partition_tree gives the table itself where it is not one.
        await using var command = new NpgsqlCommand(
            """
            SELECT t.relname::text, sum(greatest(p.reltuples, 0))::bigint, sum(pg_total_relation_size(p.oid))::bigint
            FROM pg_class AS t
                CROSS JOIN LATERAL (SELECT relid FROM pg_partition_tree(t.oid) UNION SELECT t.oid) AS tree (relid)
                JOIN pg_class AS p ON p.oid = tree.relid AND p.relkind = 'r'
            WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND t.relname = ANY ($1)
            GROUP BY t.relname
            ORDER BY t.relname
            """,
            connection)
        {
            Parameters = { new NpgsqlParameter<string[]> { TypedValue = names } },
        };

        var tables = new List<TableSize>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            tables.Add(new TableSize(reader.GetString(0), reader.GetInt64(1), true, reader.GetInt64(2)));
        }

        return tables;
    }

    private static async Task<TableSize> CountAsync(
        NpgsqlConnection connection, TableSize table, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT count(*) FROM public.{Sql.Identifier(table.Table)}", connection);
        var rows = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        return table with { Rows = rows, RowsAreEstimated = false };
    }
}
