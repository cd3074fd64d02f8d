using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;
using Telehealth.Data.Deployment.Drift.Kinds;

namespace Telehealth.Data.Deployment.Drift;

/// <summary>Reads the objects of the schema <c>public</c> from a server's catalog. Needs no right on any of them.</summary>
public static class CatalogReader
{
    /// <summary>
    ///     How PostgreSQL words a definition depends on settings of the session. With nothing of ours on the search path,
    ///     every name of ours is written with its schema.
    /// </summary>
    private const string Settings =
        """
        SET LOCAL search_path = pg_catalog;
        SET LOCAL quote_all_identifiers = off;
        SET LOCAL standard_conforming_strings = on;
        SET LOCAL bytea_output = hex;
        SET LOCAL datestyle = 'ISO, YMD';
        SET LOCAL intervalstyle = postgres;
        SET LOCAL timezone = 'UTC';
        SET LOCAL extra_float_digits = 1;
        """;

    /// <summary>What the queries of all kinds begin with: relations and routines, but for those that an extension brought.</summary>
    private const string Ours =
        """
        WITH brought AS (
            SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),
        relation AS (
            SELECT c.*, format('%I', c.relname) AS name, p.oid AS parent, quote_ident(p.relname) AS parent_name
            FROM pg_class AS c
                JOIN pg_namespace AS n ON n.oid = c.relnamespace AND n.nspname = 'public'
                LEFT JOIN pg_inherits AS i ON i.inhrelid = c.oid AND c.relispartition
                LEFT JOIN pg_class AS p ON p.oid = i.inhparent
            WHERE NOT EXISTS (SELECT FROM brought WHERE classid = 'pg_class'::regclass AND objid = c.oid)),
        routine AS (
            SELECT f.*, regexp_replace(f.oid::regprocedure::text, '^public\.', '') AS signature
            FROM pg_proc AS f
                JOIN pg_namespace AS n ON n.oid = f.pronamespace AND n.nspname = 'public'
            WHERE NOT EXISTS (SELECT FROM brought WHERE classid = 'pg_proc'::regclass AND objid = f.oid))

        """;

    /// <summary>Reads the catalog in a transaction of its own that can write nothing.</summary>
    /// <param name="connection">Open, without a transaction; its settings are afterwards as before.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Catalog> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        await using var transaction = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead, cancellationToken);
        await using (var pin = new NpgsqlCommand($"SET TRANSACTION READ ONLY; {Settings}", connection))
        {
            await pin.ExecuteNonQueryAsync(cancellationToken);
        }

        var objects = new List<CatalogObject>();
        foreach (var kind in ObjectKinds.All)
        {
            await foreach (var found in ReadAsync(connection, kind, cancellationToken))
            {
                objects.Add(found);
            }
        }

        return new Catalog(objects);
    }

    private static async IAsyncEnumerable<CatalogObject> ReadAsync(
        NpgsqlConnection connection, ObjectKind kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Ours + kind.Query, connection) { AllResultTypesAreUnknown = true };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            // What is dropped while it is read has no definition any more.
            var fields = Enumerable.Range(0, 4).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i)).ToArray();
            yield return new CatalogObject(
                kind.Name, fields[0], fields[1] ?? "", fields[2]?.ReplaceLineEndings("\n") ?? "", fields[3] ?? "");
        }
    }
}
