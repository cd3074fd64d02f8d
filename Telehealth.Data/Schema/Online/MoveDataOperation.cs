using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Schema.Online;

/// <summary>Changes rows of a table in batches; see <see cref="MoveDataExtensions.MoveData" />.</summary>
public sealed class MoveDataOperation : MigrationOperation
{
    /// <summary>How many rows a transaction changes where the migration does not say.</summary>
    public const int DefaultBatchSize = 5_000;

    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>What follows SET in an UPDATE.</summary>
    public required string Set { get; init; }

    /// <summary>Which rows.</summary>
    public required string Where { get; init; }

    /// <summary>How many rows a transaction changes.</summary>
    public required int BatchSize { get; init; }

    internal MoveDataStep Step => new(Table, Set, Where, BatchSize);
}
