using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Rows;

/// <summary>The trigger that keeps updated_at and version of a table; a write that changes nothing does not count.</summary>
internal static class VersionTriggerSql
{
    public static SqlOperation Create(string table) => new()
    {
        Sql = $"""
            CREATE TRIGGER touch_row BEFORE UPDATE ON {Sql.Identifier(table)}
                FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION touch_row();
            """,
    };

    public static SqlOperation Drop(string table) => new() { Sql = $"DROP TRIGGER touch_row ON {Sql.Identifier(table)};" };
}
