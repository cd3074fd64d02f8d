using Telehealth.Data.AuditTrail.Sealing;

namespace Telehealth.Data.Tests.AuditTrail.Sealing;

/// <summary>Digests that nobody else can reach.</summary>
internal sealed class MemoryDigestSink : IDigestSink
{
    public List<SealDigest> Digests { get; } = [];

    public Task AddAsync(SealDigest digest, CancellationToken cancellationToken = default)
    {
        Digests.Add(digest);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<SealDigest> ReadAsync(CancellationToken cancellationToken = default)
        => Digests.ToList().ToAsyncEnumerable();
}
