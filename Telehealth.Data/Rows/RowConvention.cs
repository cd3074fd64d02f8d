using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Telehealth.Data.Schema;
using Telehealth.Data.Schema.Functions;

namespace Telehealth.Data.Rows;

/// <summary>
///     A convention that leaves created_at, updated_at and version to the database: defaults when a row is inserted, a
///     trigger when it changes, whoever changes it. Where rows are not versioned, a trigger refuses to change created_at. EF
///     Core reads all three back and refuses to write them.
/// </summary>
public sealed class RowConvention : IModelFinalizingConvention
{
    /// <inheritdoc />
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entityType in modelBuilder.Metadata.GetEntityTypes().Where(t => t.GetTableName() is not null))
        {
            var isVersioned = typeof(IVersioned).IsAssignableFrom(entityType.ClrType);
            if (entityType.FindProperty(nameof(Entity.CreatedAt)) is { } createdAt)
            {
                WrittenByDatabase(createdAt, ValueGenerated.OnAdd).HasDefaultValueSql("now()");
                if (!isVersioned)
                {
                    entityType.Builder.HasAnnotation(TelehealthAnnotationNames.KeepsCreatedAt, true);
                    DatabaseFunction.KeepCreatedAt.AddTo(modelBuilder);
                }
            }

            if (isVersioned)
            {
                WrittenByDatabase(entityType.FindProperty(nameof(IVersioned.UpdatedAt))!, ValueGenerated.OnAddOrUpdate)
                    .HasDefaultValueSql("now()");
                WrittenByDatabase(entityType.FindProperty(nameof(IVersioned.Version))!, ValueGenerated.OnAddOrUpdate)
                    .HasDefaultValueSql("1")!
                    .IsConcurrencyToken(true);

                entityType.Builder.HasAnnotation(TelehealthAnnotationNames.Versioned, true);
                DatabaseFunction.TouchRow.AddTo(modelBuilder);
            }
        }
    }

    private static IConventionPropertyBuilder WrittenByDatabase(IConventionProperty property, ValueGenerated when)
    {
        // As strong as an attribute, because the default value would set OnAdd.
        property.Builder.ValueGenerated(when, fromDataAnnotation: true);
        property.Builder.BeforeSave(PropertySaveBehavior.Throw);
        property.Builder.AfterSave(PropertySaveBehavior.Throw);
        return property.Builder;
    }
}
