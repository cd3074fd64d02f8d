using System.Text.Json;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

public sealed class StatusCommandTests(TestServer server) : CommandTests(new Database(server))
{
    private const string Unfinish =
        """
        UPDATE migration_history SET outstanding =
            '[{"step": "build_index", "table": "patients", "index": "ix_patients_new", "is_unique": false,
               "definition": " (last_name)"}]'
        WHERE migration_name = (SELECT max(migration_name) FROM migration_history)
        """;

    [Fact]
    public async Task Each_migration_has_its_state_time_login_and_duration()
    {
        var run = (await RunAsync("status")).AssertDone();

        Assert.Matches(
            $@"\d+_CoreTables +applied +\d{{4}}-\d\d-\d\d \d\d:\d\d:\d\dZ +{TestServer.Owner} +\d+(\.\d)? m?s\r?\n", run.Output);
        var json = (await RunAsync("status", "--json")).AssertDone().Json.GetProperty("migrations").EnumerateArray().ToList();
        Assert.Equal(await QueryAsync<long>("SELECT count(*) FROM migration_history"), json.Count);
        Assert.All(json, migration =>
        {
            Assert.Equal("applied", Text(migration, "state"));
            Assert.Equal(TestServer.Owner, Text(migration, "appliedBy"));
            Assert.Equal(Environment.MachineName, Text(migration, "appliedFrom"));
            Assert.Matches("^[0-9a-f]{64}$", Text(migration, "checksum"));
        });
    }

    [Fact]
    public async Task Outstanding_steps_are_named_and_end_with_3_whether_it_is_being_applied_or_reverted()
    {
        (await RunAsync("maintenance", "run")).AssertDone();
        await ExecuteAsync(Unfinish);

        var run = await RunAsync("status");
        run.AssertRefused(3, "1 migration with outstanding steps", "migrate");
        Assert.Contains(" unfinished ", run.Output, StringComparison.Ordinal);
        Assert.Contains("1.   build index ix_patients_new on patients", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("up to date", run.Output, StringComparison.Ordinal);

        await ExecuteAsync("UPDATE migration_history SET reverting = true WHERE outstanding <> '[]'");
        var json = (await RunAsync("status", "--json")).Json.GetProperty("migrations").EnumerateArray().Last();
        Assert.Equal("reverting", Text(json, "state"));
        Assert.Equal("build index ix_patients_new on patients", json.GetProperty("outstandingSteps")[0].GetString());
    }

    [Fact]
    public async Task A_changed_migration_is_marked_and_ends_with_4_and_the_sentence()
    {
        await ExecuteAsync("UPDATE migration_history SET checksum = 'x' WHERE migration_name LIKE '%_CoreTables'");

        var run = await RunAsync("status");

        run.AssertRefused(4, "CoreTables is not the one that was applied");
        Assert.Matches(@"\d+_CoreTables +tampered ", run.Output);
        Assert.Matches(@"\d+_Analytics +applied ", run.Output);
    }

    private static string Text(JsonElement json, string property) => json.GetProperty(property).GetString()!;
}
