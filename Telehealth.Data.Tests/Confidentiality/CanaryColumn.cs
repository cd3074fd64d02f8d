using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Confidentiality;

/// <summary>A column that can hold a value which is found again wherever it turns up, and that value.</summary>
/// <param name="Number">Which one it is.</param>
/// <param name="Property">The column.</param>
internal sealed partial record CanaryColumn(int Number, IProperty Property)
{
    private const int FirstCount = 7_770_000;

    private static readonly DateOnly FirstDate = new(1801, 1, 1);

    /// <summary>
    ///     Every column of every table, whatever its classification, but for keys, what the database writes, and columns that
    ///     have no room for a value of their own: fixed words and yes or no.
    /// </summary>
    public static IReadOnlyList<CanaryColumn> All { get; } =
    [
        .. TestModel.Tables
            .Where(table => table.FindPrimaryKey() is not null)
            .SelectMany(table => table.GetProperties())
            .Where(property => !property.IsKey() && !property.IsForeignKey() && property.PropertyInfo is not null)
            .Where(property => property.ValueGenerated == ValueGenerated.Never)
            .Where(property => ValueOf(property.ClrType, 0) is not null)
            .Select((property, number) => new CanaryColumn(number, property)),
    ];

    public string Name => $"{Property.DeclaringType.GetTableName()}.{Property.GetColumnName()}";

    public Type Row => Property.DeclaringType.ClrType;

    /// <summary>The value as the property takes it.</summary>
    public object Value => ValueOf(Property.ClrType, Number)!;

    /// <summary>The value as text; an address that a check of addresses accepts.</summary>
    public string Text => TextOf(Number);

    /// <summary>The numbers of all such values in a text, whichever way they are written.</summary>
    public static IEnumerable<int> FindIn(string text)
        => Words().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            .Concat(Hexadecimal().Matches(text).Select(match => NumberOf(Convert.FromHexString(match.Value))))
            .Concat(Base64().Matches(text).Select(match => NumberOf(Convert.FromBase64String(match.Value))))
            .Concat(Days().Matches(text)
                .Select(match => DateOnly.TryParse(match.Value, CultureInfo.InvariantCulture, out var day) ? day : FirstDate)
                .Select(day => day.DayNumber - FirstDate.DayNumber))
            .Concat(Counts().Matches(text).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture) - FirstCount))
            .Concat(Addresses().Matches(text).Select(match => Convert.ToInt32(match.Groups[1].Value, 16)));

    private static string TextOf(int number) => $"canary{number:D4}@example.test";

    private static object? ValueOf(Type declared, int number)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return type == typeof(string) ? TextOf(number)
            : type == typeof(string[]) ? new[] { TextOf(number) }
            : type == typeof(byte[]) ? Encoding.UTF8.GetBytes(TextOf(number))
            : type == typeof(JsonElement) ? JsonSerializer.SerializeToElement(new { note = TextOf(number) })
            : type == typeof(DateOnly) ? FirstDate.AddDays(number)
            : type == typeof(DateTimeOffset) ? new DateTimeOffset(FirstDate.AddDays(number), default, TimeSpan.Zero)
            : type == typeof(int) || type == typeof(long) || type == typeof(decimal)
                ? Convert.ChangeType(FirstCount + number, type, CultureInfo.InvariantCulture)
            : type == typeof(IPAddress) ? IPAddress.Parse($"2001:db8::{number:x}")
            : null;
    }

    private static int NumberOf(byte[] bytes)
        => int.Parse(Encoding.UTF8.GetString(bytes).AsSpan("canary".Length, 4), CultureInfo.InvariantCulture);

    [GeneratedRegex("canary([0-9]{4})")]
    private static partial Regex Words();

    [GeneratedRegex("63616e617279(3[0-9]){4}", RegexOptions.IgnoreCase)]
    private static partial Regex Hexadecimal();

    // Twelve bytes, the word and two digits more than are looked at.
    [GeneratedRegex("Y2FuYXJ5[A-Za-z0-9+/]{8}")]
    private static partial Regex Base64();

    [GeneratedRegex(@"\b777[0-9]{4}\b")]
    private static partial Regex Counts();

    [GeneratedRegex("2001:db8::([0-9a-f]{1,4})")]
    private static partial Regex Addresses();

    [GeneratedRegex("180[1-9]-[01][0-9]-[0-3][0-9]|[01][0-9]/[0-3][0-9]/180[1-9]")]
    private static partial Regex Days();
}
