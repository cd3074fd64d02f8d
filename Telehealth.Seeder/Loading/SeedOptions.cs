using Telehealth.Seeder.Profiles;

namespace Telehealth.Seeder.Loading;

/// <summary>
///     What to seed. What is null is taken from the run that filled the database, so that a later run finds its own rows
///     again; in a database without one it is the default.
/// </summary>
public sealed record SeedOptions
{
    /// <summary>Shares and sizes; by default the profile <c>dev</c>.</summary>
    public SeedProfile? Profile { get; init; }

    /// <summary>How many patients; by default as many as the profile says.</summary>
    public int? Patients { get; init; }

    /// <summary>What all chance follows from; by default 1.</summary>
    public int? Seed { get; init; }

    /// <summary>The day at whose beginning (UTC) every story ends; by default today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How many bytes are free in a folder; by default the operating system is asked.</summary>
    internal Func<string, long>? FreeDisk { get; init; }

    /// <summary>How many threads make rows; by default as many as there are processors. The rows are the same.</summary>
    public int? Threads { get; init; }
}
