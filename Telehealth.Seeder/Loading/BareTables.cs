using Npgsql;

namespace Telehealth.Seeder.Loading;

/// <summary>
///     Empty tables whose keys, indexes and foreign keys are dropped, to be built again as they were when the rows are there:
///     to build an index once costs a fraction of keeping it current row by row, and to check a foreign key once likewise.
///     All in the running transaction, so that nobody sees a table without them.
/// </summary>
/// <remarks>
///     The definitions are the catalog's and not the model's: what an administrator added is dropped and built too. An index
///     that one statement would not bring back as it was (storage parameters, a tablespace, a comment, CLUSTER, replica
///     identity) stays.
/// </remarks>
internal sealed class BareTables
{
    private const string Savepoint = "bare_tables";

    // Memory to sort in, for this transaction; and no compiling of queries, which takes longer than to check a foreign key.
    private const string Settings = "SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL jit = off";

    // The order of their creation is kept: PostgreSQL derives the names of partitions' indexes from it.
    private const string Definitions = """
        SELECT i.indrelid::regclass::text,
               CASE WHEN c.oid IS NULL THEN format('DROP INDEX %s', i.indexrelid::regclass)
                    ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', i.indrelid::regclass, c.conname) END,
               CASE WHEN c.oid IS NULL AND x.relkind = 'I'
                        THEN regexp_replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
                    WHEN c.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
                    ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s',
                        i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) END
        FROM pg_index AS i
        JOIN pg_class AS x ON x.oid = i.indexrelid
        LEFT JOIN pg_constraint AS c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid AND c.contype IN ('p', 'u', 'x')
        WHERE i.indrelid = ANY ($1::regclass[]) AND obj_description(c.oid, 'pg_constraint') IS NULL
          AND NOT EXISTS (
              SELECT FROM (SELECT i.indexrelid AS relid UNION SELECT relid FROM pg_partition_tree(i.indexrelid)) AS p
              JOIN pg_index AS pi ON pi.indexrelid = p.relid JOIN pg_class AS px ON px.oid = p.relid
              WHERE NOT pi.indisvalid OR pi.indisclustered OR pi.indisreplident OR px.reloptions IS NOT NULL
                 OR px.reltablespace <> 0 OR obj_description(px.oid, 'pg_class') IS NOT NULL)
        ORDER BY i.indexrelid
        """;

    private const string ForeignKeys = """
        SELECT c.conrelid::regclass::text,
               format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname),
               format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
                   || coalesce(format('; COMMENT ON CONSTRAINT %I ON %s IS %L', c.conname, c.conrelid::regclass,
                       obj_description(c.oid, 'pg_constraint')), '')
        FROM pg_constraint AS c
        WHERE c.contype = 'f' AND c.conparentid = 0
          AND (c.conrelid = ANY ($1::regclass[]) OR c.confrelid = ANY ($1::regclass[]))
        ORDER BY c.oid
        """;

    private readonly NpgsqlConnection _connection;
    private readonly IReadOnlyList<Definition> _indexes;
    private readonly IReadOnlyList<Definition> _foreignKeys;

    private BareTables(
        NpgsqlConnection connection, IReadOnlyList<Definition> indexes, IReadOnlyList<Definition> foreignKeys)
        => (_connection, _indexes, _foreignKeys) = (connection, indexes, foreignKeys);

    /// <summary>Drops them; null where something else depends on one of them, or is another role's: nothing is dropped then.</summary>
    /// <param name="connection">The connection of the running transaction.</param>
    /// <param name="tables">The tables, without their partitions, which follow.</param>
    /// <param name="cancellationToken">Ends the waiting for the tables' locks.</param>
    public static async Task<BareTables?> MakeAsync(
        NpgsqlConnection connection, string[] tables, CancellationToken cancellationToken)
    {
        var names = Array.ConvertAll(tables, SqlText.Quote);
        var bare = new BareTables(
            connection,
            await ReadAsync(connection, Definitions, names, cancellationToken),
            await ReadAsync(connection, ForeignKeys, names, cancellationToken));
        try
        {
            await connection.ExecuteAsync(
                $"SAVEPOINT {Savepoint};"
                + string.Concat(bare._foreignKeys.Concat(bare._indexes).Select(definition => $"{definition.Drop};")),
                cancellationToken);
            return bare;
        }
        catch (PostgresException exception) when (exception.SqlState
            is PostgresErrorCodes.DependentObjectsStillExist or PostgresErrorCodes.InsufficientPrivilege)
        {
            await connection.ExecuteAsync($"ROLLBACK TO SAVEPOINT {Savepoint}", cancellationToken);
            return null;
        }
    }

    /// <summary>Builds them again, which checks every row.</summary>
    /// <param name="step">Is told what is done, for a person.</param>
    /// <param name="cancellationToken">Ends the building.</param>
    public async Task BuildAsync(Action<string> step, CancellationToken cancellationToken)
    {
        await _connection.ExecuteAsync(Settings, cancellationToken);
        foreach (var table in _indexes.GroupBy(definition => definition.Table))
        {
            step($"Indexes of {table.Key}");
            await BuildAsync(table, cancellationToken);
        }

        foreach (var table in _foreignKeys.GroupBy(definition => definition.Table))
        {
            step($"Foreign keys of {table.Key}");
            await BuildAsync(table, cancellationToken);
        }
    }

    private Task BuildAsync(IEnumerable<Definition> definitions, CancellationToken cancellationToken)
        => _connection.ExecuteAsync(string.Concat(definitions.Select(d => $"{d.Build};")), cancellationToken);

    private static async Task<IReadOnlyList<Definition>> ReadAsync(
        NpgsqlConnection connection, string sql, string[] tables, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection)
        {
            Parameters = { new NpgsqlParameter { Value = tables } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var definitions = new List<Definition>();
        while (await reader.ReadAsync(cancellationToken))
        {
            definitions.Add(new Definition(reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return definitions;
    }

    private sealed record Definition(string Table, string Drop, string Build);
}
