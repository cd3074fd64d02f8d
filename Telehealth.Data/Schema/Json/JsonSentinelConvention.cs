using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Telehealth.Data.Schema.Json;

/// <summary>
///     A convention that lets a required JSON column be in the compiled model. EF Core writes a property's sentinel (which
///     matters to generated values only, and these columns have none) into it as text, and neither
///     <c>default(JsonElement)</c> nor JSON's null has a text that can be read back.
/// </summary>
public sealed class JsonSentinelConvention : IModelFinalizingConvention
{
    private static readonly JsonElement Sentinel = JsonSerializer.SerializeToElement(new { });

    /// <inheritdoc />
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entityType in modelBuilder.Metadata.GetEntityTypes())
        {
            foreach (var property in entityType.GetDeclaredProperties().Where(p => p.ClrType == typeof(JsonElement)))
            {
                property.Builder.HasSentinel(Sentinel);
            }
        }
    }
}
