using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Telehealth.Data.Classification;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Tests.TestDatabase;

/// <summary>
///     A convention that classifies as operational what a test's own entities leave unsaid, so that a test of another rule
///     need not say it.
/// </summary>
public sealed class ClassifiesTheRest : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(t => t.GetDeclaredProperties())
            .Where(p => p.PropertyInfo?.IsDefined(typeof(ClassificationAttribute), inherit: true) != true))
        {
            property.Builder.HasAnnotation(TelehealthAnnotationNames.Classification, $"{ColumnClassification.Operational}");
        }
    }
}
