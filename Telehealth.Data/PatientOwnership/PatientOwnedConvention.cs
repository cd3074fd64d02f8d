using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Telehealth.Data.Patients;
using Telehealth.Data.Schema;
using Telehealth.Data.Schema.Functions;

namespace Telehealth.Data.PatientOwnership;

/// <summary>
///     A convention that completes every owned entity: a generated <c>Id</c> (a composite key switches EF Core's off), a
///     plain index on it, a trigger that keeps every row with its patient, and RESTRICT from the patient where the
///     configuration states nothing, since a chart is not erased by one DELETE. It refuses an owned entity without the guard
///     of <see cref="PatientOwnedEntity" />, and a foreign key between owned entities that does not carry the patient.
/// </summary>
public sealed class PatientOwnedConvention : IModelFinalizingConvention
{
    /// <inheritdoc />
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entityType in modelBuilder.Metadata.GetEntityTypes().Where(t => t.IsPatientOwned()))
        {
            RequireGuard(entityType);
            var id = entityType.FindProperty(nameof(IPatientOwned.Id))!;
            id.Builder.ValueGenerated(ValueGenerated.OnAdd);
            entityType.Builder.HasIndex([id]);
            entityType.Builder.HasAnnotation(TelehealthAnnotationNames.PatientOwned, true);
            DatabaseFunction.KeepPatient.AddTo(modelBuilder);

            foreach (var foreignKey in entityType.GetForeignKeys())
            {
                Complete(foreignKey);
            }
        }
    }

    private static void RequireGuard(IConventionEntityType entityType)
    {
        if (!typeof(PatientOwnedEntity).IsAssignableFrom(entityType.ClrType))
        {
            throw new InvalidOperationException(
                $"{entityType.DisplayName()} implements {nameof(IPatientOwned)} by itself, so nothing would stop EF Core from "
                + $"moving its rows to another patient. Derive it from {nameof(PatientOwnedEntity)}, or from "
                + $"{nameof(VersionedPatientOwnedEntity)} where its rows change.");
        }
    }

    private static void Complete(IConventionForeignKey foreignKey)
    {
        if (foreignKey.PrincipalEntityType.ClrType == typeof(Patient)
            && foreignKey.GetDeleteBehaviorConfigurationSource() is null or ConfigurationSource.Convention)
        {
            foreignKey.Builder.OnDelete(DeleteBehavior.Restrict);
        }

        if (foreignKey.PrincipalEntityType.IsPatientOwned()
            && (foreignKey.Properties[0].Name != nameof(IPatientOwned.PatientId)
                || foreignKey.PrincipalKey.Properties[0].Name != nameof(IPatientOwned.PatientId)))
        {
            throw new InvalidOperationException(
                $"The foreign key {foreignKey.DeclaringEntityType.DisplayName()} "
                + $"({string.Join(", ", foreignKey.Properties.Select(p => p.Name))}) -> "
                + $"{foreignKey.PrincipalEntityType.DisplayName()} does not start with PatientId, so it could point at "
                + "another patient's row. State it: HasForeignKey(x => new { x.PatientId, x."
                + $"{foreignKey.PrincipalEntityType.ClrType.Name}Id }}).");
        }
    }
}
