using System.ComponentModel.DataAnnotations;
using Telehealth.Seeder.Generation;

namespace Telehealth.Seeder.Profiles;

/// <summary>Who comes for a condition.</summary>
public sealed record ConditionProfile
{
    /// <summary>How many of the patients come for it, as a weight among the conditions.</summary>
    [Range(0.0, 1_000_000.0)]
    public required double Share { get; init; }

    /// <summary>Share of women among them.</summary>
    [Range(0.0, 1.0)]
    public required double Women { get; init; }

    /// <summary>Their age at the end of the history.</summary>
    public required IReadOnlyList<Share<AgeBand>> Ages { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required string Source { get; init; }
}
