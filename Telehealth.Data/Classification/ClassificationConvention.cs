using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Classification;

/// <summary>
///     A convention that classifies every column, of tables and of views, by its attribute, unless the configuration did. A
///     model in which a column has no classification, or two, is refused.
/// </summary>
public sealed class ClassificationConvention : IModelFinalizingConvention
{
    /// <inheritdoc />
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var unclear = new List<string>();
        foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(PropertiesOf)
            .Where(p => p[TelehealthAnnotationNames.Classification] is null))
        {
            var attributes = Attributes(property);
            if (attributes.Count == 1)
            {
                property.Builder.HasAnnotation(TelehealthAnnotationNames.Classification, $"{attributes[0].Column}");
            }
            else
            {
                var found = attributes.Count == 0 ? "none" : string.Join(" and ", attributes.Select(a => a.Column));
                unclear.Add($"{property.DeclaringType.DisplayName()}.{property.Name} ({found})");
            }
        }

        if (unclear.Count > 0)
        {
            throw new InvalidOperationException(
                $"Every column has one classification. It is unclear of {string.Join(", ", unclear)}. Put [Operational], "
                + "[Identity(SafeHarbor...)], [Health] or [Secret] beside the property's [Comment], with FreeText = true where "
                + "people write what they like; where it has no CLR property, say IsClassifiedAs in its configuration.");
        }
    }

    private static IEnumerable<IConventionProperty> PropertiesOf(IConventionTypeBase type)
        => type.GetDeclaredProperties()
            .Concat(type.GetDeclaredComplexProperties().SelectMany(property => PropertiesOf(property.ComplexType)));

    private static List<ClassificationAttribute> Attributes(IReadOnlyProperty property)
        => ((MemberInfo?)property.PropertyInfo ?? property.FieldInfo)?.GetCustomAttributes<ClassificationAttribute>().ToList()
            ?? [];
}
