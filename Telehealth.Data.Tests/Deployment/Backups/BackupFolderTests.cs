using Telehealth.Data.Deployment.Backups;

namespace Telehealth.Data.Tests.Deployment.Backups;

public sealed class BackupFolderTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("telehealth-backups-");

    private string Folder => Path.Combine(_parent.FullName, "backups");

    public void Dispose() => _parent.Delete(recursive: true);

    [Fact]
    public void Folder_and_files_are_their_owners_only_whatever_the_umask()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("modes are of Unix; on Windows the rights of the user's profile hold");
            return;
        }

        BackupFolder.Prepare(Folder);
        var path = Make(Noon);
        using (BackupFolder.CreatePrivateFile(Path.Combine(Folder, "file")))
        {
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Folder, "file")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(ManifestFile.PathOf(path)));
    }

    [Fact]
    public void A_name_is_one_file_in_the_folder_whatever_the_database_is_called()
        => Assert.Equal(
            Path.Combine(Path.GetFullPath("f"), "______a_b-20260315T120000000Z.dump.enc"),
            BackupFolder.NewPath("f", "../../a b", Noon, encrypted: true));

    [Fact]
    public void The_newest_proved_backups_stay_and_all_older_ones_go_with_their_manifests()
    {
        BackupFolder.Prepare(Folder);
        var oldest = Make(Noon);
        var unproved = Make(Noon.AddHours(1), proved: false);
        var kept = Make(Noon.AddHours(2));
        var failed = Make(Noon.AddHours(3), proved: false);
        var newest = Make(Noon.AddHours(4));

        Assert.Equal([oldest, unproved], Prune(keep: 2));

        Assert.Equal(
            new[] { failed, kept, newest }.SelectMany(path => new[] { path, ManifestFile.PathOf(path) }).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fewer_than_are_kept_are_all_kept()
    {
        BackupFolder.Prepare(Folder);
        Make(Noon);
        Make(Noon.AddHours(-1), proved: false);

        Assert.Empty(Prune(keep: 2));
        Assert.Equal(4, Directory.EnumerateFiles(Folder).Count());
    }

    [Fact]
    public void What_is_no_backup_of_this_database_by_its_manifest_is_never_touched()
    {
        BackupFolder.Prepare(Folder);
        Make(Noon, change: manifest => manifest with { Database = "other" });
        Make(Noon.AddHours(1), change: manifest => manifest with { SystemIdentifier = "1" });
        var changed = Make(Noon.AddHours(2));
        File.WriteAllText(
            ManifestFile.PathOf(changed),
            File.ReadAllText(ManifestFile.PathOf(changed)).Replace("1234", "4321", StringComparison.Ordinal));
        File.Delete(ManifestFile.PathOf(Make(Noon.AddHours(3))));
        var files = Directory.EnumerateFiles(Folder).Order().ToList();
        Make(Noon.AddHours(4));

        Assert.Empty(Prune(keep: 1));
        Assert.Equal(files, Directory.EnumerateFiles(Folder).Order().Take(files.Count));
    }

    [Fact]
    public void What_a_killed_run_left_is_removed_and_what_is_being_written_is_not()
    {
        BackupFolder.Prepare(Folder);
        var abandoned = Path.Combine(Folder, "d.dump" + BackupFolder.Unfinished);
        File.WriteAllText(abandoned, "");
        using var written = BackupFolder.CreatePrivateFile(Path.Combine(Folder, "e.dump.enc" + BackupFolder.Unfinished));

        BackupFolder.Prepare(Folder);

        Assert.False(File.Exists(abandoned));
        Assert.True(File.Exists(written.Name));
    }

    private string Make(DateTimeOffset takenAt, bool proved = true, Func<BackupManifest, BackupManifest>? change = null)
    {
        var manifest = ManifestFileTests.Sample(encrypted: false) with { TakenAt = takenAt };
        manifest = proved ? manifest : manifest with { Proof = null };
        manifest = change?.Invoke(manifest) ?? manifest;
        var path = BackupFolder.NewPath(Folder, manifest.Database, takenAt, encrypted: false);
        File.WriteAllText(path, "");
        ManifestFile.Write(path, manifest, key: null);
        return path;
    }

    private IReadOnlyList<string> Prune(int keep)
        => BackupFolder.Prune(Folder, ManifestFileTests.Sample(encrypted: false), keep, key: null);
}
