using Telehealth.Data.Deployment.Backups;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands.Backups;

[Collection(SharedBackups.Name)]
public sealed class MigrateWithBackupTests(TestServer server, ClinicBackup backups) : CommandTests(new Database(server))
{
    private string Folder => Path.Combine(Seeder.Folder.FullName, "backups");

    [Fact]
    public async Task What_is_pending_is_applied_after_a_proved_backup_and_nothing_pending_makes_none()
    {
        var reverted = (await RunAsync("rollback", "--json")).AssertDone().Json.GetProperty("reverted")[0].GetString();

        var run = (await MigrateAsync([], "--json")).AssertDone();

        Assert.Equal(reverted, run.Json.GetProperty("applied")[0].GetString());
        var backup = run.Json.GetProperty("backup");
        Assert.True(backup.GetProperty("proved").GetBoolean());
        var file = backup.GetProperty("file").GetString()!;
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
        Assert.NotEqual(reverted, ManifestFile.Read(file, key: null).Content.Migration);

        Assert.Contains("Nothing changed", (await MigrateAsync([])).AssertDone().Output, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(Folder, "*.dump"));
    }

    [Fact]
    public async Task Where_the_backup_cannot_be_made_nothing_is_migrated()
    {
        (await RunAsync("rollback")).AssertDone();
        var tables = await QueryAsync<long>(CountTables);
        var empty = Seeder.Folder.CreateSubdirectory("empty").FullName;

        (await MigrateAsync(new() { ["TELEHEALTH_POSTGRES_TOOLS"] = empty })).AssertRefused(1, "pg_dump");
        (await RunAsync("migrate", "--backup", "--backup-command", "exit 7")).AssertRefused(7, "exit code 7");

        Assert.Equal(tables, await QueryAsync<long>(CountTables));
        (await RunAsync("status")).AssertRefused(3, "1 migration pending");

        (await RunAsync("migrate", "--backup", "--backup-command", "exit 0")).AssertDone();
        (await RunAsync("status")).AssertDone();
    }

    [Fact]
    public async Task Where_the_backup_cannot_be_proved_nothing_is_migrated()
    {
        (await RunAsync("rollback", "--to", "AccessAudit", "--allow-data-loss")).AssertDone();
        // A backup of another moment.
        var tools = await Tools.MakeAsync(
            Seeder.Folder,
            """
            case "$3" in --snapshot=*) $REAL/psql -qXc "DELETE FROM consultation_settings" && exec $REAL/pg_dump "$1" "$2" ;; esac
            exec $REAL/pg_dump "$@"
            """);

        var run = await MigrateAsync(tools);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("public.consultation_settings has 0 rows", run.Error, StringComparison.Ordinal);
        (await RunAsync("status")).AssertRefused(3, "4 migrations pending");
    }

    private Task<SeederRun> MigrateAsync(Dictionary<string, string> environment, params string[] options)
        => Seeder.RunWithAsync(
            environment,
            [
                "migrate", "--backup", "--backup-to", Folder, "--backup-prove-on", backups.Server,
                "--connection", Database.OwnerConnectionString, .. options,
            ]);
}
