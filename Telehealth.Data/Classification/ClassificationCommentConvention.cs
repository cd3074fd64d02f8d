using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Telehealth.Data.Classification;

/// <summary>
///     A convention that ends the comment of every column with its classification in brackets, so that who has only the
///     database knows it too: <c>Given name. [identity:name]</c>.
/// </summary>
public sealed class ClassificationCommentConvention : IModelFinalizingConvention
{
    /// <inheritdoc />
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var property in modelBuilder.Metadata.GetEntityTypes().Where(t => t.GetTableName() is not null)
            .SelectMany(t => t.GetDeclaredProperties()).Where(p => p.GetComment() is not null))
        {
            // As strong as [Comment], which it adds to.
            property.Builder.HasComment($"{property.GetComment()} [{property.GetClassification()}]", fromDataAnnotation: true);
        }
    }
}
