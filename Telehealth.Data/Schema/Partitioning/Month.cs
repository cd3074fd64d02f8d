using System.Buffers.Binary;
using System.Globalization;

namespace Telehealth.Data.Schema.Partitioning;

/// <summary>A calendar month in UTC.</summary>
internal readonly record struct Month(int Year, int Number)
{
    /// <summary>The least UUIDv7 of the month: the milliseconds of its start in the first 48 bits, then zeros.</summary>
    public Guid FirstId
    {
        get
        {
            var start = new DateTimeOffset(Year, Number, 1, 0, 0, 0, TimeSpan.Zero);
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteInt64BigEndian(bytes, start.ToUnixTimeMilliseconds() << 16);
            return new Guid(bytes, bigEndian: true);
        }
    }

    public Month Next => Number == 12 ? new Month(Year + 1, 1) : this with { Number = Number + 1 };

    /// <summary>The months of the days from <paramref name="first" /> to <paramref name="last" />.</summary>
    public static IEnumerable<Month> Range(DateOnly first, DateOnly last)
    {
        var start = new Month(first.Year, first.Month);
        for (var month = start; new DateOnly(month.Year, month.Number, 1) <= last; month = month.Next)
        {
            yield return month;
        }
    }

    /// <summary>The name of this month's partition of a table.</summary>
    public string PartitionOf(string table)
        => string.Create(CultureInfo.InvariantCulture, $"{table}_y{Year:0000}m{Number:00}");

    /// <summary>The month of a table's partition, by its name; null where it is not named after one.</summary>
    public static Month? OfPartition(string table, string partition)
        => partition.StartsWith($"{table}_", StringComparison.Ordinal) && DateOnly.TryParseExact(
            partition[(table.Length + 1)..], "'y'yyyy'm'MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new Month(day.Year, day.Month)
            : null;
}
