using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Patients;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Deidentification;

/// <summary>
///     A convention that gives the patient and every owned table a view <c>deidentified_table</c> without the identifiers of
///     45 CFR 164.514(b)(2), made from the classification of the columns.
/// </summary>
public sealed class DeidentificationConvention : IModelFinalizingConvention
{
    /// <inheritdoc />
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entityType in modelBuilder.Metadata.GetEntityTypes()
            .Where(t => (t.IsPatientOwned() || t.ClrType == typeof(Patient)) && t.GetTableName() is not null))
        {
            modelBuilder.HasAnnotation(
                TelehealthAnnotationNames.View + DeidentifiedViewSql.NameOf(entityType),
                DeidentifiedViewSql.Definition(entityType));
        }
    }
}
