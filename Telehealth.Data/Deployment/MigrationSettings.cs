namespace Telehealth.Data.Deployment;

/// <summary>How migrations are applied.</summary>
public sealed record MigrationSettings
{
    /// <summary>
    ///     How long a statement waits for a lock on a table. Whoever wants to read the table waits behind it, so it is short,
    ///     and the migration tries again.
    /// </summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    ///     How long a statement may run while it holds a lock that others wait for. What may take longer has no limit: it
    ///     holds no such lock.
    /// </summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait for another process that migrates, and how long to go on trying for a table's lock.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether reverting may drop tables and columns that hold data.</summary>
    public bool AllowDataLoss { get; init; }
}
