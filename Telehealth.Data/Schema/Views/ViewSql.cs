using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Schema.Views;

/// <summary>
///     The DDL of views. They read with the rights of whoever asks (security_invoker), so that a view never shows more than
///     its tables would.
/// </summary>
internal static class ViewSql
{
    public static IEnumerable<MigrationOperation> Creates(IReadOnlyList<MigrationOperation> operations)
        => operations.AddedOrChanged(TelehealthAnnotationNames.View).Select(view => new SqlOperation
        {
            Sql = $"CREATE VIEW {Sql.Identifier(view.Name)} WITH (security_invoker = true) AS\n{view.Text};",
        });

    public static IEnumerable<MigrationOperation> Drops(IReadOnlyList<MigrationOperation> operations)
        => operations.RemovedOrChanged(TelehealthAnnotationNames.View)
            .Select(view => new SqlOperation { Sql = $"DROP VIEW {Sql.Identifier(view.Name)};" });
}
