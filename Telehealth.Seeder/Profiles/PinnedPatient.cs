using Telehealth.Data.Clinical;
using Telehealth.Seeder.Generation;

namespace Telehealth.Seeder.Profiles;

/// <summary>
///     A patient of whom a profile says something, by number: a person that a presenter finds again, or a peculiarity
///     that code tends to stumble over. What it does not say is drawn, as for everybody.
/// </summary>
public sealed record PinnedPatient
{
    /// <summary>Number of the patient, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The story in a line, for people who read the profile.</summary>
    public required string Story { get; init; }

    /// <summary>
    ///     Whether nothing befalls the patient by chance: no denial, no failed payment, no late refill but those said
    ///     here.
    /// </summary>
    public bool NothingByChance { get; init; }

    /// <summary>Given name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Family name.</summary>
    public string? LastName { get; init; }

    /// <summary>Whether both names fill their columns.</summary>
    public bool LongestNames { get; init; }

    /// <summary>Whether the patient was born on 29 February.</summary>
    public bool LeapDay { get; init; }

    /// <summary>Whether the patient is a woman.</summary>
    public bool? Female { get; init; }

    /// <summary>Age at the end of the history.</summary>
    public int? Age { get; init; }

    /// <summary>What the patient writes in.</summary>
    public Language? Language { get; init; }

    /// <summary>City, one of <see cref="Place.All" />.</summary>
    public string? City { get; init; }

    /// <summary>What the patient comes for.</summary>
    public TreatmentCondition? Condition { get; init; }

    /// <summary>Which plan the patient chooses.</summary>
    public PlanTier? Tier { get; init; }

    /// <summary>How many consultations.</summary>
    public int? Consultations { get; init; }

    /// <summary>Days since the patient came; 0 for the last hours.</summary>
    public int? CameDaysAgo { get; init; }

    /// <summary>What forbids the plan's medication, by the name of a rule of <see cref="Contraindication" />.</summary>
    public string? Contraindication { get; init; }

    /// <summary>Whether the consultation still waits for a provider.</summary>
    public bool Waits { get; init; }

    /// <summary>Whether the patient subscribes.</summary>
    public bool? Subscribes { get; init; }

    /// <summary>What becomes of the subscription.</summary>
    public SubscriptionFate? Fate { get; init; }

    /// <summary>
    ///     What the patient does each time that a fill runs out, from the first; on time beyond the list.
    /// </summary>
    public IReadOnlyList<RefillHabit> Refills { get; init; } = [];

    /// <summary>Orders with which something goes wrong.</summary>
    public IReadOnlyList<PinnedOrder> Orders { get; init; } = [];

    /// <summary>Payments of the subscription with which something goes wrong.</summary>
    public IReadOnlyList<PinnedPayment> Payments { get; init; } = [];
}
