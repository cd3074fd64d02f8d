using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Deployment.Linting;

/// <summary>What can be wrong with rows that a migration writes. Reference data is meant to be written by migrations.</summary>
internal static class RowRules
{
    /// <summary>More than this is not reference data.</summary>
    public const int Many = 1_000;

    public static IReadOnlyList<LintRule> All { get; } =
    [
        new(
            "delete-rows",
            LintHarm.Data,
            "Rows are deleted for which code that runs may still ask.",
            "Mark them as no longer offered, and keep them.",
            migration => migration.OnOldTables<DeleteDataOperation>(rows => rows.Table).Select(rows => rows.Table).Distinct()),
        new(
            "many-rows",
            LintHarm.Blocks,
            $"More than {Many:N0} rows are written in the transaction that changes the schema, which holds its locks meanwhile.",
            "Write them in batches with MoveData, or load them apart from migrations.",
            migration => migration.OnOldTables<MigrationOperation>(operation => Rows(operation).Table)
                .Select(Rows).Where(rows => rows.Table is not null)
                .GroupBy(rows => rows.Table!, rows => rows.Count).Where(rows => rows.Sum() > Many).Select(rows => rows.Key)),
    ];

    private static (string? Table, int Count) Rows(MigrationOperation operation) => operation switch
    {
        InsertDataOperation rows => (rows.Table, rows.Values.GetLength(0)),
        UpdateDataOperation rows => (rows.Table, rows.KeyValues.GetLength(0)),
        DeleteDataOperation rows => (rows.Table, rows.KeyValues.GetLength(0)),
        _ => default,
    };
}
