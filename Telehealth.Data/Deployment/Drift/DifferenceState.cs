namespace Telehealth.Data.Deployment.Drift;

/// <summary>How an object differs from what the migrations make.</summary>
public enum DifferenceState
{
    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>No migration makes it.</summary>
    Extra,

    /// <summary>It has another definition.</summary>
    Changed,

    /// <summary>It is there as defined, but does not do its work: an invalid index, a disabled trigger.</summary>
    Invalid,
}
