using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Telehealth.Seeder.Loading.Copying;

/// <summary>How the values of a property's type are written.</summary>
internal static class ValueFormats
{
    private static readonly Dictionary<(Type Type, string StoreType), Delegate> All = new()
    {
        [(typeof(Guid), "uuid")] = (CopyRows rows, Guid value) => rows.Write(value),
        [(typeof(bool), "boolean")] = (CopyRows rows, bool value) => rows.Write(value),
        [(typeof(int), "integer")] = (CopyRows rows, int value) => rows.Write(value),
        [(typeof(long), "bigint")] = (CopyRows rows, long value) => rows.Write(value),
        [(typeof(decimal), "numeric")] = (CopyRows rows, decimal value) => rows.Write(value),
        [(typeof(DateOnly), "date")] = (CopyRows rows, DateOnly value) => rows.Write(value),
        [(typeof(DateTimeOffset), "timestamp with time zone")] = (CopyRows rows, DateTimeOffset value) => rows.Write(value),
        [(typeof(string), "text")] = (CopyRows rows, string value) => rows.Write(value),
        [(typeof(string), "character varying")] = (CopyRows rows, string value) => rows.Write(value),
        [(typeof(string[]), "text[]")] = (CopyRows rows, string[] value) => rows.Write(value),
        [(typeof(byte[]), "bytea")] = (CopyRows rows, byte[] value) => rows.Write(value),
        [(typeof(IPAddress), "inet")] = (CopyRows rows, IPAddress value) => rows.Write(value),
        [(typeof(JsonElement), "jsonb")] =
            (CopyRows rows, JsonElement value) => rows.WriteJsonb(JsonMarshal.GetRawUtf8Value(value)),
    };

    /// <summary>Writes a value that is there, as an <see cref="Action{CopyRows, T}" /> of the property's type.</summary>
    /// <exception cref="InvalidOperationException">There is no format for the type.</exception>
    public static Delegate Of(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var mapping = property.GetRelationalTypeMapping();
        if (type.IsEnum && mapping.Converter?.ProviderClrType == typeof(string))
        {
            return (Delegate)typeof(ValueFormats).GetMethod(nameof(OfEnum), BindingFlagsOfHelpers)!
                .MakeGenericMethod(type).Invoke(null, [mapping.Converter.ConvertToProvider])!;
        }

        // The name without length or precision, which are no part of the format.
        return mapping.Converter is null && All.TryGetValue((type, mapping.StoreTypeNameBase), out var format)
            ? format
            : throw new InvalidOperationException(
                $"{property.DeclaringType.DisplayName()}.{property.Name}: there is no format of {type.Name} as "
                + $"{mapping.StoreType} in {nameof(ValueFormats)}. Add one.");
    }

    private const System.Reflection.BindingFlags BindingFlagsOfHelpers =
        System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static;

    /// <summary>The text of each value, made once and found by its number.</summary>
    private static Action<CopyRows, T> OfEnum<T>(Func<object?, object?> toText)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        var texts = new byte[values.Max(Number) + 1][];
        foreach (var value in values)
        {
            texts[Number(value)] = Encoding.UTF8.GetBytes((string)toText(value)!);
        }

        return (rows, value) => rows.Write(texts[Number(value)]);

        static int Number(T value) => Unsafe.As<T, int>(ref value);
    }
}
