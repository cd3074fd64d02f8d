using Npgsql;

namespace Telehealth.Data.Deployment.Preview;

/// <summary>
///     Reads a sketch of the schema from the catalog. It takes no lock on a table, so that it does not wait for whoever
///     has one: that is why sizes are what the last VACUUM or ANALYZE found.
/// </summary>
internal static class SchemaSketchReader
{
    private const string Tables =
        """
        WITH own AS (
            SELECT c.oid, c.relname, c.relkind, c.reltuples, c.relpages, c.reltoastrelid, p.relname AS parent
            FROM pg_class AS c
                LEFT JOIN pg_inherits AS i ON i.inhrelid = c.oid LEFT JOIN pg_class AS p ON p.oid = i.inhparent
            WHERE pg_table_is_visible(c.oid) AND c.relkind IN ('r', 'p', 'v', 'm')
                AND c.relnamespace <> 'pg_catalog'::regnamespace)
        SELECT relname::text, relkind = 'p', parent::text,
            CASE WHEN relkind IN ('r', 'm')
                THEN nullif(greatest(reltuples, pg_stat_get_live_tuples(oid)), -1)::bigint END,
            CASE WHEN relkind IN ('r', 'm') AND reltuples >= 0 THEN (relpages + (
                SELECT coalesce(sum(relpages), 0) FROM pg_class
                WHERE oid = own.reltoastrelid
                    OR oid IN (SELECT indexrelid FROM pg_index WHERE indrelid IN (own.oid, reltoastrelid)))
            ) * current_setting('block_size')::bigint END
        FROM own
        """;

    private const string Columns =
        """
        SELECT c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod)
        FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
        WHERE pg_table_is_visible(c.oid) AND c.relkind IN ('r', 'p') AND c.relnamespace <> 'pg_catalog'::regnamespace
            AND a.attnum > 0 AND NOT a.attisdropped
        """;

    private const string Constraints =
        """
        SELECT c.relname::text, k.conname::text, k.contype, r.relname::text, k.convalidated,
            ARRAY(SELECT attname::text FROM unnest(k.conkey) WITH ORDINALITY AS n (number, place)
                JOIN pg_attribute ON attrelid = k.conrelid AND attnum = number ORDER BY place),
            ARRAY(SELECT attname::text FROM unnest(k.confkey) WITH ORDINALITY AS n (number, place)
                JOIN pg_attribute ON attrelid = k.confrelid AND attnum = number ORDER BY place)
        FROM pg_constraint AS k JOIN pg_class AS c ON c.oid = k.conrelid LEFT JOIN pg_class AS r ON r.oid = k.confrelid
        WHERE pg_table_is_visible(c.oid)
        """;

    private const string Indexes =
        """
        SELECT c.relname::text, t.relname::text, i.indisvalid, p.relname::text,
            ARRAY(SELECT attname::text FROM unnest(i.indkey) WITH ORDINALITY AS n (number, place)
                JOIN pg_attribute ON attrelid = i.indrelid AND attnum = number ORDER BY place)
        FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid JOIN pg_class AS t ON t.oid = i.indrelid
            LEFT JOIN pg_inherits AS h ON h.inhrelid = c.oid LEFT JOIN pg_class AS p ON p.oid = h.inhparent
        WHERE pg_table_is_visible(t.oid) AND t.relnamespace <> 'pg_catalog'::regnamespace
        """;

    private const string RowTriggers =
        """
        SELECT c.relname::text, t.tgname::text FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid
        WHERE pg_table_is_visible(c.oid) AND NOT t.tgisinternal AND t.tgtype & 1 = 1
        """;

    public static async Task<SchemaSketch> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var sketch = new SchemaSketch();
        await ReadAsync(Tables, row => sketch.Tables[row.GetString(0)]
            = new SketchedTable(row.GetString(0), row.GetBoolean(1), Text(row, 2))
            {
                Rows = Number(row, 3),
                Bytes = Number(row, 4),
            });
        await ReadAsync(Columns, row =>
            sketch.Tables[row.GetString(0)].Columns.Add(row.GetString(1), row.GetString(2)));
        await ReadAsync(Constraints, row => sketch.Tables.GetValueOrDefault(row.GetString(0))?.Constraints.Add(
            row.GetString(1),
            new SketchedConstraint(
                row.GetChar(2),
                row.GetFieldValue<string[]>(5),
                Text(row, 3),
                row.GetFieldValue<string[]>(6),
                row.GetBoolean(4))));
        await ReadAsync(Indexes, row => sketch.Indexes[row.GetString(0)]
            = new SketchedIndex(row.GetString(1), row.GetBoolean(2), row.GetFieldValue<string[]>(4), Text(row, 3)));
        await ReadAsync(RowTriggers, row =>
            sketch.Tables.GetValueOrDefault(row.GetString(0))?.RowTriggers.Add(row.GetString(1)));
        return sketch;

        async Task ReadAsync(string sql, Action<NpgsqlDataReader> add)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                add(reader);
            }
        }
    }

    private static string? Text(NpgsqlDataReader row, int column)
        => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Number(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
