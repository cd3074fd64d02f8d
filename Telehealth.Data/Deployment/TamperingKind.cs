namespace Telehealth.Data.Deployment;

/// <summary>How the code's migrations differ from those that were applied.</summary>
public enum TamperingKind
{
    /// <summary>It does other things than what was applied under its name.</summary>
    Changed,

    /// <summary>It was applied, and the code no longer has it.</summary>
    Deleted,

    /// <summary>It was not applied, and a later one was.</summary>
    Inserted,
}
