using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Schema.ReferenceData;

/// <summary>
///     Makes changes of reference data (HasData) harmless to what happened since: columns that staff edit keep their value, a
///     row that something refers to stays, and one that stayed is not inserted again.
/// </summary>
internal static class ReferenceDataSql
{
    public static IEnumerable<MigrationOperation> FirstValuesOnly(
        IReadOnlyList<MigrationOperation> operations, IModel? model)
    {
        var created = operations.OfType<CreateTableOperation>().Select(operation => operation.Name).ToHashSet();

        return operations.SelectMany(operation => (operation, FindTable(operation, model)) switch
        {
            (InsertDataOperation insert, { } table) => [UnlessThere(insert, table)],
            (UpdateDataOperation update, { } table) => WithoutEditedByStaff(update, table),
            (DeleteDataOperation delete, { } table) => [UnlessReferenced(delete, table, created)],
            _ => [operation],
        });
    }

    // Only data needs the tables of the model, which are dear to make.
    private static ITable? FindTable(MigrationOperation operation, IModel? model)
        => operation switch
        {
            InsertDataOperation insert => model?.GetRelationalModel().FindTable(insert.Table, null),
            UpdateDataOperation update => model?.GetRelationalModel().FindTable(update.Table, null),
            DeleteDataOperation delete => model?.GetRelationalModel().FindTable(delete.Table, null),
            _ => null,
        };

    private static SqlOperation UnlessThere(InsertDataOperation insert, ITable table)
    {
        var columns = insert.Columns.Select(Sql.Identifier);
        var key = table.PrimaryKey!.Columns.Select(column => Sql.Identifier(column.Name));
        var rows = Enumerable.Range(0, insert.Values.GetLength(0))
            .Select(row => insert.Columns.Select((column, i) => Literal(table, column, insert.Values[row, i])))
            .Select(values => $"({string.Join(", ", values)})");

        return new SqlOperation
        {
            Sql = $"""
                INSERT INTO {Sql.Identifier(insert.Table)} ({string.Join(", ", columns)})
                VALUES {string.Join(",\n    ", rows)}
                ON CONFLICT ({string.Join(", ", key)}) DO NOTHING;
                """,
        };
    }

    // Values in migrations are those of the database, converted already.
    private static string Literal(ITable table, string column, object? value)
        => table.FindColumn(column)!.StoreTypeMapping.GenerateProviderValueSqlLiteral(value);

    private static IEnumerable<MigrationOperation> WithoutEditedByStaff(UpdateDataOperation update, ITable table)
    {
        var kept = Enumerable.Range(0, update.Columns.Length)
            .Where(i => !IsEditedByStaff(table.FindColumn(update.Columns[i])))
            .ToArray();

        if (kept.Length == 0)
        {
            yield break;
        }

        var values = new object?[update.Values.GetLength(0), kept.Length];
        for (var row = 0; row < values.GetLength(0); row++)
        {
            for (var column = 0; column < kept.Length; column++)
            {
                values[row, column] = update.Values[row, kept[column]];
            }
        }

        yield return new UpdateDataOperation
        {
            Table = update.Table,
            Schema = update.Schema,
            KeyColumns = update.KeyColumns,
            KeyColumnTypes = update.KeyColumnTypes,
            KeyValues = update.KeyValues,
            Columns = [.. kept.Select(i => update.Columns[i])],
            ColumnTypes = update.ColumnTypes is { } types ? [.. kept.Select(i => types[i])] : null,
            Values = values,
        };
    }

    private static bool IsEditedByStaff(IColumn? column)
        => column?.PropertyMappings.Any(m => m.Property[TelehealthAnnotationNames.EditedByStaff] is true) ?? false;

    private static SqlOperation UnlessReferenced(DeleteDataOperation delete, ITable table, HashSet<string> created)
    {
        var unused = table.ReferencingForeignKeyConstraints
            .Where(reference => !created.Contains(reference.Table.Name))
            .Select(reference => $"""

                    AND NOT EXISTS (SELECT FROM {Sql.Identifier(reference.Table.Name)} AS r WHERE {string.Join(" AND ",
                        reference.Columns.Zip(reference.PrincipalColumns, (from, to) =>
                            $"r.{Sql.Identifier(from.Name)} = t.{Sql.Identifier(to.Name)}"))})
                """);

        var sql = new StringBuilder();
        for (var row = 0; row < delete.KeyValues.GetLength(0); row++)
        {
            var key = delete.KeyColumns.Select((column, i) =>
                $"t.{Sql.Identifier(column)} = {Literal(table, column, delete.KeyValues[row, i])}");
            sql.AppendLine(
                $"DELETE FROM {Sql.Identifier(delete.Table)} AS t WHERE {string.Join(" AND ", key)}{string.Concat(unused)};");
        }

        return new SqlOperation { Sql = sql.ToString() };
    }
}
