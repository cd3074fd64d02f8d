using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Telehealth.Data.Schema;

namespace Telehealth.Data.AuditTrail;

/// <summary>
///     The triggers that write a table's audit trail: once a statement, with all of its rows, because once a row costs twice
///     as much. They fire always, because session_replication_role would skip them otherwise.
/// </summary>
internal static class AuditTriggerSql
{
    /// <summary>The trigger that a load in bulk turns off.</summary>
    public const string Insert = "audit_insert";

    private static readonly (string Name, string Event, string Rows)[] Triggers =
    [
        (Insert, "INSERT", "REFERENCING NEW TABLE AS new_rows "),
        ("audit_update", "UPDATE", "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows "),
        ("audit_delete", "DELETE", "REFERENCING OLD TABLE AS old_rows "),
        ("audit_truncate", "TRUNCATE", ""),
    ];

    public static SqlOperation Create(string table)
    {
        var (name, function) = (Sql.Identifier(table), AuditFunctionSql.NameOf(table));
        var triggers = Triggers.Select(trigger => $"""
            CREATE TRIGGER {trigger.Name} AFTER {trigger.Event} ON {name}
                {trigger.Rows}FOR EACH STATEMENT EXECUTE FUNCTION {function};
            ALTER TABLE {name} ENABLE ALWAYS TRIGGER {trigger.Name};
            """);
        return new SqlOperation { Sql = string.Join('\n', triggers) };
    }

    public static SqlOperation Drop(string table) => new()
    {
        Sql = string.Join('\n', Triggers.Select(trigger => $"DROP TRIGGER {trigger.Name} ON {Sql.Identifier(table)};")),
    };
}
