namespace Telehealth.Data.Secrets;

/// <summary>
///     Wraps the data keys, which are kept in the database; what it wraps them with must be kept elsewhere, such as in a key
///     management service. It is asked once for each data key and process, and may take long.
/// </summary>
public interface IKeyRing
{
    /// <summary>What a person calls it in a message, such as its folder.</summary>
    string Name { get; }

    /// <summary>Encrypts a data key, bound to its version where the ring can.</summary>
    Task<byte[]> WrapAsync(int keyVersion, byte[] dataKey, CancellationToken cancellationToken);

    /// <summary>Decrypts what <see cref="WrapAsync" /> gave.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is not of this ring and version.</exception>
    Task<byte[]> UnwrapAsync(int keyVersion, byte[] wrappedKey, CancellationToken cancellationToken);
}
