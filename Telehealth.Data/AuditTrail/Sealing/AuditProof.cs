using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>
///     The proof that an entry was sealed: whoever has the digest of the seal can check it without the database. The hash of
///     the leaf, combined with the path from the leaf up (RFC 6962), gives the root that stands in the seal's text.
/// </summary>
/// <param name="Entry">The entry.</param>
/// <param name="EntryHash">SHA-256 of the entry, in hexadecimal; the leaf is SHA-256 of a zero byte and this.</param>
/// <param name="Index">The entry's place in the seal, from 0.</param>
/// <param name="Entries">How many entries the seal covers.</param>
/// <param name="Path">The hashes beside the way to the root, from the leaf up, in hexadecimal.</param>
/// <param name="SealText">The text of the seal, which holds the root; its SHA-256 is the digest.</param>
/// <param name="Digest">The seal's digest and signature.</param>
public sealed record AuditProof(
    Guid Entry, string EntryHash, long Index, long Entries, IReadOnlyList<string> Path, string SealText, SealDigest Digest)
{
    /// <summary>Makes the proof of an entry.</summary>
    /// <returns>The proof; null where there is no such entry, or no seal covers it yet.</returns>
    public static async Task<AuditProof?> OfAsync(
        TelehealthDbContext context, Guid entry, CancellationToken cancellationToken = default)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(
                IsolationLevel.RepeatableRead, cancellationToken);
            var seal = await (
                from e in context.AuditEntries
                from s in context.AuditSeals
                where e.Id == entry && e.TransactionId >= s.FromTransaction && e.TransactionId < s.ToTransaction
                select s).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            return seal is null ? null : await OfAsync(context, entry, seal, cancellationToken);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Whether the entry's hash and the path lead to the root of the seal, and its text to the digest.</summary>
    public bool Holds()
    {
        var path = Path.Select(Convert.FromHexString).ToList();
        var root = MerkleTree.RootOf(MerkleTree.Leaf(Convert.FromHexString(EntryHash)), Index, Entries, path);
        return SealText.Split('\n').Contains($"root {Convert.ToHexStringLower(root)}")
            && Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(SealText)))
                == Digest.Digest;
    }

    private static async Task<AuditProof> OfAsync(
        TelehealthDbContext context, Guid entry, AuditSeal seal, CancellationToken cancellationToken)
    {
        var hashes = new List<byte[]>();
        var index = -1;
        await EntryHashes.ReadAsync(
            (NpgsqlConnection)context.Database.GetDbConnection(),
            seal.FromTransaction,
            seal.ToTransaction,
            read =>
            {
                index = read.Id == entry ? hashes.Count : index;
                hashes.Add(read.Hash);
            },
            cancellationToken);
        byte[][] leaves = [.. hashes.Select(hash => MerkleTree.Leaf(hash))];
        return new AuditProof(
            entry,
            Convert.ToHexStringLower(hashes[index]),
            index,
            leaves.Length,
            [.. MerkleTree.PathOf(leaves, index).Select(Convert.ToHexStringLower)],
            Sealing.SealText.Of(seal),
            SealDigest.Of(seal));
    }
}
