namespace Telehealth.Data.Schema.Online;

/// <summary>Statements that commit together with the note that they are done, so that they happen exactly once.</summary>
/// <param name="Title">What they do, in a few words.</param>
/// <param name="Sql">The statements.</param>
/// <param name="IsLong">True where they read a whole table under a lock that stops nobody: no time limit then.</param>
internal sealed record TransactionStep(string Title, string Sql, bool IsLong = false) : OnlineStep
{
    /// <inheritdoc />
    public override string Description => Title;

    /// <inheritdoc />
    public override string Script => Sql;
}
