using System.Text.Json;

namespace Telehealth.Seeder.Generation;

/// <summary>Values of jsonb columns.</summary>
internal static class Json
{
    public static JsonElement Of<T>(T value) => JsonSerializer.SerializeToElement(value, JsonSerializerOptions.Web);
}
