using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Telehealth.Data.Schema.Views;

/// <summary>
///     A convention that lifts the queries of views from their entity types to the model, because EF Core does not compare
///     views when it makes a migration, but does compare the model's annotations.
/// </summary>
public sealed class ViewConvention : IModelFinalizingConvention
{
    /// <inheritdoc />
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entityType in modelBuilder.Metadata.GetEntityTypes())
        {
            if (entityType[TelehealthAnnotationNames.ViewQuery] is string query)
            {
                modelBuilder.HasAnnotation(TelehealthAnnotationNames.View + entityType.GetViewName(), query.ReplaceLineEndings("\n"));
                entityType.Builder.HasNoAnnotation(TelehealthAnnotationNames.ViewQuery);
            }
        }
    }
}
