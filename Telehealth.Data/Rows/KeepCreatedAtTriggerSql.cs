using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Rows;

/// <summary>
///     The trigger that refuses to change when a row was created. Versioned rows need none: theirs puts the time back. It
///     costs nothing where created_at is not written.
/// </summary>
internal static class KeepCreatedAtTriggerSql
{
    public static SqlOperation Create(string table) => new()
    {
        Sql = $"""
            CREATE TRIGGER keep_created_at BEFORE UPDATE OF created_at ON {Sql.Identifier(table)}
                FOR EACH ROW WHEN (OLD.created_at IS DISTINCT FROM NEW.created_at) EXECUTE FUNCTION keep_created_at();
            """,
    };

    public static SqlOperation Drop(string table)
        => new() { Sql = $"DROP TRIGGER keep_created_at ON {Sql.Identifier(table)};" };
}
