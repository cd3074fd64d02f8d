using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telehealth.Data.Deployment.Backups;

/// <summary>
///     The manifest beside a backup, with a digest over it: an HMAC-SHA256 where there is a key, so that nobody without the
///     key can write one; else a SHA-256, which tells damage but not forgery.
/// </summary>
public static class ManifestFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        // The digest is over this text, which must be the same on every platform.
        NewLine = "\n",
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Where the manifest of a backup is.</summary>
    public static string PathOf(string backup) => backup + ".json";

    /// <summary>Writes, or replaces in one step, the manifest of a backup.</summary>
    /// <param name="backup">The backup's path.</param>
    /// <param name="manifest">What to write.</param>
    /// <param name="key">Null where the backup is not encrypted.</param>
    public static void Write(string backup, BackupManifest manifest, BackupKey? key)
    {
        var path = PathOf(backup);
        var temporary = path + BackupFolder.Unfinished;
        File.Delete(temporary);
        using (var stream = BackupFolder.CreatePrivateFile(temporary))
        {
            JsonSerializer.Serialize(stream, new Sealed(manifest, DigestOf(manifest, key)), Options);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Reads the manifest of a backup and checks its digest.</summary>
    /// <param name="backup">The backup's path.</param>
    /// <param name="key">Null where none is given.</param>
    /// <exception cref="BackupException">It is missing, malformed or changed, or it needs a key, or another one.</exception>
    public static BackupManifest Read(string backup, BackupKey? key)
    {
        var path = PathOf(backup);
        var (manifest, digest) = Parse(path);
        if (manifest.Encrypted && key is null)
        {
            throw new BackupException($"{backup} is encrypted: give the file of its key.");
        }

        // Else whoever can write to the folder could put a forged backup there that needs no key.
        if (!manifest.Encrypted && key is not null)
        {
            throw new BackupException(
                $"{backup} is not encrypted, so the key proves nothing about it. If that is expected, give no key.");
        }

        if (!CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(digest), Encoding.UTF8.GetBytes(DigestOf(manifest, key))))
        {
            throw new BackupException(key is null
                ? $"{path} was changed: its digest does not fit. Use another backup."
                : $"{path} was changed, or the key is another one: its digest does not fit.");
        }

        return manifest.Version == BackupManifest.CurrentVersion
            ? manifest
            : throw new BackupException($"{path} is of version {manifest.Version}: a newer version of this program made it.");
    }

    private static Sealed Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<Sealed>(stream, Options) ?? throw new JsonException();
        }
        catch (FileNotFoundException exception)
        {
            throw new BackupException(
                $"{path} is missing: without the manifest nothing tells whether the backup is whole. Put it beside the backup.",
                exception);
        }
        catch (JsonException exception)
        {
            throw new BackupException($"{path} is damaged: it is no manifest of a backup. Use another backup.", exception);
        }
    }

    private static string DigestOf(BackupManifest manifest, BackupKey? key)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(manifest, Options);
        return key is null
            ? $"sha256:{Convert.ToHexStringLower(SHA256.HashData(text))}"
            : $"hmac-sha256:{Convert.ToHexStringLower(HMACSHA256.HashData(key.ForManifests(), text))}";
    }

    private sealed record Sealed(BackupManifest Manifest, string Digest);
}
