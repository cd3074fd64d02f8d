using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Rows;

/// <summary>
///     The triggers that refuse to change or delete a row, from everyone. They fire always, because session_replication_role
///     would skip them otherwise.
/// </summary>
internal static class AppendOnlyTriggerSql
{
    public static SqlOperation Create(string table) => new()
    {
        Sql = $"""
            CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON {Sql.Identifier(table)}
                FOR EACH ROW EXECUTE FUNCTION keep_rows();
            CREATE TRIGGER keep_table BEFORE TRUNCATE ON {Sql.Identifier(table)}
                FOR EACH STATEMENT EXECUTE FUNCTION keep_rows();
            ALTER TABLE {Sql.Identifier(table)} ENABLE ALWAYS TRIGGER keep_rows;
            ALTER TABLE {Sql.Identifier(table)} ENABLE ALWAYS TRIGGER keep_table;
            """,
    };

    public static SqlOperation Drop(string table) => new()
    {
        Sql = $"""
            DROP TRIGGER keep_rows ON {Sql.Identifier(table)};
            DROP TRIGGER keep_table ON {Sql.Identifier(table)};
            """,
    };
}
