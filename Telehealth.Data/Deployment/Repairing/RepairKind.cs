namespace Telehealth.Data.Deployment.Repairing;

/// <summary>What a repair does to the history. None touches the schema.</summary>
public enum RepairKind
{
    /// <summary>Takes what the migration does now for what was applied.</summary>
    AcceptChange,

    /// <summary>Forgets a migration that was applied and is no longer in the code.</summary>
    Forget,

    /// <summary>Strikes off the first outstanding step, which was done by hand.</summary>
    StrikeOffStep,
}
