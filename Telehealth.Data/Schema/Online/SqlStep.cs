namespace Telehealth.Data.Schema.Online;

/// <summary>A migration's own SQL that cannot run in a transaction. It may run again after a crash, so it must bear that.</summary>
/// <param name="Sql">The statement.</param>
internal sealed record SqlStep(string Sql) : OnlineStep
{
    /// <inheritdoc />
    public override string Description => $"run {Sql.Trim().Split('\n')[0]}";

    /// <inheritdoc />
    public override string Script => Sql;

    /// <inheritdoc />
    public override bool ScriptRunsAlone => true;
}
