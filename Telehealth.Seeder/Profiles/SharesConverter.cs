using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Telehealth.Seeder.Generation;

namespace Telehealth.Seeder.Profiles;

/// <summary>Shares as a JSON object: each value with its weight, such as { "basic": 30, "premium": 18 }.</summary>
internal sealed class SharesConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert)
        => typeToConvert is { IsGenericType: true }
            && typeToConvert.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            && typeToConvert.GenericTypeArguments[0] is { IsGenericType: true } element
            && element.GetGenericTypeDefinition() == typeof(Share<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var value = typeToConvert.GenericTypeArguments[0].GenericTypeArguments[0];
        var converter = value.IsEnum ? typeof(OfNames<>) : typeof(OfParsed<>);
        return (JsonConverter)Activator.CreateInstance(converter.MakeGenericType(value))!;
    }

    private abstract class Of<T> : JsonConverter<IReadOnlyList<Share<T>>>
    {
        protected abstract string Allowed { get; }

        public override IReadOnlyList<Share<T>> Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new JsonException($"an object of weights is allowed, each by its value: {Allowed}");
            }

            var shares = new List<Share<T>>();
            foreach (var (name, weight) in document.RootElement.EnumerateObject()
                .Select(member => (member.Name, member.Value)))
            {
                shares.Add(
                    !TryParse(name, out var value)
                        ? throw new JsonException($"'{name}' is not allowed; allowed: {Allowed}")
                    : weight.ValueKind != JsonValueKind.Number || weight.GetDouble() < 0
                        ? throw new JsonException($"the weight of '{name}' is a number from 0")
                    : new Share<T>(value, weight.GetDouble()));
            }

            return shares.Sum(share => share.Weight) > 0
                ? shares
                : throw new JsonException("at least one weight is more than 0");
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<Share<T>> value, JsonSerializerOptions options)
            => throw new NotSupportedException();

        protected abstract bool TryParse(string name, out T value);
    }

    private sealed class OfNames<T> : Of<T>
        where T : struct, Enum
    {
        protected override string Allowed => EnumNames<T>.Allowed;

        protected override bool TryParse(string name, out T value) => EnumNames<T>.TryParse(name, out value);
    }

    private sealed class OfParsed<T> : Of<T>
        where T : struct, IParsable<T>
    {
        protected override string Allowed => typeof(T) == typeof(AgeBand) ? "bands of ages, such as 18-29"
            : "whole numbers from 0";

        protected override bool TryParse(string name, out T value)
            => T.TryParse(name, CultureInfo.InvariantCulture, out value) && value is not < 0;
    }
}
