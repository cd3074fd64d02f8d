namespace Telehealth.Data.Schema.Online;

/// <summary>Drops an index without waiting behind its readers with a lock that stops all others.</summary>
/// <param name="Index">The index; nothing happens where it is gone, with its column for instance.</param>
/// <param name="IsPartitioned">Whether the table is partitioned, where PostgreSQL cannot drop it concurrently.</param>
internal sealed record DropIndexStep(string Index, bool IsPartitioned = false) : OnlineStep
{
    /// <inheritdoc />
    public override string Description => $"drop index {Index}";

    /// <inheritdoc />
    public override string Script => StepSql.DropIndex(Index, IsPartitioned);

    /// <inheritdoc />
    public override bool ScriptRunsAlone => !IsPartitioned;
}
