namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>What is kept of a seal outside the database.</summary>
/// <param name="Number">Number of the seal.</param>
/// <param name="Digest">Its digest, in hexadecimal.</param>
/// <param name="Signature">Its signature, in hexadecimal.</param>
/// <param name="KeyId">The key that signed it.</param>
/// <param name="SealedAt">When it was made.</param>
public sealed record SealDigest(long Number, string Digest, string Signature, string KeyId, DateTimeOffset SealedAt)
{
    internal static SealDigest Of(AuditSeal seal) => new(
        seal.Number, Convert.ToHexStringLower(seal.Digest), Convert.ToHexStringLower(seal.Signature), seal.KeyId, seal.SealedAt);
}
