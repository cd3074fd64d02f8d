using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Telehealth.Data.Schema;

namespace Telehealth.Data.AuditTrail;

/// <summary>
///     The function of a table's audit triggers. Each table has its own, with its columns written out: one for all would
///     have to turn each row into JSON first, and cost three times as much.
/// </summary>
internal static class AuditFunctionSql
{
    public static string NameOf(string table) => $"{Sql.Identifier($"audit_{table}")}()";

    public static IEnumerable<MigrationOperation> Creates(IReadOnlyList<MigrationOperation> operations)
        => operations.AddedOrChanged(TelehealthAnnotationNames.AuditFunction).Select(function => new SqlOperation
        {
            Sql = Definition(function.Name, AuditedColumns.Parse(function.Text)).ReplaceLineEndings("\n"),
        });

    public static IEnumerable<MigrationOperation> Drops(IReadOnlyList<MigrationOperation> operations)
    {
        var kept = operations.AddedOrChanged(TelehealthAnnotationNames.AuditFunction).Select(f => f.Name).ToHashSet();
        return operations.RemovedOrChanged(TelehealthAnnotationNames.AuditFunction)
            .Where(function => !kept.Contains(function.Name))
            .Select(function => new SqlOperation { Sql = $"DROP FUNCTION {NameOf(function.Name)};" });
    }

    // It acts as its owner: who writes to the table may have no right on the audit trail.
    private static string Definition(string table, AuditedColumns columns)
    {
        var entry = new AuditEntrySql(table, columns);
        return $"""
            CREATE OR REPLACE FUNCTION {NameOf(table)} RETURNS trigger
                LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
            DECLARE
                context jsonb := nullif(current_setting('{AuditContextInterceptor.Setting}', true), '')::jsonb;
            BEGIN
                IF TG_OP = 'INSERT' THEN
                    {entry.Insert}
                ELSIF TG_OP = 'UPDATE' THEN
                    {entry.Update}
                ELSIF TG_OP = 'DELETE' THEN
                    {entry.Delete}
                ELSE
                    {entry.Truncate}
                END IF;
                RETURN NULL;
            END
            $$;
            """;
    }
}
