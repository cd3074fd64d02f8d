using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Telehealth.Data.Schema.Enums;

/// <summary>
///     A convention that stores enumerations as snake_case text and lets the database refuse every other word.
/// </summary>
public sealed class EnumTextConvention : IPropertyAddedConvention, IModelFinalizingConvention
{
    /// <inheritdoc />
    public void ProcessPropertyAdded(
        IConventionPropertyBuilder propertyBuilder, IConventionContext<IConventionPropertyBuilder> context)
    {
        if (EnumTypeOf(propertyBuilder.Metadata) is { } enumType)
        {
            propertyBuilder.HasConverter(typeof(SnakeCaseEnumConverter<>).MakeGenericType(enumType));
        }
    }

    /// <inheritdoc />
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entityType in modelBuilder.Metadata.GetEntityTypes().Where(t => t.GetTableName() is not null))
        {
            foreach (var property in entityType.GetDeclaredProperties())
            {
                if (EnumTypeOf(property) is { } enumType)
                {
                    var column = property.GetColumnName();
                    var words = Enum.GetNames(enumType).Select(name => $"'{SnakeCase.From(name)}'");
                    entityType.Builder.HasCheckConstraint(
                        $"ck_{entityType.GetTableName()}_{column}", $"{column} IN ({string.Join(", ", words)})");
                }
            }
        }
    }

    private static Type? EnumTypeOf(IReadOnlyProperty property)
        => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is { IsEnum: true } type ? type : null;
}
