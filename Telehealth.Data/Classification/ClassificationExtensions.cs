using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Classification;

/// <summary>The classification of columns, said in a configuration and read from a model.</summary>
public static class ClassificationExtensions
{
    /// <summary>
    ///     Says what a column holds where no attribute can: it has no CLR property, or its property is inherited. It goes
    ///     before an attribute.
    /// </summary>
    public static PropertyBuilder<T> IsClassifiedAs<T>(this PropertyBuilder<T> property, ColumnClassification classification)
    {
        property.HasAnnotation(TelehealthAnnotationNames.Classification, classification.ToString());
        return property;
    }

    /// <summary>What a column holds.</summary>
    /// <exception cref="InvalidOperationException">The property is of a model without our conventions.</exception>
    public static ColumnClassification GetClassification(this IReadOnlyProperty property)
        => property[TelehealthAnnotationNames.Classification] is string classification
            ? ColumnClassification.Parse(classification)
            : throw new InvalidOperationException($"{property.DeclaringType.DisplayName()}.{property.Name} is not classified.");
}
