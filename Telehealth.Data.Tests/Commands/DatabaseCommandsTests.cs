using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

public sealed class DatabaseCommandsTests(TestServer server) : CommandTests(new Database(server))
{
    [Theory]
    [InlineData("migrate")]
    [InlineData("status")]
    [InlineData("repair")]
    [InlineData("tables")]
    [InlineData("maintenance run")]
    [InlineData("benchmark model --rounds 1")]
    [InlineData("seed --patients 5")]
    [InlineData("init --patients 5")]
    [InlineData("reset --yes --patients 5")]
    [InlineData("rollback")]
    public async Task Json_is_all_that_standard_output_holds(string command)
    {
        var run = (await RunAsync([.. command.Split(' '), "--json"])).AssertDone();

        Assert.EndsWith($"/{Database.Name}", run.Json.GetProperty("connection").GetString(), StringComparison.Ordinal);
        Assert.Equal("--connection", run.Json.GetProperty("connectionSource").GetString());
    }

    [Theory]
    [InlineData("status", "ConnectionStrings__Telehealth")]
    [InlineData("tables", "ConnectionStrings__Telehealth")]
    [InlineData("benchmark model --rounds 1", "ConnectionStrings__Telehealth")]
    [InlineData("migrate", "ConnectionStrings__TelehealthMigrations")]
    [InlineData("maintenance run", "ConnectionStrings__TelehealthMigrations")]
    [InlineData("seed --patients 5", "ConnectionStrings__TelehealthMigrations")]
    [InlineData("init --patients 5", "ConnectionStrings__TelehealthMigrations")]
    [InlineData("reset --yes --patients 5", "ConnectionStrings__TelehealthMigrations")]
    [InlineData("rollback", "ConnectionStrings__TelehealthMigrations")]
    public async Task Only_what_changes_the_schema_or_fills_it_uses_the_login_for_that(string command, string source)
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Telehealth"] = Database.ConnectionString,
            ["ConnectionStrings__TelehealthMigrations"] = Database.OwnerConnectionString,
        };

        var run = (await Seeder.RunWithAsync(settings, [.. command.Split(' '), "--json"])).AssertDone();

        Assert.Equal(source, run.Json.GetProperty("connectionSource").GetString());
    }

    [Fact]
    public async Task A_database_with_migrations_of_a_newer_version_is_refused_with_4_and_left_untouched()
    {
        await ExecuteAsync(
            "INSERT INTO migration_history (migration_name, product_version, checksum) VALUES ('29990101000000_New', '99', '')");
        var tables = await QueryAsync<long>(CountTables);

        foreach (var command in new[] { "status", "migrate", "rollback", "seed", "init", "reset --yes", "maintenance run" })
        {
            (await RunAsync(command.Split(' '))).AssertRefused(4, "29990101000000_New");
        }

        Assert.Equal(tables, await QueryAsync<long>(CountTables));
    }

    [Fact]
    public async Task Reset_without_a_terminal_needs_yes_and_then_drops_and_makes_everything()
    {
        var table = await QueryAsync<uint>("SELECT 'consultation_settings'::regclass::oid");

        (await RunAsync("reset")).AssertRefused(2, "--yes");
        Assert.Equal(table, await QueryAsync<uint>("SELECT 'consultation_settings'::regclass::oid"));

        (await RunAsync("reset", "--yes", "--patients", "5")).AssertDone();
        Assert.NotEqual(table, await QueryAsync<uint>("SELECT 'consultation_settings'::regclass::oid"));
    }

    [Fact]
    public async Task Tables_lists_every_table_with_its_rows()
    {
        var tables = (await RunAsync("tables", "--json")).AssertDone().Json.GetProperty("tables").EnumerateArray()
            .ToDictionary(table => table.GetProperty("table").GetString()!, table => table.GetProperty("rows").GetInt64());

        Assert.Superset(TestModel.Tables.Select(t => t.GetTableName()!).ToHashSet(), tables.Keys.ToHashSet());
        Assert.Equal(1, tables["consultation_settings"]);
        Assert.Equal(0, tables["patients"]);
    }

    [Fact]
    public async Task Maintenance_makes_missing_months_and_says_when_there_is_nothing_to_do()
    {
        Assert.NotEqual(
            0, (await RunAsync("maintenance", "run", "--json")).AssertDone().Json.GetProperty("partitionsMade").GetInt32());
        Assert.Contains(
            "Nothing changed", (await RunAsync("maintenance", "run")).AssertDone().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_warns_of_missing_months_until_maintenance_has_run()
    {
        var before = (await RunAsync("status")).AssertDone();
        Assert.Matches(
            "Warning: 24 monthly partitions missing, such as analytics_events_y[0-9m]+: run `maintenance run`", before.Error);

        (await RunAsync("maintenance", "run")).AssertDone();

        Assert.Empty((await RunAsync("status")).AssertDone().Error);
    }

    [Fact]
    public async Task Rows_that_no_maintenance_can_move_are_told_apart_without_advice()
    {
        await ExecuteAsync(
            """
            INSERT INTO webhook_logs (id, service, event_type, payload, processed)
            VALUES (gen_random_uuid(), 'stripe', 'x', '{}', false),
                ('01900000-0000-7000-8000-000000000000', 'stripe', 'x', '{}', false)
            """);
        var before = await RunAsync("status");
        Assert.Contains("1 row of webhook_logs in no monthly partition: run", before.Output, StringComparison.Ordinal);

        foreach (var command in new[] { "maintenance run", "status" })
        {
            var run = (await RunAsync(command.Split(' '))).AssertDone();
            Assert.Contains("1 row of webhook_logs in no monthly partition, to stay there", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("partition: run", run.Output, StringComparison.Ordinal);
        }
    }
}
