using System.Text.Json;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

public sealed class MigrationCommandsTests(TestServer server) : CommandTests(new EmptyDatabase(server))
{
    [Fact]
    public async Task Status_ends_with_3_until_migrate_has_run_and_migrating_twice_changes_nothing()
    {
        var before = await RunAsync("status");
        before.AssertRefused(3, "pending", "migrate");
        Assert.Equal(0L, await QueryAsync<long>(CountTables));

        var migrated = (await RunAsync("migrate")).AssertDone();
        Assert.Matches($@"^127\.0\.0\.1:\d+/{Database.Name} \(from --connection\)$", migrated.FirstLine);
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
    public async Task The_old_runners_database_is_refused_with_4_by_every_command_on_a_database_and_left_untouched()
    {
        await ExecuteAsync(
            """
            CREATE TABLE migration_history (
                id serial PRIMARY KEY, migration_name varchar(255) UNIQUE NOT NULL,
                applied_at timestamp DEFAULT current_timestamp, checksum varchar(64));
            INSERT INTO migration_history (migration_name) VALUES ('001_consolidated_schema');
            CREATE TABLE patients (id uuid PRIMARY KEY);
            """);

        foreach (var command in new[]
                 {
                     "status", "migrate", "rollback", "seed", "init", "reset --yes", "tables", "maintenance run", "benchmark model",
                 })
        {
            (await RunAsync(command.Split(' '))).AssertRefused(4, "migration_history");
        }

        Assert.Equal(1L, await QueryAsync<long>(CountTables));
        Assert.Equal(1L, await QueryAsync<long>("SELECT count(*) FROM migration_history"));
    }

    private static string[] Names(JsonElement json, string property)
        => [.. json.GetProperty(property).EnumerateArray().Select(name => name.GetString()!)];
}
