using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>Reverting a migration some of whose steps were never done, for example because the data does not bear them.</summary>
internal static class HalfApplied
{
    /// <summary>The same operations, which bear that a constraint is not there yet. An index may always be gone.</summary>
    public static IReadOnlyList<MigrationOperation> Tolerate(IReadOnlyList<MigrationOperation> operations)
        =>
        [
            .. operations.Select(operation => operation switch
            {
                DropForeignKeyOperation key => Drop(key.Table, key.Name),
                DropUniqueConstraintOperation unique => Drop(unique.Table, unique.Name),
                DropCheckConstraintOperation check => Drop(check.Table, check.Name),
                _ => operation,
            }),
            // What stands for NOT NULL while it comes.
            .. operations.OfType<AlterColumnOperation>().Where(column => column.IsNullable && !column.OldColumn.IsNullable)
                .Select(column => Drop(column.Table, Schema.Online.StepNames.NotNull(column.Table, column.Name))),
        ];

    private static SqlOperation Drop(string table, string constraint) => new()
    {
        Sql = $"ALTER TABLE {Sql.Identifier(table)} DROP CONSTRAINT IF EXISTS {Sql.Identifier(constraint)};",
    };
}
