using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Data.Hosting;

/// <summary>
///     Where the key is that seals the audit trail, and the file that keeps the digests of seals: as settings name them, or in
///     development those of this user.
/// </summary>
public static class SealingSettings
{
    /// <summary>The setting that names the file of the private key (or, to verify, the public key) in PEM.</summary>
    public const string KeySetting = "Telehealth__AuditKey";

    /// <summary>The setting that names the file of digests.</summary>
    public const string DigestsSetting = "Telehealth__AuditDigests";

    // Where neither the key nor the digests help whoever rules the database.
    private const string Apart = "outside the database, its machine and its backups";

    /// <summary>Key and digests of development, under the user's local application data; it may not exist yet.</summary>
    public static string LocalFolder => Path.Combine(Path.GetDirectoryName(LocalServerState.DefaultFolder)!, "audit");

    /// <summary>The key.</summary>
    /// <param name="lookup">Gives the value of an environment variable's name, or null.</param>
    /// <param name="localFolder">Where a key is made, or used, if the setting is not given; null where it must be.</param>
    /// <exception cref="SealingSettingsException">There is no setting, no such file, or no key in it.</exception>
    public static SealingKey FindKey(Func<string, string?> lookup, string? localFolder)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        if (lookup(KeySetting) is { } given && !string.IsNullOrWhiteSpace(given))
        {
            return Read(given);
        }

        if (localFolder is null)
        {
            throw new SealingSettingsException(
                $"The audit trail cannot be sealed without a key. Make one with `audit key FILE`, keep it {Apart}, "
                + $"and name the file in {KeySetting}.");
        }

        var path = Path.Combine(localFolder, "seal.key");
        if (!File.Exists(path))
        {
            using var key = SealingKey.Create();
            WriteKey(path, key);
        }

        return Read(path);
    }

    /// <summary>The file of digests.</summary>
    /// <param name="lookup">Gives the value of an environment variable's name, or null.</param>
    /// <param name="localFolder">The folder to use if the setting is not given; null where it must be.</param>
    /// <param name="database">What tells this database from all others, as a part of a file's name.</param>
    /// <exception cref="SealingSettingsException">There is no setting.</exception>
    public static FileDigestSink FindDigests(Func<string, string?> lookup, string? localFolder, string database)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        return lookup(DigestsSetting) is { } given && !string.IsNullOrWhiteSpace(given) ? new FileDigestSink(given)
            : localFolder is not null ? new FileDigestSink(Path.Combine(localFolder, $"digests-{database}.jsonl"))
            : throw new SealingSettingsException(
                $"Seals prove nothing unless their digests are kept {Apart}. Name a file in {DigestsSetting}.");
    }

    /// <summary>Writes a private key to a new file that only this user can read.</summary>
    /// <exception cref="SealingSettingsException">The file is there: a key is never overwritten.</exception>
    public static void WriteKey(string path, SealingKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (File.Exists(path))
        {
            throw new SealingSettingsException($"{path} is there already. A key is never overwritten: name another file.");
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var writer = new StreamWriter(path, options);
        writer.WriteLine(key.PrivateKey);
    }

    private static SealingKey Read(string path)
    {
        try
        {
            return SealingKey.Read(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SealingSettingsException(
                exception is ArgumentException
                    ? $"{path} holds no ECDSA key of the curve P-256 in PEM."
                    : $"The key of the audit trail's seals cannot be read from {path}. Correct {KeySetting}.");
        }
    }
}
