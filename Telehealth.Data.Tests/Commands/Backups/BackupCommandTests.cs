using System.Diagnostics;
using System.Globalization;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands.Backups;

[Collection(SharedBackups.Name)]
public sealed class BackupCommandTests(TestServer server, ClinicBackup backups) : CommandTests(new ClinicDatabase(server))
{
    private const string RealPgDump = "exec $REAL/pg_dump \"$@\"";

    // What happens while a backup is made: a row changes, others go, a number is given out.
    private const string Change =
        """
        case "$1" in --version) ;; *) $REAL/psql -qXc "
            UPDATE patients SET first_name = 'Changed'; DELETE FROM messages; SELECT nextval('rx_numbers')" > /dev/null ;;
        esac
        """;

    private string Folder => Path.Combine(Seeder.Folder.FullName, "backups");

    private IEnumerable<string> Files => Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder) : [];

    [Fact]
    public async Task A_backup_says_where_it_is_what_it_holds_and_that_it_was_proved_and_leaves_no_scratch_database()
    {
        var run = (await BackUpAsync([])).AssertDone();

        var file = Assert.Single(Files, path => path.EndsWith(".dump", StringComparison.Ordinal));
        Assert.Contains(file, run.Output, StringComparison.Ordinal);
        Assert.Contains("The backup is made and proved.", run.Output, StringComparison.Ordinal);
        Assert.Contains("on the server that it comes from", run.Error, StringComparison.Ordinal);
        Assert.NotNull(ManifestFile.Read(file, key: null).Proof);
        Assert.Equal(0, await backups.CountDatabasesAsync("telehealth_proof_%"));
        if (!OperatingSystem.IsWindows())
        {
            foreach (var path in Files)
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            }
        }
    }

    [Fact]
    public async Task What_changes_while_it_is_made_is_not_in_it()
    {
        var messages = await QueryAsync<long>("SELECT count(*) FROM messages");
        var tools = await Tools.MakeAsync(Seeder.Folder, $"{Change}\n{RealPgDump}");

        var run = (await BackUpAsync(tools, "--json")).AssertDone();

        Assert.Equal(0, await QueryAsync<long>("SELECT count(*) FROM messages"));
        var content = ManifestFile.Read(run.Json.GetProperty("file").GetString()!, key: null).Content;
        Assert.Equal(messages, content.Tables.Single(table => table.Name == "public.messages").Rows);
    }

    [Fact]
    public async Task One_that_does_not_hold_what_the_database_held_is_not_proved_and_says_so()
    {
        // A pg_dump that knows nothing of the snapshot.
        var tools = await Tools.MakeAsync(
            Seeder.Folder, $$"""{{Change}}; case "$3" in --snapshot=*) exec $REAL/pg_dump "$1" "$2" ;; esac; {{RealPgDump}}""");

        var run = await BackUpAsync(tools, "--keep", "1");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is not what was backed up: public.audit_entries", run.Error, StringComparison.Ordinal);
        Assert.Null(ManifestFile.Read(Files.Single(path => path.EndsWith(".dump", StringComparison.Ordinal)), key: null).Proof);
        Assert.Equal(0, await backups.CountDatabasesAsync("telehealth_proof_%"));
    }

    [Fact]
    public async Task A_missing_or_older_pg_dump_is_named_with_the_way_out_before_anything_is_written()
    {
        var empty = Seeder.Folder.CreateSubdirectory("empty").FullName;
        (await BackUpAsync(new() { ["TELEHEALTH_POSTGRES_TOOLS"] = empty })).AssertRefused(1, "pg_dump", "not installed", "Install");

        var old = await Tools.MakeAsync(Seeder.Folder, "echo 'pg_dump (PostgreSQL) 13.1'");
        (await BackUpAsync(old)).AssertRefused(1, "pg_dump 13.1", "older", "Install");

        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public async Task A_pg_dump_that_fails_leaves_nothing()
    {
        var tools = await Tools.MakeAsync(
            Seeder.Folder, $"case \"$1\" in --version) {RealPgDump} ;; esac; echo half; echo 'no more disk' >&2; exit 1");

        var run = await BackUpAsync(tools);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("pg_dump failed: no more disk", run.Error, StringComparison.Ordinal);
        Assert.Empty(Files);
    }

    [Fact]
    public async Task Ctrl_C_leaves_nothing()
    {
        var started = Path.Combine(Seeder.Folder.FullName, "started");
        var tools = await Tools.MakeAsync(
            Seeder.Folder, $"case \"$1\" in --version) {RealPgDump} ;; esac; echo half; touch {started}; exec sleep 600");
        using var process = Seeder.Start(
            tools,
            [
                .. SeederProcess.CommandLine, "backup", "--to", Folder, "--connection", Database.OwnerConnectionString,
                "--prove-on", backups.Server,
            ]);
        while (!File.Exists(started) && !process.HasExited)
        {
            await Task.Delay(50, Cancel);
        }

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(Cancel);
        }

        Assert.Equal(130, (await SeederProcess.EndAsync(process)).ExitCode);
        Assert.Empty(Files);
    }

    [Fact]
    public async Task The_password_is_neither_printed_nor_on_a_command_line()
    {
        var list = Path.Combine(Seeder.Folder.FullName, "processes");
        var tools = await Tools.MakeAsync(Seeder.Folder, $"ps -A -o args >> {list}\n{RealPgDump}");
        var password = new Npgsql.NpgsqlConnectionStringBuilder(Superuser(Database.Name)).Password!;
        tools["ConnectionStrings__Telehealth"] = Superuser(Database.Name);
        tools["ConnectionStrings__TelehealthBackupProofs"] = Superuser("postgres");

        var run = (await Seeder.RunWithAsync(tools, "backup", "--to", Folder)).AssertDone();

        var processes = await File.ReadAllTextAsync(list, Cancel);
        Assert.Contains("--snapshot=", processes, StringComparison.Ordinal);
        Assert.DoesNotContain(password, processes, StringComparison.Ordinal);
        Assert.DoesNotContain(password, run.Output + run.Error, StringComparison.Ordinal);
        Assert.All(Files, path => Assert.DoesNotContain(password, File.ReadAllText(path), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Older_backups_are_deleted_when_the_new_one_is_proved()
    {
        var first = (await BackUpAsync([], "--json")).AssertDone().Json.GetProperty("file").GetString()!;
        var second = (await BackUpAsync([], "--json", "--keep", "1")).AssertDone().Json;

        Assert.Equal([first], second.GetProperty("pruned").EnumerateArray().Select(path => path.GetString()));
        Assert.False(File.Exists(first));
        Assert.True(File.Exists(second.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task A_server_to_prove_on_that_cannot_be_used_is_named_before_anything_is_written()
    {
        const string gone = "Host=127.0.0.1;Port=1;Database=d;Username=u;Password=tops3cret";
        var run = await RunAsync("backup", "--to", Folder, "--prove-on", gone);
        run.AssertRefused(1, "127.0.0.1:1/d", "--prove-on", "not made");
        Assert.DoesNotContain("tops3cret", run.Output + run.Error, StringComparison.Ordinal);

        var powerless = Database.Server.ConnectionString("postgres", TestServer.Application);
        run = await RunAsync("backup", "--to", Folder, "--prove-on", powerless);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"ALTER ROLE {TestServer.Application} CREATEDB", run.Error, StringComparison.Ordinal);

        var production = new Dictionary<string, string>
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__Telehealth"] = Database.OwnerConnectionString,
        };
        (await Seeder.RunWithAsync(production, "backup", "--to", Folder)).AssertRefused(2, "--prove-on");

        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public async Task A_command_of_the_user_is_run_as_it_is_and_its_exit_code_passed_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the command is one of sh");

        var done = (await RunAsync("backup", "--json", "--backup-command", "printf '%s|' \"a  b\" '$c'")).AssertDone();
        Assert.Contains("a  b|$c|", done.Error, StringComparison.Ordinal);
        Assert.False(done.Json.GetProperty("proved").GetBoolean());

        (await RunAsync("backup", "--backup-command", "exit 7")).AssertRefused(7, "exit code 7");
    }

    private Task<SeederRun> BackUpAsync(Dictionary<string, string> environment, params string[] options)
        => Seeder.RunWithAsync(
            environment,
            ["backup", "--to", Folder, "--connection", Database.OwnerConnectionString, "--prove-on", backups.Server, .. options]);

    private string Superuser(string database) => Database.Server.ConnectionString(database, null);
}
