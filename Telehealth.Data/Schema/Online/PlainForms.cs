using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Schema.Online;

/// <summary>
///     Migrations in plain SQL that may run in one transaction or in a DO block: for idempotent scripts and for those without
///     transactions of their own. Such a script blocks writers while it builds an index or reads a table.
/// </summary>
internal static class PlainForms
{
    /// <summary>What the provider's IsCreatedConcurrently() leaves in a migration.</summary>
    private const string CreatedConcurrently = "Npgsql:CreatedConcurrently";

    /// <exception cref="NotSupportedException">A statement of the migration's own cannot run in a transaction.</exception>
    public static IReadOnlyList<MigrationOperation> Of(IReadOnlyList<MigrationOperation> operations)
        => [.. operations.Select(operation => operation switch
        {
            MoveDataOperation data => new SqlOperation { Sql = data.Step.Script },
            SqlOperation { SuppressTransaction: true } statement => throw new NotSupportedException(
                "An idempotent script or one without transactions cannot hold a statement that must run outside a transaction: "
                + $"{new SqlStep(statement.Sql).Description}. Make a plain script, or apply the migration with a bundle or `migrate`."),
            CreateIndexOperation index when index[CreatedConcurrently] is not null => Plain(index),
            _ => operation,
        })];

    // A copy, because the operation is the migration's and may be generated again.
    private static CreateIndexOperation Plain(CreateIndexOperation index)
    {
        var plain = new CreateIndexOperation
        {
            Name = index.Name,
            Schema = index.Schema,
            Table = index.Table,
            Columns = index.Columns,
            IsUnique = index.IsUnique,
            IsDescending = index.IsDescending,
            Filter = index.Filter,
        };
        plain.AddAnnotations(index.GetAnnotations().Where(annotation => annotation.Name != CreatedConcurrently));
        return plain;
    }
}
