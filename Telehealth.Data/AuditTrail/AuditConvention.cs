using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Patients;
using Telehealth.Data.Rows;
using Telehealth.Data.Schema;
using Telehealth.Data.Schema.Functions;

namespace Telehealth.Data.AuditTrail;

/// <summary>
///     A convention that audits every table: triggers record who wrote which row, and how. It refuses to leave a patient's
///     rows out (<see cref="NotAuditedAttribute" />), and a table whose rows have no identifier to tell them by. A model
///     without an audit trail has nothing to write to.
/// </summary>
public sealed class AuditConvention : IModelFinalizingConvention
{
    // In the entry's own columns, or changed by every update, or by none.
    private static readonly string[] Bookkeeping =
    [
        nameof(Entity.Id), nameof(IPatientOwned.PatientId), nameof(Entity.CreatedAt), nameof(IVersioned.UpdatedAt),
        nameof(IVersioned.Version),
    ];

    /// <inheritdoc />
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        if (modelBuilder.Metadata.FindEntityType(typeof(AuditEntry)) is null)
        {
            return;
        }

        DatabaseFunction.UuidV7.AddTo(modelBuilder);
        DatabaseFunction.CopyTriggers.AddTo(modelBuilder);
        AuditFunctions.Event.AddTo(modelBuilder);
        foreach (var entityType in modelBuilder.Metadata.GetEntityTypes().Where(t => t.GetTableName() is not null))
        {
            if (IsAudited(entityType))
            {
                entityType.Builder.HasAnnotation(TelehealthAnnotationNames.Audited, true);
                modelBuilder.HasAnnotation(
                    TelehealthAnnotationNames.AuditFunction + entityType.GetTableName(), ColumnsOf(entityType).ToString());
            }
        }
    }

    private static bool IsAudited(IReadOnlyEntityType entityType)
    {
        var isPatients = entityType.ClrType == typeof(Patient) || entityType.IsPatientOwned();
        switch (entityType.ClrType.GetCustomAttribute<NotAuditedAttribute>())
        {
            case not null when isPatients:
                throw new InvalidOperationException(
                    $"{entityType.DisplayName()} is [NotAudited], but its rows are about a patient: who wrote them must be "
                    + "known (45 CFR 164.312(b)). Remove the attribute.");
            case not null:
                return false;
        }

        return true;
    }

    private static AuditedColumns ColumnsOf(IReadOnlyEntityType entityType)
    {
        var key = KeyOf(entityType).GetColumnName();
        var patient = entityType.ClrType == typeof(Patient)
            ? key
            : entityType.FindProperty(nameof(IPatientOwned.PatientId))?.GetColumnName() ?? "";
        var columns = entityType.GetProperties().Where(property => !Bookkeeping.Contains(property.Name))
            .ToLookup(IsKept, property => property.GetColumnName());
        return new AuditedColumns(
            key,
            patient,
            [.. columns[true].Order(StringComparer.Ordinal)],
            [.. columns[false].Order(StringComparer.Ordinal)]);
    }

    private static IReadOnlyProperty KeyOf(IReadOnlyEntityType entityType)
        => entityType.FindProperty(nameof(Entity.Id)) is { ClrType: var type } id && type == typeof(Guid)
            ? id
            : entityType.FindPrimaryKey() is { Properties: [var only] }
                ? only
                : throw new InvalidOperationException(
                    $"{entityType.DisplayName()} is audited, but has neither an Id (Guid) nor a key of one column, by which "
                    + "the audit trail could name its rows. Derive it from Entity, or say [NotAudited(\"why\")].");

    private static bool IsKept(IReadOnlyProperty property)
        => property.GetClassification() is { Sensitivity: Sensitivity.Operational, IsFreeText: false };
}
