namespace Telehealth.Seeder.Profiles;

/// <summary>What becomes of a subscription in its story.</summary>
public enum SubscriptionFate
{
    /// <summary>It runs on.</summary>
    Runs,

    /// <summary>The patient cancels, at once.</summary>
    Cancelled,

    /// <summary>The patient cancels for the end of the period.</summary>
    EndsWithPeriod,

    /// <summary>The patient pauses.</summary>
    Paused,

    /// <summary>The last payment fails.</summary>
    PastDue,
}
