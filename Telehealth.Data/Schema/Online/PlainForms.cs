using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Schema.Online;

/// <summary>
///     Migrations in plain SQL that may run in one transaction or in a DO block: for idempotent scripts and for those without
///     transactions of their own. Such a script blocks writers while it builds an index or reads a table.
/// </summary>
internal static class PlainForms
{
    /// <exception cref="NotSupportedException">A statement of the migration's own cannot run in a transaction.</exception>
    public static IReadOnlyList<MigrationOperation> Of(IReadOnlyList<MigrationOperation> operations)
        => [.. operations.Select(operation => operation switch
        {
            MoveDataOperation data => new SqlOperation { Sql = data.Step.Script },
            SqlOperation { SuppressTransaction: true } statement => throw new NotSupportedException(
                "An idempotent script or one without transactions cannot hold a statement that must run outside a transaction: "
                + $"{new SqlStep(statement.Sql).Description}. Make a plain script, or apply the migration with a bundle or `migrate`."),
            _ => operation,
        })];
}
