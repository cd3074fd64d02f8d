using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Schema.Views;

/// <summary>
///     The DDL of views. They read with the rights of whoever asks (security_invoker), so that a view never shows more than
///     its tables would.
/// </summary>
internal static class ViewSql
{
    /// <summary>The whole DDL of a view: its query and its comments.</summary>
    public static string Definition(IReadOnlyEntityType entityType, string query)
    {
        var name = entityType.GetViewName()!;
        var view = StoreObjectIdentifier.View(name, entityType.GetViewSchema());

        var lines = new List<string> { $"CREATE VIEW {Sql.Identifier(name)} WITH (security_invoker = true) AS\n{query.Trim()};" };
        if (entityType.GetComment() is { } comment)
        {
            lines.Add($"COMMENT ON VIEW {Sql.Identifier(name)} IS {Sql.Literal(comment)};");
        }

        lines.AddRange(
            from property in entityType.GetProperties()
            where property.GetComment() is not null
            select $"COMMENT ON COLUMN {Sql.Identifier(name)}.{Sql.Identifier(property.GetColumnName(view)!)} "
                + $"IS {Sql.Literal(property.GetComment()!)};");

        return string.Join('\n', lines).ReplaceLineEndings("\n");
    }

    public static IEnumerable<MigrationOperation> Drops(IReadOnlyList<MigrationOperation> operations, IModel? model)
        => operations.RemovedOrChanged(TelehealthAnnotationNames.View).Concat(MadeAgain(operations, model))
            .Select(view => new SqlOperation { Sql = $"DROP VIEW {Sql.Identifier(view.Name)};" });

    public static IEnumerable<MigrationOperation> Creates(IReadOnlyList<MigrationOperation> operations, IModel? model)
        => operations.AddedOrChanged(TelehealthAnnotationNames.View).Concat(MadeAgain(operations, model))
            .Select(view => new SqlOperation { Sql = view.Text });

    /// <summary>
    ///     Views whose text stays, though the migration changes columns: PostgreSQL refuses to change a column under a view.
    /// </summary>
    private static IEnumerable<(string Name, string Text)> MadeAgain(
        IReadOnlyList<MigrationOperation> operations, IModel? model)
    {
        if (model is null || !operations.Any(o => o is AlterColumnOperation or DropColumnOperation))
        {
            return [];
        }

        var changed = operations.AddedOrChanged(TelehealthAnnotationNames.View).Select(view => view.Name).ToHashSet();
        return model.GetAnnotations()
            .Where(a => a.Name.StartsWith(TelehealthAnnotationNames.View, StringComparison.Ordinal))
            .Select(a => (Name: a.Name[TelehealthAnnotationNames.View.Length..], Text: (string)a.Value!))
            .Where(view => !changed.Contains(view.Name));
    }
}
