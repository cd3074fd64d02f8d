namespace Telehealth.Data.Clinical;

/// <summary>The place of a <see cref="TreatmentPlan" /> among those for its condition.</summary>
public enum PlanTier
{
    Basic,
    Standard,
    Premium,
}
