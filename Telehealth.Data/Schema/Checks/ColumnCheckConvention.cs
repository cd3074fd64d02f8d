using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Telehealth.Data.Schema.Checks;

/// <summary>
///     A convention that turns the rules of <see cref="ColumnChecks" /> into CHECK constraints, when the names of tables and
///     columns are settled.
/// </summary>
public sealed class ColumnCheckConvention : IModelFinalizingConvention
{
    /// <inheritdoc />
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var rules =
            from entityType in modelBuilder.Metadata.GetEntityTypes()
            from property in entityType.GetDeclaredProperties()
            from annotation in property.GetAnnotations()
            where annotation.Name.StartsWith(TelehealthAnnotationNames.Check, StringComparison.Ordinal)
            select (entityType, property, annotation);

        foreach (var (entityType, property, annotation) in rules.ToList())
        {
            var column = property.GetColumnName();
            var rule = annotation.Name[TelehealthAnnotationNames.Check.Length..];
            var sql = string.Format(CultureInfo.InvariantCulture, (string)annotation.Value!, column);

            entityType.Builder.HasCheckConstraint($"ck_{entityType.GetTableName()}_{column}_{rule}", sql);
            property.Builder.HasNoAnnotation(annotation.Name);
        }
    }
}
