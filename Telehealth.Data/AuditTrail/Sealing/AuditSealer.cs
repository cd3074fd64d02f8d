using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>
///     Seals what transactions that have ended wrote to the audit trail. One at a time: a second one finds the lock taken and
///     seals nothing. Killed at any moment, it leaves a seal or none; a digest that was not handed on follows with the next.
/// </summary>
/// <param name="context">A login that may write seals: the owner.</param>
/// <param name="key">Signs.</param>
/// <param name="sink">Keeps the digests outside the database.</param>
/// <param name="clock">Tells when.</param>
public sealed class AuditSealer(TelehealthDbContext context, SealingKey key, IDigestSink sink, TimeProvider clock)
{
    /// <summary>How many entries a seal covers at most, unless one transaction wrote more.</summary>
    public const int EntriesAtATime = 10_000;

    /// <summary>Advisory lock: "teleseal" in ASCII.</summary>
    private const long LockKey = 0x74656c657365616c;

    /// <summary>Seals all there is.</summary>
    /// <returns>The seals that were made; null where another program is sealing.</returns>
    /// <exception cref="RestoredDatabaseException">The server's transactions are behind the last seal's.</exception>
    public async Task<IReadOnlyList<SealDigest>?> SealAsync(CancellationToken cancellationToken = default)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            if (!await context.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({LockKey}) AS \"Value\"")
                .SingleAsync(cancellationToken))
            {
                return null;
            }

            try
            {
                await PublishAsync(cancellationToken);
                var made = new List<SealDigest>();
                while (await SealNextAsync(cancellationToken) is { } seal)
                {
                    var digest = SealDigest.Of(seal);
                    await sink.AddAsync(digest, cancellationToken);
                    made.Add(digest);
                }

                return made;
            }
            finally
            {
                await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({LockKey})", CancellationToken.None);
            }
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Hands on the digests of seals behind which the program was killed.</summary>
    private async Task PublishAsync(CancellationToken cancellationToken)
    {
        var last = await sink.ReadAsync(cancellationToken).Select(digest => digest.Number).DefaultIfEmpty()
            .MaxAsync(cancellationToken: cancellationToken);
        await foreach (var seal in context.AuditSeals.AsNoTracking().Where(seal => seal.Number > last)
            .OrderBy(seal => seal.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await sink.AddAsync(SealDigest.Of(seal), cancellationToken);
        }
    }

    private async Task<AuditSeal?> SealNextAsync(CancellationToken cancellationToken)
    {
        // One snapshot tells which transactions have ended and shows their entries. A maximum of identifiers would miss those
        // that began earlier and end later.
        await using var transaction = await context.Database.BeginTransactionAsync(
            IsolationLevel.RepeatableRead, cancellationToken);
        var before = await context.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Number)
            .FirstOrDefaultAsync(cancellationToken);
        var from = before?.ToTransaction ?? 0;
        var ended = await context.Database
            .SqlQuery<long>($"SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS \"Value\"")
            .SingleAsync(cancellationToken);
        if (ended < from)
        {
            throw new RestoredDatabaseException(ended, from);
        }

        var to = await EndAsync(from, ended, cancellationToken);
        var tree = new MerkleTree();
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        await EntryHashes.ReadAsync(connection, from, to, entry => tree.Add(entry.Hash), cancellationToken);
        if (tree.Count == 0)
        {
            return null;
        }

        var seal = Make(before, from, to, tree);
        context.AuditSeals.Add(seal);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return seal;
    }

    /// <summary>Where the next seal ends: between two transactions.</summary>
    private async Task<long> EndAsync(long from, long ended, CancellationToken cancellationToken)
    {
        var transactions = context.AuditEntries
            .Where(entry => entry.TransactionId >= from && entry.TransactionId < ended)
            .OrderBy(entry => entry.TransactionId).Select(entry => (long?)entry.TransactionId);
        var next = await transactions.Skip(EntriesAtATime).FirstOrDefaultAsync(cancellationToken);
        if (next is null)
        {
            return ended;
        }

        var first = await transactions.FirstAsync(cancellationToken);
        return next > first ? next.Value : first!.Value + 1;
    }

    private AuditSeal Make(AuditSeal? before, long from, long to, MerkleTree tree)
    {
        var now = clock.GetUtcNow();
        var seal = new AuditSeal
        {
            Number = (before?.Number ?? 0) + 1,
            FromTransaction = from,
            ToTransaction = to,
            Entries = tree.Count,
            Root = tree.Root,
            PreviousDigest = before?.Digest,
            SealedAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)),
            KeyId = key.Id,
            Digest = [],
            Signature = [],
        };
        seal.Digest = SealText.DigestOf(seal);
        seal.Signature = key.Sign(seal.Digest);
        return seal;
    }
}
