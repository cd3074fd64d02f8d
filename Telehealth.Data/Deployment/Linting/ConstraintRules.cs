using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Deployment.Linting;

/// <summary>What can be wrong with keys, checks, unique indexes and triggers.</summary>
internal static class ConstraintRules
{
    public static IReadOnlyList<LintRule> All { get; } =
    [
        new(
            "new-primary-key",
            LintHarm.Blocks,
            "Its index is built under a lock that stops even readers.",
            "Give the table its key when it is made.",
            migration => migration.OnOldTables<AddPrimaryKeyOperation>(key => key.Table).Select(key => On(key.Table, key.Name))),
        new(
            "new-check",
            LintHarm.Breaks,
            "Code that runs may write what it refuses, and rows that break it stop the migration.",
            "Let one release keep to it, look for such rows, and add it later.",
            migration => migration.OnOldTables<AddCheckConstraintOperation>(check => check.Table)
                .Where(check => IsStricter(migration, check)).Select(check => On(check.Table, check.Name))),
        new(
            "new-foreign-key",
            LintHarm.Breaks,
            "Code that runs may write or delete what it refuses, and rows that break it stop the migration.",
            "Let one release keep to it, look for such rows, and add it later.",
            migration => migration.OnOldTables<AddForeignKeyOperation>(key => key.Table)
                .Where(key => !migration.Drops(key.Table, key.Name) && !migration.AddsEmpty(key.Table, key.Columns))
                .Select(key => On(key.Table, key.Name))),
        new(
            "new-unique",
            LintHarm.Fails,
            "Rows that are there twice stop the migration, and code that runs may still write such rows.",
            "Look for such rows, and let one release keep from writing them.",
            migration => migration.OnOldTables<CreateIndexOperation>(index => index.Table)
                .Where(index => index.IsUnique && !migration.AddsEmpty(index.Table, index.Columns))
                .Select(index => On(index.Table, index.Name))
                .Concat(migration.OnOldTables<AddUniqueConstraintOperation>(unique => unique.Table)
                    .Where(unique => !migration.AddsEmpty(unique.Table, unique.Columns))
                    .Select(unique => On(unique.Table, unique.Name)))),
        new(
            "drop-constraint",
            LintHarm.Data,
            "What it promised of the rows, and what code may rely on, is promised no more.",
            "Say why the promise is not needed.",
            migration => migration.OnOldTables<MigrationOperation>(operation => LintedMigration.ConstraintDropped(operation).Table)
                .Select(LintedMigration.ConstraintDropped)
                .Where(dropped => dropped.Name is not null && !migration.Adds(dropped.Table!, dropped.Name))
                .Select(dropped => On(dropped.Table!, dropped.Name!))
                .Concat(migration.Operations.OfType<DropIndexOperation>().Where(index => migration.WasUnique(index.Name))
                    .Select(index => index.Table is null ? index.Name : On(index.Table, index.Name)))),
        new(
            "cascade-on-record",
            LintHarm.Data,
            "One DELETE erases rows of a patient's record, which must be kept.",
            "Use ReferentialAction.Restrict.",
            migration => migration.Operations.OfType<CreateTableOperation>()
                .Where(table => table[TelehealthAnnotationNames.PatientOwned] is true).SelectMany(table => table.ForeignKeys)
                .Where(Erases)
                .Concat(migration.Operations.OfType<AddForeignKeyOperation>().Where(Erases)
                    .Where(key => migration.IsPatientOwned(key.Table)))
                .Select(key => On(key.Table, key.Name))),
        new(
            "new-trigger",
            LintHarm.Breaks,
            "It changes or refuses what code that runs writes.",
            "Look whether that code keeps to it.",
            // The audit trail only listens.
            migration => Triggers(
                migration, (before, after) => after && !before, except: TelehealthAnnotationNames.Audited)),
        new(
            "drop-trigger",
            LintHarm.Data,
            "What it kept of the rows is kept no more.",
            "Say why that is not needed.",
            migration => Triggers(migration, (before, after) => before && !after)),
    ];

    private static bool Erases(AddForeignKeyOperation key)
        => key.OnDelete is not (ReferentialAction.Restrict or ReferentialAction.NoAction);

    private static bool IsStricter(LintedMigration migration, AddCheckConstraintOperation check)
        => migration.Drops(check.Table, check.Name)
            ? migration.CheckBefore(check.Table, check.Name) is not { } before || !CheckText.OnlyGainsValues(before, check.Sql)
            : !migration.IsOnNewColumnsOnly(check.Table, check.Sql);

    private static IEnumerable<string> Triggers(
        LintedMigration migration, Func<bool, bool, bool> isFound, string? except = null)
        => migration.OnOldTables<AlterTableOperation>(table => table.Name).SelectMany(table =>
            TelehealthMigrationsSqlGenerator.TriggerAnnotations.Where(annotation => annotation != except)
                .Where(annotation => isFound(table.OldTable[annotation] is true, table[annotation] is true))
                .Select(annotation => $"{table.Name} ({annotation})"));

    private static string On(string table, string name) => $"{table}.{name}";
}
