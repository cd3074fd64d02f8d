namespace Telehealth.Data.Secrets;

/// <summary>Stands where no key ring is configured: no secret is written or read, and everything else works.</summary>
/// <param name="remedy">What to configure.</param>
internal sealed class MissingKeyRing(string remedy) : IKeyRing
{
    /// <inheritdoc />
    public string Name => "none";

    /// <inheritdoc />
    public Task<byte[]> WrapAsync(int keyVersion, byte[] dataKey, CancellationToken cancellationToken) => throw Missing();

    /// <inheritdoc />
    public Task<byte[]> UnwrapAsync(int keyVersion, byte[] wrappedKey, CancellationToken cancellationToken) => throw Missing();

    private KeyRingException Missing()
        => new($"No key ring is configured, so secrets can be neither written nor read. {remedy}");
}
