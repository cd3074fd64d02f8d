namespace Telehealth.Data.Schema.Online;

/// <summary>
///     Adds a foreign key to a partitioned table, where PostgreSQL refuses NOT VALID: to each partition and validated there,
///     then to the table, which takes over those of its partitions.
/// </summary>
/// <param name="Table">The partitioned table.</param>
/// <param name="Constraint">The foreign key's name.</param>
/// <param name="Definition">FOREIGN KEY and what follows.</param>
internal sealed record ForeignKeyByPartitionStep(string Table, string Constraint, string Definition) : OnlineStep
{
    /// <inheritdoc />
    public override string Description => $"add foreign key {Constraint} to {Table}";

    /// <inheritdoc />
    public override string Script => Add(Table);

    /// <summary>Adds it to the table or one of its partitions.</summary>
    public string Add(string table, string suffix = "")
        => $"ALTER TABLE {Sql.Identifier(table)} ADD CONSTRAINT {Sql.Identifier(Constraint)} {Definition}{suffix};";
}
