namespace Telehealth.Data.Deployment;

/// <summary>How far a migration is.</summary>
public enum MigrationState
{
    /// <summary>Applied, to its last step.</summary>
    Applied,

    /// <summary>Applied, with steps left to do.</summary>
    Unfinished,

    /// <summary>Being reverted, with steps left to do.</summary>
    Reverting,

    /// <summary>Not applied.</summary>
    Pending,

    /// <summary>Applied by a newer version of the code.</summary>
    Unknown,

    /// <summary>Not what was applied.</summary>
    Tampered,
}
