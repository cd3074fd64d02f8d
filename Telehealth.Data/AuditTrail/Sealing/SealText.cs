using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>What a seal's digest is taken of: one line for each fact, so that anybody can take it again.</summary>
internal static class SealText
{
    /// <summary>The digest of a seal.</summary>
    public static byte[] DigestOf(AuditSeal seal) => SHA256.HashData(Encoding.UTF8.GetBytes(Of(seal)));

    /// <summary>The text, lines separated by a line feed.</summary>
    public static string Of(AuditSeal seal) => string.Join('\n',
    [
        "telehealth audit seal 1",
        $"number {Number(seal.Number)}",
        $"transactions {Number(seal.FromTransaction)} to {Number(seal.ToTransaction)}",
        $"entries {Number(seal.Entries)}",
        $"root {Convert.ToHexStringLower(seal.Root)}",
        $"previous {(seal.PreviousDigest is { } previous ? Convert.ToHexStringLower(previous) : "none")}",
        // PostgreSQL keeps microseconds.
        $"sealed {seal.SealedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)}",
        $"key {seal.KeyId}",
    ]);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
