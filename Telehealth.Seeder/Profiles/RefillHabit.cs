namespace Telehealth.Seeder.Profiles;

/// <summary>What a patient does when a fill runs out.</summary>
public enum RefillHabit
{
    /// <summary>Orders the next before.</summary>
    OnTime,

    /// <summary>Orders the next days or weeks after.</summary>
    Late,

    /// <summary>Orders none.</summary>
    Stops,
}
