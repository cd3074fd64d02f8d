using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Schema.Online;

/// <summary>Moving data in a migration.</summary>
public static class MoveDataExtensions
{
    /// <summary>
    ///     Changes rows in batches, in transactions of their own after what stands before it in the migration has committed
    ///     and before what stands behind it begins. Each row is changed once, also when the migration is killed and run again.
    ///     The application goes on meanwhile: rows that it adds behind the place that has been reached are not changed, so
    ///     let it, or a default, write the new form first.
    /// </summary>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="table">The table; it needs a primary key.</param>
    /// <param name="set">What follows SET in an UPDATE, such as <c>full_name = first_name || ' ' || last_name</c>.</param>
    /// <param name="where">Which rows, such as <c>full_name IS NULL</c>.</param>
    /// <param name="batchSize">How many rows a transaction changes, and locks.</param>
    public static void MoveData(
        this MigrationBuilder migrationBuilder, string table, string set, string where, int batchSize = MoveDataOperation.DefaultBatchSize)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        ArgumentException.ThrowIfNullOrWhiteSpace(set);
        ArgumentException.ThrowIfNullOrWhiteSpace(where);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);

        migrationBuilder.Operations.Add(
            new MoveDataOperation { Table = table, Set = set, Where = where, BatchSize = batchSize });
    }
}
