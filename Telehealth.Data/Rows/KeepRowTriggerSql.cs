using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Rows;

/// <summary>The trigger that keeps the one row of a table, from the owner too. TRUNCATE fires statement triggers only.</summary>
internal static class KeepRowTriggerSql
{
    public static SqlOperation Create(string table) => new()
    {
        Sql = $"""
            CREATE TRIGGER keep_row BEFORE DELETE OR TRUNCATE ON {Sql.Identifier(table)}
                FOR EACH STATEMENT EXECUTE FUNCTION keep_row();
            """,
    };

    public static SqlOperation Drop(string table) => new() { Sql = $"DROP TRIGGER keep_row ON {Sql.Identifier(table)};" };
}
