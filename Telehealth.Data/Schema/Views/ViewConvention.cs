using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Telehealth.Data.Schema.Views;

/// <summary>
///     A convention that lifts views from their entity types to the model, because EF Core does not compare views when it
///     makes a migration, but does compare the model's annotations. The comment goes with them: left on the entity type, it
///     would make a snapshot that does not run.
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
                modelBuilder.HasAnnotation(
                    TelehealthAnnotationNames.View + entityType.GetViewName(), ViewSql.Definition(entityType, query));
                entityType.Builder.HasNoAnnotation(TelehealthAnnotationNames.ViewQuery);
                entityType.Builder.HasComment(null, fromDataAnnotation: true);
            }
        }
    }
}
