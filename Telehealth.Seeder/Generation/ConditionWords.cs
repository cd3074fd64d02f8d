namespace Telehealth.Seeder.Generation;

/// <summary>How patients speak of a condition, and what passes between them and providers about it.</summary>
internal sealed record ConditionWords
{
    /// <summary>Age from which complaints are those of older patients.</summary>
    public const int OlderFrom = 45;

    /// <summary>What a patient comes with, first sentence.</summary>
    public required string[] Complaints { get; init; }

    /// <summary>
    ///     What they come with instead from <see cref="OlderFrom" />; null where age makes no difference.
    /// </summary>
    public string[]? ComplaintsOfOlder { get; init; }

    /// <summary>What may stand after it.</summary>
    public required string[] Details { get; init; }

    public required string[] Symptoms { get; init; }

    /// <summary>Other conditions, which forbid nothing that is given for this one.</summary>
    public required string[] Histories { get; init; }

    /// <summary>A question of the patient and the provider's answer to it.</summary>
    public required string[][] Exchanges { get; init; }
}
