using System.Text.Json;
using Telehealth.Data.Tests.Commands.Backups;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

/// <summary>The benchmark of seeding compares ways to one database; how fast they are is no concern of a test.</summary>
public sealed class BenchmarkSeedTests(TestServer server) : CommandTests(new EmptyDatabase(server))
{
    private const string Databases = "SELECT count(*) FROM pg_database WHERE datname LIKE 'telehealth_benchmark_%'";

    [Fact]
    public async Task Every_way_ends_with_the_same_rows_in_every_table_and_leaves_no_database()
    {
        var superuser = Database.Server.ConnectionString("postgres", role: null);
        string[] command =
            ["benchmark", "seed", "--patients", "3", "--rounds", "1", "--json", "--connection", superuser];
        var result = (await Seeder.RunAsync(command)).AssertDone().Json;

        var isLeftOut = result.GetProperty("serverCopyLeftOut").ValueKind is not JsonValueKind.Null;
        Assert.True(!isLeftOut || Environment.GetEnvironmentVariable("TELEHEALTH_TEST_CONNECTION") is not null);
        var tables = result.GetProperty("contenders").EnumerateArray()
            .Select(contender => contender.GetProperty("tables").EnumerateObject()
                .Select(table => (table.Name, Rows: table.Value.GetInt64())).ToList())
            .ToList();
        Assert.Equal(isLeftOut ? 3 : 4, tables.Count);
        Assert.All(tables, other => Assert.Equal(tables[0], other));
        Assert.Contains(("public.patients", 3L), tables[0]);
        Assert.Equal(0L, await QueryAsync<long>(Databases));
        Assert.Equal(0L, await QueryAsync<long>(CountTables));
    }

    [Fact]
    public async Task A_login_that_may_not_read_files_of_the_server_leaves_its_COPY_out_and_says_so()
    {
        var run = (await RunAsync("benchmark", "seed", "--patients", "2", "--rounds", "1")).AssertDone();

        Assert.Matches("Left out +COPY from files: .*pg_read_server_files", run.Output);
        Assert.DoesNotContain("COPY from files,", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"seed / pg_restore, time +[0-9.]+ +[0-9.]+ +at most 1", run.Output);
    }

    [Fact]
    public async Task A_way_that_ends_with_something_else_is_no_result_and_leaves_no_database()
    {
        const string Change =
            "DELETE FROM public.notification_preferences; UPDATE public.patients SET last_name = 'Other'; "
            + "DROP INDEX public.ix_messages_id";
        var tools = await Tools.MakeAsync(
            Seeder.Folder, pgRestore: $"$REAL/pg_restore \"$@\" && exec $REAL/psql -qXc \"{Change}\"");

        string[] command =
            ["benchmark", "seed", "--patients", "2", "--rounds", "1", "--connection", Database.OwnerConnectionString];
        (await Seeder.RunWithAsync(tools, command)).AssertRefused(
            1,
            "after pg_restore",
            "the definition of public.messages is another",
            "public.notification_preferences has 0 rows instead of 2",
            "public.patients holds other values");

        Assert.Equal(0L, await QueryAsync<long>(Databases));
    }

    [Fact]
    public async Task Programs_of_another_version_than_the_server_are_refused()
    {
        var tools = await Tools.MakeAsync(Seeder.Folder, pgDump: "echo 'pg_dump (PostgreSQL) 99.1'");

        (await Seeder.RunWithAsync(tools, "benchmark", "seed", "--connection", Database.OwnerConnectionString))
            .AssertRefused(1, "version 99", "TELEHEALTH_POSTGRES_TOOLS");
    }

    [Fact]
    public async Task Ctrl_C_leaves_no_database_and_no_process()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "sends SIGINT with kill, and looks into /proc");
        // As many as nothing else here seeds, by which the process that does it is known.
        const string Patients = "100003";
        using var process = Seeder.Start(
            [],
            [
                .. SeederProcess.CommandLine, "benchmark", "seed", "--patients", Patients,
                "--connection", Database.OwnerConnectionString,
            ]);

        Assert.Contains(CommandLines(), line => line.Contains(Patients, StringComparison.Ordinal));

        await InterruptWhenAsync(
            process,
            "SELECT count(*) FROM pg_stat_activity WHERE datname LIKE 'telehealth_benchmark_%' AND query LIKE 'COPY%'");

        Assert.Equal(0L, await QueryAsync<long>(Databases));
        Assert.DoesNotContain(CommandLines(), line => line.Contains(Patients, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sizes_are_measured_with_the_memory_that_each_took()
    {
        var result = (await RunAsync("benchmark", "seed", "--sizes", "2,6", "--json")).AssertDone().Json;

        var sizes = result.GetProperty("sizes").EnumerateArray().ToList();
        Assert.Equal([2, 6], sizes.Select(size => size.GetProperty("patients").GetInt32()));
        Assert.True(sizes[0].GetProperty("rows").GetInt64() < sizes[1].GetProperty("rows").GetInt64());
        if (OperatingSystem.IsLinux())
        {
            // .NET itself takes more than this.
            Assert.All(sizes, size => Assert.True(size.GetProperty("peakBytes").GetInt64() > 30_000_000));
        }

        Assert.Equal(0L, await QueryAsync<long>(Databases));
    }

    [Fact]
    public async Task Fake_data_goes_only_where_it_may()
    {
        var production = new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production" };
        string[] command =
            ["benchmark", "seed", "--sizes", "2", "--json", "--connection", Database.OwnerConnectionString];

        (await Seeder.RunWithAsync(production, command))
            .AssertRefused(2, "fake data", "--allow-fake-data-on 127.0.0.1");

        command = [.. command, "--allow-fake-data-on", "127.0.0.1"];
        var allowed = (await Seeder.RunWithAsync(production, command)).AssertDone().Json;
        Assert.True(allowed.GetProperty("sizes")[0].GetProperty("rows").GetInt64() > 100);
    }

    [Fact]
    public async Task Sizes_and_patients_exclude_each_other()
        => (await RunAsync("benchmark", "seed", "--sizes", "2", "--patients", "2"))
            .AssertRefused(2, "--sizes", "--patients");

    private static IEnumerable<string> CommandLines()
    {
        foreach (var file in Directory.EnumerateDirectories("/proc").Select(folder => Path.Combine(folder, "cmdline")))
        {
            string line;
            try
            {
                line = File.ReadAllText(file);
            }
            catch (IOException)
            {
                // No process, or one that ends at this moment.
                continue;
            }

            yield return line;
        }
    }
}
