namespace Telehealth.Data.Classification;

/// <summary>Tells of a patient's health or care, or may do so.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class HealthAttribute() : ClassificationAttribute(ColumnClassification.Health);
