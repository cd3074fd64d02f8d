using Telehealth.Data.Schema;

namespace Telehealth.Data.Deployment;

/// <summary>A column that <c>migration_history</c> has beyond the two of EF Core.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ClrType">The type that EF Core knows it by.</param>
/// <param name="Type">Its type in the database.</param>
/// <param name="IsRequired">Whether it is NOT NULL.</param>
/// <param name="Default">Its default as SQL; null where it has none.</param>
/// <param name="Comment">What it says.</param>
internal sealed record HistoryColumn(
    string Name, Type ClrType, string Type, bool IsRequired, string? Default, string Comment)
{
    public static IReadOnlyList<HistoryColumn> All { get; } =
    [
        new("applied_at", typeof(DateTimeOffset), "timestamp with time zone", true, "now()", "When it was applied."),
        new("checksum", typeof(string), "character varying(64)", true, null,
            "SHA-256 over the operations of the migration, in hexadecimal."),
        new("sql_checksum", typeof(string), "character varying(64)", false, null,
            "SHA-256 over the SQL that ran, in hexadecimal; null where a script applied it."),
        new("tools", typeof(string), "text", false, null, "Versions of what made the SQL; null where a script applied it."),
        new("applied_by", typeof(string), "text", true, "SESSION_USER", "Login that applied it."),
        new("applied_from", typeof(string), "text", false, null,
            "Machine from which it was applied; null where a script applied it."),
        new("application_version", typeof(string), "text", false, null,
            "Program that applied it, with its version; null where a script did."),
        new("duration_ms", typeof(long), "bigint", true, "0", "How long it took, in milliseconds, steps included."),
        new("outstanding", typeof(string), "jsonb", true, "'[]'::jsonb",
            "Steps that are left to do, in order; empty where the migration is applied as a whole."),
        new("reverting", typeof(bool), "boolean", true, "false",
            "Whether it is being reverted and only outstanding steps are left of that."),
        new("breaks_code_before", typeof(string), "text", false, null,
            "Oldest migration that code must know to work on this schema; null where it breaks none."),
    ];

    /// <summary>The statements that add it to a table.</summary>
    public string AddTo(string table)
        => $"""
            ALTER TABLE {table} ADD COLUMN {Name} {Type}{(IsRequired ? " NOT NULL" : "")}{(Default is null ? "" : $" DEFAULT {Default}")};
            COMMENT ON COLUMN {table}.{Name} IS {Sql.Literal(Comment)};
            """;
}
