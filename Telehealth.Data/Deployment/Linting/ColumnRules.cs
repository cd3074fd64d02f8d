using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Telehealth.Data.Deployment.Linting;

/// <summary>What can be wrong with adding, changing and dropping columns.</summary>
internal static class ColumnRules
{
    public static IReadOnlyList<LintRule> All { get; } =
    [
        new(
            "drop-column",
            LintHarm.Breaks,
            "Code that runs still reads and writes it, and its values are gone.",
            "Let one release stop using it, and a later one drop it.",
            migration => migration.OnOldTables<DropColumnOperation>(column => column.Table).Select(On)),
        new(
            "rename-column",
            LintHarm.Breaks,
            "Code that runs knows the old name only.",
            "Keep the name in the mapping (HasColumnName), or add a column, move the data, and drop the old one later.",
            migration => migration.OnOldTables<RenameColumnOperation>(column => column.Table)
                .Select(column => $"{column.Table}.{column.Name}")),
        new(
            "drop-and-add-column",
            LintHarm.Data,
            "A column of the same table is added: it may be a rename, whose values are lost.",
            "Use RenameColumn, or move the data before the old column goes.",
            migration => migration.OnOldTables<DropColumnOperation>(column => column.Table)
                .Where(dropped => Added(migration).Any(added => added.Table == dropped.Table)
                    && !migration.Operations.OfType<Schema.Online.MoveDataOperation>().Any(data => data.Table == dropped.Table))
                .Select(On)),
        new(
            "column-type-rewrite",
            LintHarm.Blocks,
            "The table is written anew with its indexes, and meanwhile nobody reads it.",
            "Add a column of the new type, let the code write both, move the data, and drop the old column later.",
            migration => Changed(migration, (from, to) => from.Rewrites(to))),
        new(
            "column-type-change",
            LintHarm.Breaks,
            "Prepared statements of running sessions fail: cached plan must not change result type.",
            "Migrate when the applications are down, or make sure that they do not prepare statements.",
            migration => Changed(migration, (from, to) => from.IsOther(to) && !from.Rewrites(to))),
        new(
            "narrower-column",
            LintHarm.Fails,
            "Values that do not fit stop the migration, or are cut.",
            "Look for such values, and refuse new ones by a CHECK first.",
            migration => Changed(migration, (from, to) => from.Narrows(to))),
        new(
            "collation-change",
            LintHarm.Blocks,
            "Indexes of the column are built anew, and meanwhile nobody reads the table.",
            "Add a column with the collation, move the data, and drop the old column later.",
            migration => migration.OnOldTables<AlterColumnOperation>(column => column.Table)
                .Where(column => column.Collation != column.OldColumn.Collation).Select(On)),
        new(
            "volatile-default",
            LintHarm.Blocks,
            "Each row gets a value of its own: the table is written anew, and meanwhile nobody reads it.",
            "Add the column without default, set the default in a later migration, and move the data.",
            migration => Added(migration)
                .Where(column => column.DefaultValueSql is { } sql && DefaultExpression.MayBeVolatile(sql)).Select(On)),
        new(
            "stored-generated-column",
            LintHarm.Blocks,
            "The table is written anew, and meanwhile nobody reads it.",
            "Add a plain column that the code writes, and move the data.",
            migration => Added(migration).Where(column => column.ComputedColumnSql is not null).Select(On)
                .Concat(migration.OnOldTables<AlterColumnOperation>(column => column.Table)
                    .Where(column => column.ComputedColumnSql is { } sql && sql != column.OldColumn.ComputedColumnSql)
                    .Select(On))),
        new(
            "numbered-column",
            LintHarm.Blocks,
            "Each row gets a number: the table is written anew, and meanwhile nobody reads it.",
            "Add a plain nullable column, move the data, and make it an identity column later.",
            migration => Added(migration).Where(IsNumbered).Select(On)),
        new(
            "required-column-without-default",
            LintHarm.Fails,
            "Rows that are there have no value for it.",
            "Add it nullable, move the data, and require it later.",
            migration => Added(migration).Where(column => !column.IsNullable && column.DefaultValue is null
                && column.DefaultValueSql is null && column.ComputedColumnSql is null && !IsNumbered(column)).Select(On)),
        new(
            "made-up-default",
            LintHarm.Data,
            "The model has no default: rows that are there get a value that EF Core made up.",
            "Add it nullable and move the data, or say HasDefaultValue where the value is right for all rows.",
            migration => Added(migration).Cast<ColumnOperation>()
                .Concat(migration.OnOldTables<AlterColumnOperation>(column => column.Table)
                    .Where(column => column.OldColumn.IsNullable))
                .Where(column => !column.IsNullable && column.DefaultValue is not null
                    && migration.IsWithoutDefault(column.Table, column.Name))
                .Select(On)),
        new(
            "required-column",
            LintHarm.Breaks,
            "Code that runs may still write NULL, and is refused.",
            "Let one release write a value always, and a later one require it.",
            migration => migration.OnOldTables<AlterColumnOperation>(column => column.Table)
                .Where(column => !column.IsNullable && column.OldColumn.IsNullable).Select(On)),
        new(
            "optional-column",
            LintHarm.Breaks,
            "Code that runs reads it as required, and fails on the first NULL.",
            "Let one release read NULL, and a later one write it.",
            migration => migration.OnOldTables<AlterColumnOperation>(column => column.Table)
                .Where(column => column.IsNullable && !column.OldColumn.IsNullable).Select(On)),
        new(
            "changed-default",
            LintHarm.Data,
            "Code that runs relies on the old default: rows get the one or the other.",
            "Let the code write the value, and change the default later.",
            migration => migration.OnOldTables<AlterColumnOperation>(column => column.Table)
                .Where(column => column.IsNullable == column.OldColumn.IsNullable
                    && (!Equals(column.DefaultValue, column.OldColumn.DefaultValue)
                        || column.DefaultValueSql != column.OldColumn.DefaultValueSql))
                .Select(On)),
    ];

    private static IEnumerable<AddColumnOperation> Added(LintedMigration migration)
        => migration.OnOldTables<AddColumnOperation>(column => column.Table);

    private static IEnumerable<string> Changed(LintedMigration migration, Func<StoreType, StoreType, bool> isFound)
        => migration.OnOldTables<AlterColumnOperation>(column => column.Table)
            .Where(column => column.ColumnType is { } to && column.OldColumn.ColumnType is { } from
                && isFound(StoreType.Parse(from), StoreType.Parse(to)))
            .Select(On);

    private static bool IsNumbered(AddColumnOperation column)
        => column[NpgsqlAnnotation] is NpgsqlValueGenerationStrategy strategy && strategy != NpgsqlValueGenerationStrategy.None;

    private static string On(ColumnOperation column) => $"{column.Table}.{column.Name}";

    private static string On(DropColumnOperation column) => $"{column.Table}.{column.Name}";

    private const string NpgsqlAnnotation = "Npgsql:ValueGenerationStrategy";
}
