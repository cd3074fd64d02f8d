namespace Telehealth.Data.Schema.Online;

/// <summary>Builds an index while rows are read and written; on a partitioned table one partition after the other.</summary>
/// <param name="Table">The table.</param>
/// <param name="Index">The index.</param>
/// <param name="IsUnique">Whether it is unique.</param>
/// <param name="Definition">What follows the table's name in CREATE INDEX: method, columns, conditions.</param>
/// <param name="IsPartitioned">Whether the table is partitioned, where a script cannot build it concurrently.</param>
internal sealed record BuildIndexStep(
    string Table, string Index, bool IsUnique, string Definition, bool IsPartitioned = false) : OnlineStep
{
    /// <inheritdoc />
    public override string Description => $"build index {Index} on {Table}";

    /// <inheritdoc />
    public override string Script => Create(Table, Index, IsPartitioned ? "" : "CONCURRENTLY ");

    /// <inheritdoc />
    public override bool ScriptRunsAlone => !IsPartitioned;

    /// <summary>CREATE INDEX for the table or one of its partitions.</summary>
    /// <param name="table">The table or partition.</param>
    /// <param name="index">The index's name there.</param>
    /// <param name="how">CONCURRENTLY with a blank behind it, or nothing.</param>
    /// <param name="only">ONLY with a blank behind it: the partitions are left for later.</param>
    public string Create(string table, string index, string how, string only = "")
        => $"CREATE {(IsUnique ? "UNIQUE " : "")}INDEX {how}{Sql.Identifier(index)} ON {only}{Sql.Identifier(table)}{Definition};";
}
