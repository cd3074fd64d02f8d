namespace Telehealth.Data.Classification;

/// <summary>Tells who somebody is, a patient or a member of staff.</summary>
/// <param name="identifier">Which identifier it is.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class IdentityAttribute(SafeHarbor identifier)
    : ClassificationAttribute(ColumnClassification.Identity(identifier))
{
    /// <summary>Which identifier it is.</summary>
    public SafeHarbor Identifier => identifier;
}
