using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Deployment.Linting;

/// <summary>What can be wrong with tables and schemas as a whole.</summary>
internal static class TableRules
{
    private const string Unlogged = "Npgsql:UnloggedTable";

    public static IReadOnlyList<LintRule> All { get; } =
    [
        new(
            "drop-table",
            LintHarm.Breaks,
            "Code that runs still reads and writes it, and its rows are gone.",
            "Let one release stop using it, archive the rows, and let a later one drop it.",
            migration => migration.OnOldTables<DropTableOperation>(table => table.Name).Select(table => table.Name)),
        new(
            "rename-table",
            LintHarm.Breaks,
            "Code that runs knows the old name only.",
            "Keep the name in the mapping (ToTable).",
            migration => migration.OnOldTables<RenameTableOperation>(table => table.Name).Select(table => table.Name)),
        new(
            "drop-schema",
            LintHarm.Breaks,
            "Code that runs may still use what was in it.",
            "Let one release stop using it, and a later one drop it.",
            migration => migration.Operations.OfType<DropSchemaOperation>().Select(schema => schema.Name)),
        new(
            "unlogged-table",
            LintHarm.Blocks,
            "The table is written anew, and meanwhile nobody reads it; an unlogged one is empty after a crash.",
            "Choose when the table is made.",
            migration => migration.OnOldTables<AlterTableOperation>(table => table.Name)
                .Where(table => table[Unlogged] is true != table.OldTable[Unlogged] is true).Select(table => table.Name)),
        new(
            "other-schema",
            LintHarm.Blocks,
            "Outside the default schema it is done in the plain form, which stops readers or writers for as long as it takes.",
            "Leave the schema out.",
            migration => migration.OnOldTables<MigrationOperation>(operation => PlainlyDone(operation).Table)
                .Select(PlainlyDone).Where(operation => operation.Name is not null)
                .Select(operation => $"{operation.Table}.{operation.Name}")),
    ];

    /// <summary>Operations that would have a form that stops nobody.</summary>
    private static (string? Table, string? Name) PlainlyDone(MigrationOperation operation) => operation switch
    {
        CreateIndexOperation { Schema: not null } index => (index.Table, index.Name),
        DropIndexOperation { Schema: not null, Table: not null } index => (index.Table, index.Name),
        AddForeignKeyOperation { Schema: not null } key => (key.Table, key.Name),
        AddCheckConstraintOperation { Schema: not null } check => (check.Table, check.Name),
        AddUniqueConstraintOperation { Schema: not null } unique => (unique.Table, unique.Name),
        AlterColumnOperation { Schema: not null, IsNullable: false, OldColumn.IsNullable: true } column
            => (column.Table, column.Name),
        _ => default,
    };
}
