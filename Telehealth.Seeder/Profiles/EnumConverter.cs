using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telehealth.Seeder.Profiles;

/// <summary>Enumerations by name, also as keys; an error says which there are.</summary>
internal sealed class EnumConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => reader.TokenType == JsonTokenType.String
                ? Parse(reader.GetString())
                : throw new JsonException($"a name is allowed: {EnumNames<T>.Allowed}");

        public override T ReadAsPropertyName(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => Parse(reader.GetString());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
            => throw new NotSupportedException();

        private static T Parse(string? name) => EnumNames<T>.TryParse(name, out var value)
            ? value
            : throw new JsonException($"'{name}' is not allowed; allowed: {EnumNames<T>.Allowed}");
    }
}
