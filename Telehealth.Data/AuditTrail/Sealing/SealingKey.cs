using System.Security.Cryptography;

namespace Telehealth.Data.AuditTrail.Sealing;

/// <summary>The key that seals are signed with, or the public half, which checks them.</summary>
public sealed class SealingKey : IDisposable
{
    private readonly ECDsa _key;

    private SealingKey(ECDsa key)
    {
        _key = key;
        Id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }

    /// <summary>SHA-256 of the public key, in hexadecimal.</summary>
    public string Id { get; }

    /// <summary>The public key in PEM, for whoever is to check seals.</summary>
    public string PublicKey => _key.ExportSubjectPublicKeyInfoPem();

    /// <summary>The private key in PEM (PKCS #8), to be kept outside the database and its backups.</summary>
    public string PrivateKey => _key.ExportPkcs8PrivateKeyPem();

    /// <summary>A new key.</summary>
    public static SealingKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Reads a private or a public key in PEM.</summary>
    /// <exception cref="ArgumentException">It is none, or of another curve than P-256.</exception>
    public static SealingKey Read(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return key.KeySize == 256 ? new SealingKey(key) : throw new ArgumentException("The key is not of the curve P-256.");
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new ArgumentException("It holds no ECDSA key of the curve P-256 in PEM.", nameof(pem), exception);
        }
    }

    /// <summary>Signs a digest.</summary>
    /// <exception cref="CryptographicException">There is only the public half.</exception>
    public byte[] Sign(byte[] digest) => _key.SignHash(digest);

    /// <summary>Whether the key signed the digest.</summary>
    public bool Verifies(byte[] digest, byte[] signature) => _key.VerifyHash(digest, signature);

    /// <inheritdoc />
    public void Dispose() => _key.Dispose();
}
