using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

public sealed class MigrationCommandsTests(TestServer server) : IAsyncLifetime
{
    private const string CountTables =
        "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration_history'";

    private readonly SeederProcess seeder = new();
    private readonly EmptyDatabase database = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        seeder.Dispose();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Status_ends_with_3_until_migrate_has_run_and_migrating_twice_changes_nothing()
    {
        var before = await RunAsync("status");
        before.AssertRefused(3, "pending", "migrate");
        Assert.Equal(0L, await QueryAsync<long>(CountTables));

        var migrated = (await RunAsync("migrate")).AssertDone();
        Assert.Matches($@"^127\.0\.0\.1:\d+/{database.Name} \(from --connection\)$", migrated.FirstLine);
        Assert.Contains("  applied  ", migrated.Output, StringComparison.Ordinal);

        Assert.Contains("up to date", (await RunAsync("status")).AssertDone().Output, StringComparison.Ordinal);
        Assert.Contains("Nothing changed", (await RunAsync("migrate")).AssertDone().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rollback_reverts_by_steps_and_down_to_a_name_and_refuses_what_it_cannot_mean()
    {
        var applied = Names((await RunAsync("migrate", "--json")).AssertDone().Json, "applied");

        (await RunAsync("rollback", "--steps", "1000")).AssertRefused(2, "1000");
        (await RunAsync("rollback", "--to", "NoSuchMigration")).AssertRefused(2, "NoSuchMigration", "status");

        Assert.Equal(applied[^1..], Names((await RunAsync("rollback", "--json")).AssertDone().Json, "reverted"));
        (await RunAsync("rollback", "--to", applied[^1])).AssertRefused(2, applied[^1]);

        (await RunAsync("rollback", "--to", applied[0].Split('_', 2)[1])).AssertDone();
        Assert.Equal(applied[..1], Names((await RunAsync("status", "--json")).Json, "applied"));

        (await RunAsync("rollback", "--to", "0")).AssertDone();
        Assert.Equal(0L, await QueryAsync<long>(CountTables));
        Assert.Contains("Nothing changed", (await RunAsync("rollback")).AssertDone().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_with_migrations_of_a_newer_version_is_refused_with_4_and_left_untouched()
    {
        (await RunAsync("migrate")).AssertDone();
        await ExecuteAsync(
            "INSERT INTO migration_history (migration_name, product_version, checksum) VALUES ('29990101000000_New', '99', '')");
        var tables = await QueryAsync<long>(CountTables);

        foreach (var command in new[] { "status", "migrate", "rollback", "seed", "init", "reset --yes" })
        {
            (await RunAsync(command.Split(' '))).AssertRefused(4, "29990101000000_New");
        }

        Assert.Equal(tables, await QueryAsync<long>(CountTables));
    }

    [Fact]
    public async Task The_old_runners_database_is_refused_with_4_by_every_command_and_left_untouched()
    {
        await ExecuteAsync(
            """
            CREATE TABLE migration_history (
                id serial PRIMARY KEY, migration_name varchar(255) UNIQUE NOT NULL,
                applied_at timestamp DEFAULT current_timestamp, checksum varchar(64));
            INSERT INTO migration_history (migration_name) VALUES ('001_consolidated_schema');
            CREATE TABLE patients (id uuid PRIMARY KEY);
            """);

        foreach (var command in new[] { "status", "migrate", "rollback", "seed", "init", "reset --yes" })
        {
            (await RunAsync(command.Split(' '))).AssertRefused(4, "migration_history");
        }

        Assert.Equal(1L, await QueryAsync<long>(CountTables));
        Assert.Equal(1L, await QueryAsync<long>("SELECT count(*) FROM migration_history"));
    }

    [Fact]
    public async Task Reset_without_a_terminal_needs_yes_and_then_drops_and_makes_everything()
    {
        (await RunAsync("migrate")).AssertDone();
        await ExecuteAsync("UPDATE consultation_settings SET updated_at = now()");
        var filenode = await QueryAsync<uint>("SELECT 'consultation_settings'::regclass::oid");

        (await RunAsync("reset")).AssertRefused(2, "--yes");
        Assert.Equal(filenode, await QueryAsync<uint>("SELECT 'consultation_settings'::regclass::oid"));

        (await RunAsync("reset", "--yes", "--patients", "5")).AssertDone();
        Assert.NotEqual(filenode, await QueryAsync<uint>("SELECT 'consultation_settings'::regclass::oid"));
    }

    [Fact]
    public async Task Tables_lists_every_table_with_its_rows()
    {
        Assert.Contains("No tables yet", (await RunAsync("tables")).AssertDone().Output, StringComparison.Ordinal);
        (await RunAsync("migrate")).AssertDone();

        var tables = (await RunAsync("tables", "--json")).AssertDone().Json.GetProperty("tables").EnumerateArray()
            .ToDictionary(table => table.GetProperty("table").GetString()!, table => table.GetProperty("rows").GetInt64());

        Assert.Superset(TestModel.Tables.Select(t => t.GetTableName()!).ToHashSet(), tables.Keys.ToHashSet());
        Assert.Equal(1, tables["consultation_settings"]);
        Assert.Equal(0, tables["patients"]);
    }

    [Fact]
    public async Task Maintenance_makes_missing_months_and_says_when_there_is_nothing_to_do()
    {
        (await RunAsync("migrate")).AssertDone();

        Assert.Contains(
            "Nothing changed", (await RunAsync("maintenance", "run")).AssertDone().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_with_130_and_leaves_nothing_half_done()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends SIGINT with kill");
        // Another process that migrates: the console waits for it.
        await using var other = new NpgsqlConnection(database.OwnerConnectionString);
        await other.OpenAsync(Cancel);
        await using var hold = new NpgsqlCommand("SELECT pg_advisory_lock(x'74656c65686c7468'::bigint)", other);
        await hold.ExecuteNonQueryAsync(Cancel);
        using var process = seeder.Start(
            [], [.. SeederProcess.CommandLine, "migrate", "--connection", database.OwnerConnectionString]);
        while (await QueryAsync<long>(
            $"""
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = '{database.Name}' AND application_name = 'Telehealth.Seeder' AND query LIKE '%advisory_lock%'
            """) == 0)
        {
            await Task.Delay(50, Cancel);
        }

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(Cancel);
        }

        (await SeederProcess.EndAsync(process)).AssertRefused(130, "Stopped");
        Assert.Equal(0L, await QueryAsync<long>(CountTables));
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("status")]
    [InlineData("tables")]
    [InlineData("maintenance run")]
    [InlineData("seed --patients 5")]
    [InlineData("init --patients 5")]
    [InlineData("reset --yes --patients 5")]
    [InlineData("rollback")]
    public async Task Json_is_all_that_standard_output_holds(string command)
    {
        (await RunAsync("migrate")).AssertDone();

        var run = await RunAsync([.. command.Split(' '), "--json"]);

        run.AssertDone();
        Assert.EndsWith($"/{database.Name}", run.Json.GetProperty("connection").GetString(), StringComparison.Ordinal);
        Assert.Equal("--connection", run.Json.GetProperty("connectionSource").GetString());
    }

    private static string[] Names(JsonElement json, string property)
        => [.. json.GetProperty(property).EnumerateArray().Select(name => name.GetString()!)];

    private Task<SeederRun> RunAsync(params string[] arguments)
        => seeder.RunAsync([.. arguments, "--connection", database.OwnerConnectionString]);

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private async Task<T> QueryAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
