using System.Security.Cryptography;
using System.Text;

namespace Telehealth.Data.Schema.Online;

/// <summary>Names of objects that only exist while a step is under way, or once for each partition.</summary>
internal static class StepNames
{
    // PostgreSQL cuts longer names off, and two of them could become one.
    private const int Longest = 63;

    /// <summary>The CHECK that stands for NOT NULL until the column has it.</summary>
    public static string NotNull(string table, string column) => Fit($"ck_{table}_{column}_not_null");

    /// <summary>A partition's part of an index or constraint of the whole table.</summary>
    public static string OfPartition(string table, string name, string partition)
        => Fit(name + (partition.StartsWith(table, StringComparison.Ordinal) ? partition[table.Length..] : $"_{partition}"));

    private static string Fit(string name)
        => Encoding.UTF8.GetByteCount(name) <= Longest
            ? name
            : name[..50] + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
}
