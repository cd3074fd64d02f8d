using System.Security.Cryptography;
using Npgsql;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Seeder.Commands;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Backups;

/// <summary>Makes a backup and proves it.</summary>
/// <param name="source">The database.</param>
/// <param name="proving">Any database of the server that the proof is made on.</param>
/// <param name="tools">The programs to do it with.</param>
/// <param name="options">How.</param>
/// <param name="report">Is told what is done.</param>
internal sealed class DatabaseBackup(
    Session source, Session proving, PostgresTools tools, BackupOptions options, Action<ActivityStep> report)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    /// <exception cref="BackupException">
    ///     It cannot be made, and then nothing is left; or it cannot be proved, and then it is left with a manifest that says so.
    /// </exception>
    public async Task<BackupResult> RunAsync(CancellationToken cancellationToken)
    {
        // First, so that a missing right is told before hours of work.
        var name = $"telehealth_proof_{Guid.NewGuid():N}";
        await using var scratch = await ScratchDatabase.CreateAsync(proving.DataSource, name, cancellationToken);

        BackupFolder.Prepare(options.Folder);
        var (path, manifest) = await MakeAsync(cancellationToken);
        ManifestFile.Write(path, manifest, options.Key);

        var proof = await ProveAsync(path, name, cancellationToken);
        manifest = manifest with { Proof = proof };
        ManifestFile.Write(path, manifest, options.Key);

        return new BackupResult(path, manifest, options.Keep is { } keep
            ? BackupFolder.Prune(options.Folder, manifest, keep, options.Key)
            : []);
    }

    private async Task<(string Path, BackupManifest Manifest)> MakeAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await SourceSnapshot.OpenAsync(source.DataSource, cancellationToken);
        var content = await DatabaseContent.ReadAsync(
            snapshot.Session,
            progress => report(new ActivityStep($"Reading {progress.Table}", progress.Fraction)),
            cancellationToken);

        var settings = new NpgsqlConnectionStringBuilder(source.Settings.ConnectionString);
        var path = BackupFolder.NewPath(options.Folder, settings.Database!, snapshot.TakenAt, options.Key is not null);
        var (bytes, hash) = await DumpAsync(path, snapshot, LibpqEnvironment.Of(settings, snapshot.Connection), cancellationToken);
        return (path, new BackupManifest(
            BackupManifest.CurrentVersion,
            settings.Database!,
            await ServerIdentity.ReadAsync(source.DataSource, cancellationToken),
            snapshot.Connection.PostgreSqlVersion.ToString(),
            tools.Version.ToString(),
            snapshot.TakenAt,
            content,
            await snapshot.ReadRolesAsync(cancellationToken),
            options.Key is not null,
            bytes,
            hash,
            Proof: null));
    }

    private async Task<(long Bytes, string Hash)> DumpAsync(
        string path, SourceSnapshot snapshot, Dictionary<string, string?> connection, CancellationToken cancellationToken)
    {
        var unfinished = path + BackupFolder.Unfinished;
        try
        {
            await using (var file = BackupFolder.CreatePrivateFile(unfinished))
            {
                await using var pgDump = ToolProcess.Start(
                    tools.PathOf(PostgresTools.PgDump),
                    ["--format=custom", "--no-password", $"--snapshot={snapshot.Id}"],
                    connection);
                pgDump.Input.Close();
                // Encrypted on the way, so that what patients told is never on the disk in clear.
                var copying = options.Key is null
                    ? pgDump.Output.CopyToAsync(file, cancellationToken)
                    : BackupCipher.EncryptAsync(pgDump.Output, file, options.Key, cancellationToken);
                while (await Task.WhenAny(copying, Task.Delay(Glance, cancellationToken)) != copying)
                {
                    report(new ActivityStep($"Writing {Figures.Bytes(file.Position)}"));
                }

                await copying;
                await pgDump.EndAsync(cancellationToken);
                file.Flush(flushToDisk: true);
            }

            await using var written = File.OpenRead(unfinished);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellationToken));
            File.Move(unfinished, path);
            return (written.Length, hash);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task<BackupProof> ProveAsync(string path, string scratch, CancellationToken cancellationToken)
    {
        report(new ActivityStep("Checking the file"));
        var backup = await BackupFile.CheckAsync(path, options.Key, cancellationToken);
        var target = new NpgsqlConnectionStringBuilder(proving.Settings.ConnectionString) { Database = scratch };
        return await new Restoration(tools, backup).RunAsync(target, withGrants: false, report, cancellationToken);
    }
}
