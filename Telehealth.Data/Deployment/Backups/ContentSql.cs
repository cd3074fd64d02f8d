using Telehealth.Data.Schema;

namespace Telehealth.Data.Deployment.Backups;

/// <summary>The queries that a database's content is read with.</summary>
internal static class ContentSql
{
    /// <summary>
    ///     Settings for the rest of a transaction. Those that change how a value is written as text are pinned, because the
    ///     text is hashed. A row that a policy hides is an error, not a row less. And no timeout ends a long backup.
    /// </summary>
    public const string Settings =
        """
        SET LOCAL search_path = '';
        SET LOCAL datestyle = 'ISO, MDY';
        SET LOCAL intervalstyle = 'postgres';
        SET LOCAL timezone = 'UTC';
        SET LOCAL extra_float_digits = 1;
        SET LOCAL bytea_output = 'hex';
        SET LOCAL lc_monetary = 'C';
        SET LOCAL quote_all_identifiers = off;
        SET LOCAL row_security = off;
        SET LOCAL statement_timeout = 0;
        SET LOCAL idle_in_transaction_session_timeout = 0;
        """;

    /// <summary>True for a schema that a user made, or <c>public</c>; of <c>pg_namespace AS n</c>.</summary>
    public const string IsUserSchema = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    /// <summary>Every table that holds rows, so each partition by itself, and its size in bytes.</summary>
    public const string Tables =
        $"""
        SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name, pg_table_size(c.oid)
        FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND {IsUserSchema}
            AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
        ORDER BY name
        """;

    /// <summary>Every sequence, and how many numbers it has given out.</summary>
    public const string Sequences =
        $"""
        SELECT quote_ident(schemaname) || '.' || quote_ident(sequencename) AS name,
            coalesce((last_value - start_value) / increment_by + 1, 0)
        FROM pg_sequences AS s JOIN pg_namespace AS n ON n.nspname = s.schemaname
        WHERE {IsUserSchema}
        ORDER BY name
        """;

    /// <summary>True where there is a history of migrations.</summary>
    public const string HasHistory = $"SELECT to_regclass('public.{TelehealthHistoryRepository.Table}') IS NOT NULL";

    /// <summary>The newest migration.</summary>
    public const string NewestMigration = $"SELECT max(migration_name) FROM public.{TelehealthHistoryRepository.Table}";

    /// <summary>
    ///     The number of rows and a hash over them. Each row is hashed as text and the hashes are added, so that neither the
    ///     order nor the size of the table matters: the server reads it once and keeps two sums. (A sum, because equal rows
    ///     would cancel each other out in an XOR.)
    /// </summary>
    /// <param name="table">Its name, quoted.</param>
    public static string OfTable(string table)
        => $"""
        SELECT count(*), encode(sha256(convert_to(concat_ws(' ', count(*), sum(high), sum(low)), 'UTF8')), 'hex')
        FROM (
            SELECT ('x' || substr(hash, 1, 16))::bit(64)::bigint AS high, ('x' || substr(hash, 17, 16))::bit(64)::bigint AS low
            FROM (
                SELECT encode(sha256(convert_to({WholeRow}::text, 'UTF8')), 'hex') AS hash
                FROM ONLY {table} AS {WholeRow} OFFSET 0) AS hashes) AS halves
        """;

    // A column of the same name would be taken instead of the row.
    private static readonly string WholeRow = Sql.Identifier("the whole row");
}
