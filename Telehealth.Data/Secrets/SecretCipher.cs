using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Telehealth.Data.Secrets;

/// <summary>
///     The form of a ciphertext: a byte for the form (1), the data key's version (4 bytes, the highest first), a random nonce
///     (12), the secret encrypted by AES-256-GCM, and the tag (16).
/// </summary>
internal static class SecretCipher
{
    /// <summary>Bytes of a data key.</summary>
    public const int KeySize = 32;

    /// <summary>The form as a CHECK: the first byte, and one byte of secret at least.</summary>
    public const string CheckSql = """octet_length({0}) > 33 AND substr({0}, 1, 1) = '\x01'::bytea""";

    private const byte Form = 1;
    private const int VersionAt = 1;
    private const int NonceAt = VersionAt + sizeof(int);
    private const int NonceSize = 12;
    private const int SecretAt = NonceAt + NonceSize;
    private const int TagSize = 16;

    /// <summary>Encrypts a secret; the same one gives other bytes each time.</summary>
    public static byte[] Encrypt(OpenDataKey key, ReadOnlySpan<byte> associatedData, ReadOnlySpan<byte> secret)
    {
        var stored = new byte[SecretAt + secret.Length + TagSize];
        stored[0] = Form;
        BinaryPrimitives.WriteInt32BigEndian(stored.AsSpan(VersionAt), key.Version);
        RandomNumberGenerator.Fill(stored.AsSpan(NonceAt, NonceSize));
        using var aes = new AesGcm(key.Bytes, TagSize);
        aes.Encrypt(
            stored.AsSpan(NonceAt, NonceSize),
            secret,
            stored.AsSpan(SecretAt, secret.Length),
            stored.AsSpan(^TagSize..),
            associatedData);
        return stored;
    }

    /// <summary>The version of the data key of a ciphertext; null where it has not the form of one.</summary>
    public static int? KeyVersionOf(ReadOnlySpan<byte> stored)
        => stored.Length > SecretAt + TagSize && stored[0] == Form
            && BinaryPrimitives.ReadInt32BigEndian(stored[VersionAt..]) is > 0 and var version
            ? version
            : null;

    /// <summary>The version as it stands in a ciphertext, to be compared in SQL with <c>substr(column, 2, 4)</c>.</summary>
    public static byte[] VersionBytes(int version)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, version);
        return bytes;
    }

    /// <summary>The secret of bytes that have the form of a ciphertext.</summary>
    /// <exception cref="AuthenticationTagMismatchException">Something is not as it was when it was encrypted.</exception>
    public static byte[] Decrypt(OpenDataKey key, ReadOnlySpan<byte> associatedData, ReadOnlySpan<byte> stored)
    {
        var secret = new byte[stored.Length - SecretAt - TagSize];
        using var aes = new AesGcm(key.Bytes, TagSize);
        aes.Decrypt(stored.Slice(NonceAt, NonceSize), stored[SecretAt..^TagSize], stored[^TagSize..], secret, associatedData);
        return secret;
    }
}
