using Telehealth.Data.Schema;

namespace Telehealth.Data.AuditTrail;

/// <summary>The statements that write the entries of one table: from the rows as they were (o) and as they are (n).</summary>
internal sealed class AuditEntrySql(string table, AuditedColumns columns)
{
    // jsonb_build_object takes 100 arguments.
    private const int PairsAtATime = 50;

    /// <summary>The columns of an entry in the order in which row_hash covers them.</summary>
    public const string Columns =
        "id, created_at, transaction_id, actor_kind, actor_id, database_login, purpose, request_id, "
        + "operation, table_name, row_id, row_key, patient_id, changed_columns, old_values, new_values";

    /// <summary>When, in which transaction, and who: the first columns, from the variable "context".</summary>
    public const string Who =
        """
        public.uuid_v7(), clock_timestamp(), pg_current_xact_id()::text::bigint, coalesce(context->>'kind', 'login'),
                (context->>'actor')::uuid, session_user::text, context->>'purpose', context->>'request'
        """;

    public string Insert => Write("'insert'", Key("n"), Patient("n"), "NULL", "NULL", Values("n"), "FROM new_rows AS n");

    public string Delete => Write("'delete'", Key("o"), Patient("o"), "NULL", Values("o"), "NULL", "FROM old_rows AS o");

    public string Truncate => Write("'truncate'", "NULL", "NULL", "NULL", "NULL", "NULL", "");

    // A row whose key was changed is another row. What changed nothing is not told.
    public string Update => Write(
        $"CASE WHEN {Key("o")} IS NULL THEN 'insert' WHEN {Key("n")} IS NULL THEN 'delete' ELSE 'update' END",
        $"coalesce({Key("n")}, {Key("o")})",
        columns.Patient.Length > 0 ? $"coalesce({Patient("n")}, {Patient("o")})" : "NULL",
        ChangedColumns,
        ChangedValues("o"),
        ChangedValues("n"),
        $"FROM new_rows AS n FULL JOIN old_rows AS o ON {Same} WHERE n.* IS DISTINCT FROM o.*");

    private bool HasId => columns.Key == AuditedColumns.Id;

    // Identifiers of different patients' rows may be the same.
    private string Same => $"{Key("o")} = {Key("n")}"
        + (columns.Patient.Length > 0 && columns.Patient != columns.Key ? $" AND {Patient("o")} = {Patient("n")}" : "");

    private string ChangedColumns
        => "array_remove(ARRAY[" + string.Join(", ", columns.Kept.Concat(columns.Withheld).Order(StringComparer.Ordinal)
            .Select(column => $"CASE WHEN {Differs(column)} THEN {Sql.Literal(column)} END")) + "]::text[], NULL)";

    /// <summary>An entry for each row. The hash covers it as record_send() puts it: each field with its type and length.</summary>
    private string Write(
        string operation, string row, string patient, string changed, string before, string after, string from) => $"""
        INSERT INTO public.audit_entries ({Columns}, row_hash)
        SELECT e.*, sha256(record_send(e))
        FROM (
            SELECT {Who},
                ({operation})::text, {Sql.Literal(table)}::text, {(HasId ? $"({row})::uuid, NULL::text" : $"NULL::uuid, ({row})::text")},
                ({patient})::uuid, ({changed})::text[], ({before})::jsonb, ({after})::jsonb
            {from}
        ) AS e;
        """;

    private string Key(string row) => Column(row, columns.Key);

    private string Patient(string row) => columns.Patient.Length > 0 ? Column(row, columns.Patient) : "NULL";

    private string Values(string row)
        => columns.Kept.Count == 0 ? "NULL" : string.Join(" || ", columns.Kept.Chunk(PairsAtATime).Select(chunk =>
            "jsonb_build_object(" + string.Join(", ", chunk.Select(column => Pair(row, column))) + ")"));

    private string ChangedValues(string row)
        => columns.Kept.Count == 0 ? "NULL" : "nullif(" + string.Join(" || ", columns.Kept.Select(column =>
            $"CASE WHEN {Differs(column)} THEN jsonb_build_object({Pair(row, column)}) ELSE '{{}}' END")) + ", '{}')";

    private static string Pair(string row, string column) => $"{Sql.Literal(column)}, {Column(row, column)}";

    private static string Differs(string column) => $"{Column("o", column)} IS DISTINCT FROM {Column("n", column)}";

    private static string Column(string row, string column) => $"{row}.{Sql.Identifier(column)}";
}
