namespace Telehealth.Data.Clinical;

/// <summary>What a <see cref="TreatmentPlan" /> is for.</summary>
public enum TreatmentCondition
{
    WeightLoss,
    HairLoss,
    MensHealth,
    WomensHealth,
    Longevity,
    Trt,
}
