using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;

namespace Telehealth.Data.AuditTrail.Sealing;

[Comment("A seal over entries of the audit trail: changed, missing and added ones are found by it. Chained and signed.")]
[NotAudited("is the audit trail")]
public class AuditSeal
{
    [Comment("Number of the seal, from 1 without gaps.")]
    [Operational]
    public required long Number { get; set; }

    [Comment("The first transaction whose entries it covers: that before which the seal before ends.")]
    [Operational]
    public required long FromTransaction { get; set; }

    [Comment("The transaction before which it ends; all earlier ones had ended when it was made.")]
    [Operational]
    public required long ToTransaction { get; set; }

    [Comment("How many entries it covers.")]
    [Operational]
    public required long Entries { get; set; }

    [Comment("Merkle tree hash (RFC 6962) of the entries' hashes, in the order of transaction and identifier.")]
    [Operational]
    public required byte[] Root { get; set; }

    [Comment("Digest of the seal before; null for the first.")]
    [Operational]
    public byte[]? PreviousDigest { get; set; }

    [Comment("When it was made, by the clock of the sealing program.")]
    [Operational]
    public required DateTimeOffset SealedAt { get; set; }

    [Comment("SHA-256 of the public key that the signature is checked with, in hexadecimal.")]
    [Operational]
    public required string KeyId { get; set; }

    [Comment("SHA-256 of all columns above, as text.")]
    [Operational]
    public required byte[] Digest { get; set; }

    [Comment("ECDSA P-256 signature of the digest (IEEE P1363).")]
    [Operational]
    public required byte[] Signature { get; set; }
}
