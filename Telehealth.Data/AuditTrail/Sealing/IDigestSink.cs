namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>
///     Where the digests of seals are kept outside the database, so that whoever rules the database cannot rewrite them too: a
///     file on another machine, a write-once bucket, a log that somebody else keeps.
/// </summary>
public interface IDigestSink
{
    /// <summary>Adds a digest, durably. The same one may come twice, after a failure.</summary>
    Task AddAsync(SealDigest digest, CancellationToken cancellationToken = default);

    /// <summary>The digests, in the order in which they were added.</summary>
    IAsyncEnumerable<SealDigest> ReadAsync(CancellationToken cancellationToken = default);
}
