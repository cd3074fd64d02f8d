using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>
///     Compares the audit trail with its seals, and the seals with the digests that are kept outside the database. Reads only.
/// </summary>
/// <param name="context">A login that may read the audit trail.</param>
/// <param name="keys">The keys that seals may be signed with; the public halves do.</param>
/// <param name="sink">The digests outside the database.</param>
public sealed class AuditVerifier(TelehealthDbContext context, IReadOnlyCollection<SealingKey> keys, IDigestSink sink)
{
    private readonly List<AuditFinding> _findings = [];

    /// <summary>Checks everything.</summary>
    public async Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken = default)
    {
        _findings.Clear();
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            // Entries and seals of one moment.
            await using var transaction = await context.Database.BeginTransactionAsync(
                IsolationLevel.RepeatableRead, cancellationToken);
            var seals = await context.AuditSeals.AsNoTracking().OrderBy(seal => seal.Number).ToListAsync(cancellationToken);
            CheckChain(seals);
            var published = await CheckDigestsAsync(seals, cancellationToken);

            var entries = new SealedEntries(seals, _findings);
            await EntryHashes.ReadAsync(
                (NpgsqlConnection)context.Database.GetDbConnection(), long.MinValue, long.MaxValue, entries.Add, cancellationToken);
            entries.Complete();
            return new AuditVerification(
                seals.Count, entries.Count, entries.Unsealed, seals.Count(seal => seal.Number > published), _findings);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Whether seals follow each other without a gap, are what they say, and are signed.</summary>
    private void CheckChain(IReadOnlyList<AuditSeal> seals)
    {
        AuditSeal? before = null;
        foreach (var seal in seals)
        {
            if (seal.Number != (before?.Number ?? 0) + 1)
            {
                Find(seal, $"seal {(before?.Number ?? 0) + 1} is missing before it");
            }
            else if (!(seal.PreviousDigest ?? []).AsSpan().SequenceEqual(before?.Digest ?? []))
            {
                Find(seal, "it does not follow from the seal before");
            }

            if (seal.FromTransaction != (before?.ToTransaction ?? 0))
            {
                Find(seal, "it does not begin where the seal before ends");
            }

            if (!SealText.DigestOf(seal).AsSpan().SequenceEqual(seal.Digest))
            {
                Find(seal, "it was changed: its digest is another");
            }

            if (keys.FirstOrDefault(key => key.Id == seal.KeyId) is not { } key)
            {
                Find(seal, $"it is signed with a key that is not known, {seal.KeyId}");
            }
            else if (!key.Verifies(seal.Digest, seal.Signature))
            {
                Find(seal, "its signature is not the key's");
            }

            before = seal;
        }
    }

    /// <summary>Whether the seals are those whose digests were handed on.</summary>
    /// <returns>The last number that was.</returns>
    private async Task<long> CheckDigestsAsync(IReadOnlyList<AuditSeal> seals, CancellationToken cancellationToken)
    {
        var kept = seals.ToDictionary(seal => seal.Number, seal => Convert.ToHexStringLower(seal.Digest));
        var last = 0L;
        await foreach (var digest in sink.ReadAsync(cancellationToken))
        {
            if (!kept.TryGetValue(digest.Number, out var inDatabase))
            {
                _findings.Add(new AuditFinding(digest.Number, null, "it is gone, but its digest was kept outside the database"));
            }
            else if (inDatabase != digest.Digest)
            {
                _findings.Add(new AuditFinding(
                    digest.Number, null, "it is another than the one whose digest was kept outside the database"));
            }

            last = Math.Max(last, digest.Number);
        }

        return last;
    }

    private void Find(AuditSeal seal, string problem) => _findings.Add(new AuditFinding(seal.Number, null, problem));
}
