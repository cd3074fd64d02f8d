using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Generation;

namespace Telehealth.Data.Tests.Generation;

/// <summary>Rows as text, column by column as the model has them, to compare and to hash.</summary>
internal static class RowText
{
    public static string Of(IEntityType entityType, object row)
        => string.Join('|', entityType.GetProperties()
            .Select(property => $"{property.Name}={Text(property.PropertyInfo!.GetValue(row))}"));

    /// <summary>A hash of each type's rows, in the order in which they were made.</summary>
    public static Dictionary<string, string> Hashes(SeedRows rows)
        => TestModel.Tables.Where(t => rows.Of(t.ClrType).Count > 0).ToDictionary(
            t => t.ClrType.Name,
            t => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
                string.Join('\n', rows.Of(t.ClrType).Select(row => Of(t, row)))))));

    public static string Text(object? value) => value switch
    {
        null => "null",
        byte[] bytes => Convert.ToHexString(bytes),
        string[] texts => string.Join(';', texts),
        JsonElement json => Sorted(json),
        DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.00", CultureInfo.InvariantCulture),
        IPAddress address => address.ToString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    /// <summary>PostgreSQL keeps the members of a jsonb object in an order of its own.</summary>
    private static string Sorted(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? $"{{{string.Join(',', json.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => $"{m.Name}:{Sorted(m.Value)}"))}}}"
        : json.ToString();
}
