using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Schema.Functions;

/// <summary>The DDL of our functions.</summary>
internal static class FunctionSql
{
    public static IEnumerable<MigrationOperation> Creates(IReadOnlyList<MigrationOperation> operations)
        => operations.AddedOrChanged(TelehealthAnnotationNames.Function).Select(function => new SqlOperation
        {
            Sql = $"CREATE OR REPLACE {function.Text["CREATE ".Length..]};",
        });

    public static IEnumerable<MigrationOperation> Drops(IReadOnlyList<MigrationOperation> operations)
    {
        var kept = operations.AddedOrChanged(TelehealthAnnotationNames.Function).Select(function => function.Name).ToHashSet();
        return operations.RemovedOrChanged(TelehealthAnnotationNames.Function)
            .Where(function => !kept.Contains(function.Name))
            .Select(function => new SqlOperation { Sql = $"DROP {KindOf(function.OldText)} {function.Name};" });
    }

    // Function or procedure.
    private static string KindOf(string definition) => definition.Split(' ')[1];
}
