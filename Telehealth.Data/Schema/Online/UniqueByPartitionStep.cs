namespace Telehealth.Data.Schema.Online;

/// <summary>
///     Adds a unique constraint to a partitioned table, where PostgreSQL refuses USING INDEX: to each partition over an index
///     built before, then to the table, which takes over those of its partitions.
/// </summary>
/// <param name="Table">The partitioned table.</param>
/// <param name="Constraint">The constraint's name.</param>
/// <param name="Columns">Its columns, quoted, separated by commas.</param>
internal sealed record UniqueByPartitionStep(string Table, string Constraint, string Columns) : OnlineStep
{
    /// <inheritdoc />
    public override string Description => $"add unique constraint {Constraint} to {Table}";

    /// <inheritdoc />
    public override string Script
        => $"ALTER TABLE {Sql.Identifier(Table)} ADD CONSTRAINT {Sql.Identifier(Constraint)} UNIQUE ({Columns});";
}
