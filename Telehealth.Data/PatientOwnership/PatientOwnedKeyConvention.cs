using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;

namespace Telehealth.Data.PatientOwnership;

/// <summary>
///     A convention that keys every owned entity by <c>(PatientId, Id)</c>. It replaces EF Core's own, because a key that
///     came at model finalizing would come after foreign keys were discovered against the single key.
/// </summary>
public sealed class PatientOwnedKeyConvention(ProviderConventionSetBuilderDependencies dependencies)
    : KeyDiscoveryConvention(dependencies)
{
    /// <inheritdoc />
    protected override void ProcessKeyProperties(
        IList<IConventionProperty> keyProperties, IConventionEntityType entityType)
    {
        base.ProcessKeyProperties(keyProperties, entityType);

        if (keyProperties.Count == 1
            && typeof(IPatientOwned).IsAssignableFrom(entityType.ClrType)
            && entityType.FindProperty(nameof(IPatientOwned.PatientId)) is { } patientId)
        {
            // Through the setter, which refuses to move a row from one patient to another.
            patientId.Builder.UsePropertyAccessMode(PropertyAccessMode.Property);
            keyProperties.Insert(0, patientId);
        }
    }
}
