using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Deployment;

/// <summary>A row of <c>migration_history</c>. What an older version of this table did not record is null.</summary>
public sealed record AppliedMigration
{
    /// <summary>Name of the migration, beginning with its time.</summary>
    public required string MigrationName { get; init; }

    /// <summary>Version of EF Core that applied it.</summary>
    public string? ProductVersion { get; init; }

    /// <summary>When its first transaction began.</summary>
    public DateTimeOffset? AppliedAt { get; init; }

    /// <summary>The login that applied it.</summary>
    public string? AppliedBy { get; init; }

    /// <summary>The machine from which it was applied.</summary>
    public string? AppliedFrom { get; init; }

    /// <summary>Name and version of the program that applied it.</summary>
    public string? ApplicationVersion { get; init; }

    /// <summary>How long it took, in milliseconds, outstanding steps included that are done.</summary>
    public long? DurationMs { get; init; }

    /// <summary>SHA-256 over the operations of the migration.</summary>
    public string? Checksum { get; init; }

    /// <summary>SHA-256 over the SQL that ran; null where a script applied it.</summary>
    public string? SqlChecksum { get; init; }

    /// <summary>Versions of what made the SQL.</summary>
    public string? Tools { get; init; }

    /// <summary>True where it is being reverted and is not gone only because steps are outstanding.</summary>
    public bool Reverting { get; init; }

    /// <summary>The oldest migration that code must know to work on this schema; null where it breaks no older code.</summary>
    public string? BreaksCodeBefore { get; init; }

    /// <summary>What is left to do, in words, in this order; none where the migration is applied as a whole.</summary>
    public IReadOnlyList<string> OutstandingSteps => [.. Steps.Select(step => step.Description)];

    /// <summary>
    ///     The outstanding steps as they stand in the database, in the words of whatever version wrote them; null where this
    ///     one is about to write them.
    /// </summary>
    internal string? Journal { get; init; }

    /// <summary>What is left to do.</summary>
    internal IReadOnlyList<OnlineStep> Steps { get; init; } = [];
}
