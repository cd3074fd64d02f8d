using System.Globalization;

namespace Telehealth.Data.Deployment.Backups;

/// <summary>The folder that backups of any databases are kept in.</summary>
public static class BackupFolder
{
    /// <summary>What the name of a file that is being written ends with.</summary>
    public const string Unfinished = ".unfinished";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>In the user's profile, which on Windows only the user can read.</summary>
    public static string Default => Path.Combine(
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "telehealth",
        "backups");

    /// <summary>Makes the folder, for its owner only, if it is not there; removes what a killed run left half written.</summary>
    public static void Prepare(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }

        foreach (var path in Directory.EnumerateFiles(folder, $"*.dump*{Unfinished}"))
        {
            try
            {
                // Refused while another process writes it.
                using var abandoned = new FileStream(
                    path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                // In use, or gone meanwhile.
            }
        }
    }

    /// <summary>The path of a new backup: the name of the database and the time.</summary>
    public static string NewPath(string folder, string database, DateTimeOffset takenAt, bool encrypted)
    {
        var name = string.Concat(database.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
        var time = takenAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        return Path.Combine(Path.GetFullPath(folder), $"{name}-{time}.dump{(encrypted ? ".enc" : "")}");
    }

    /// <summary>Makes a file that only its owner can read, and that no other process can open meanwhile.</summary>
    public static FileStream CreatePrivateFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }

    /// <summary>
    ///     Deletes the backups of a database that are older than its newest proved ones. Only what a manifest shows to be a
    ///     backup of this database is touched; a manifest that was changed, or that another key sealed, shows nothing.
    /// </summary>
    /// <param name="folder">Where to look.</param>
    /// <param name="like">A backup of the database.</param>
    /// <param name="keep">How many proved backups stay, from 1.</param>
    /// <param name="key">The key; null where the backups are not encrypted.</param>
    /// <returns>What was deleted, the oldest first.</returns>
    public static IReadOnlyList<string> Prune(string folder, BackupManifest like, int keep, BackupKey? key)
    {
        ArgumentNullException.ThrowIfNull(like);
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, 1);

        var backups = Directory.EnumerateFiles(folder, "*.dump").Concat(Directory.EnumerateFiles(folder, "*.dump.enc"))
            .Select(path => (Path: path, Manifest: TryRead(path, key)))
            .Where(backup => backup.Manifest?.SystemIdentifier == like.SystemIdentifier
                && backup.Manifest.Database == like.Database)
            .OrderBy(backup => backup.Manifest!.TakenAt)
            .ToList();
        if (backups.Where(backup => backup.Manifest!.Proof is not null).TakeLast(keep).ToList() is not { Count: var kept } newest
            || kept < keep)
        {
            return [];
        }

        var old = backups.TakeWhile(backup => backup.Manifest!.TakenAt < newest[0].Manifest!.TakenAt)
            .Select(backup => backup.Path).ToList();
        foreach (var path in old)
        {
            // The manifest last: without it the other would never be found again.
            File.Delete(path);
            File.Delete(ManifestFile.PathOf(path));
        }

        return old;
    }

    private static BackupManifest? TryRead(string path, BackupKey? key)
    {
        try
        {
            return ManifestFile.Read(path, key);
        }
        catch (BackupException)
        {
            return null;
        }
    }
}
