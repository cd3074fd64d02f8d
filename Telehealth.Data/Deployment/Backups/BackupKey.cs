using System.Security.Cryptography;

namespace Telehealth.Data.Deployment.Backups;

/// <summary>The secret that encrypts backups and seals their manifests: 32 random bytes, in base64 in a file.</summary>
public sealed class BackupKey
{
    /// <summary>Bytes of a key, and of the salt of a file.</summary>
    internal const int Length = 32;

    private readonly byte[] _secret;

    private BackupKey(byte[] secret) => _secret = secret;

    /// <summary>Reads a key.</summary>
    /// <param name="path">A file with the base64 of 32 bytes.</param>
    /// <exception cref="BackupException">There is no such file, or it holds something else.</exception>
    public static BackupKey Read(string path)
    {
        var secret = new byte[Length];
        try
        {
            // A few bytes more than a key has, so that a large file is not read to be refused.
            using var reader = new StreamReader(path);
            var text = new char[128];
            var read = reader.ReadBlock(text);
            return Convert.TryFromBase64String(new string(text, 0, read).Trim(), secret, out var bytes) && bytes == Length
                ? new BackupKey(secret)
                : throw new BackupException($"{path} holds no key: make one with `openssl rand -base64 {Length}`.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BackupException(
                $"There is no key at {path}: make one with `openssl rand -base64 {Length} > {path}`, and keep a copy elsewhere.",
                exception);
        }
    }

    /// <summary>The key of one file: no two files share one, so that a counter is nonce enough.</summary>
    internal byte[] ForFile(byte[] salt) => Derive(salt, "telehealth backup file");

    /// <summary>The key of all manifests.</summary>
    internal byte[] ForManifests() => Derive([], "telehealth backup manifest");

    private byte[] Derive(byte[] salt, string purpose)
        => HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, Length, salt, System.Text.Encoding.ASCII.GetBytes(purpose));
}
