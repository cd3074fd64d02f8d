using System.Security.Cryptography;

namespace Telehealth.Data.Deployment.Backups;

/// <summary>A backup that was found to be whole.</summary>
public sealed class BackupFile
{
    private readonly BackupKey? _key;

    private BackupFile(string path, BackupManifest manifest, BackupKey? key)
    {
        Path = path;
        Manifest = manifest;
        _key = key;
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>What it holds.</summary>
    public BackupManifest Manifest { get; }

    /// <summary>Reads the whole file and compares it with its manifest, and the manifest with its digest.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="key">Its key; null where it is not encrypted.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="BackupException">Anything is missing, damaged or changed, or the key is not the one.</exception>
    public static async Task<BackupFile> CheckAsync(
        string path, BackupKey? key, CancellationToken cancellationToken = default)
    {
        if (!File.Exists(path))
        {
            throw new BackupException($"There is no file {path}.");
        }

        var manifest = ManifestFile.Read(path, key);
        var backup = new BackupFile(path, manifest, key);
        await using var stream = File.OpenRead(path);
        if (stream.Length != manifest.Bytes)
        {
            throw new BackupException(
                $"{path} is damaged: it has {stream.Length} bytes instead of {manifest.Bytes}. Use another backup.");
        }

        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)) != manifest.Sha256)
        {
            throw new BackupException($"{path} is damaged: its SHA-256 is not that of the manifest. Use another backup.");
        }

        if (key is not null)
        {
            await backup.CopyArchiveAsync(Stream.Null, cancellationToken);
        }

        return backup;
    }

    /// <summary>Writes what pg_dump wrote, decrypted where it is encrypted.</summary>
    /// <exception cref="BackupException">It cannot be decrypted.</exception>
    public async Task CopyArchiveAsync(Stream to, CancellationToken cancellationToken = default)
    {
        await using var stream = File.OpenRead(Path);
        if (_key is null)
        {
            await stream.CopyToAsync(to, cancellationToken);
        }
        else
        {
            await BackupCipher.DecryptAsync(stream, to, _key, cancellationToken);
        }
    }
}
