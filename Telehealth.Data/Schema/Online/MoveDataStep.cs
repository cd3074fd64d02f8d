namespace Telehealth.Data.Schema.Online;

/// <summary>
///     Changes rows in batches, each a transaction that also notes how far it came, so that each row is changed once.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Set">What follows SET.</param>
/// <param name="Where">Which rows.</param>
/// <param name="BatchSize">How many rows a transaction changes.</param>
/// <param name="After">The key of the last row that was looked at, as text; null before the first.</param>
internal sealed record MoveDataStep(string Table, string Set, string Where, int BatchSize, string[]? After = null) : OnlineStep
{
    /// <inheritdoc />
    public override string Description => $"change rows of {Table} ({Set})";

    /// <inheritdoc />
    public override string Script => $"UPDATE {Sql.Identifier(Table)} SET {Set} WHERE {Where};";
}
