namespace Telehealth.Data.Classification;

/// <summary>Runs the platform and says nothing of a person.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class OperationalAttribute() : ClassificationAttribute(ColumnClassification.Operational);
