using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

public sealed class RepairCommandTests(TestServer server) : CommandTests(new Database(server))
{
    private const string Because = "it was agreed";

    private const string Change =
        "UPDATE migration_history SET checksum = repeat('0', 64) WHERE migration_name LIKE '%_CoreTables'";

    private const string Checksum = "SELECT checksum FROM migration_history WHERE migration_name LIKE '%_CoreTables'";

    private const string Others =
        """
        SELECT string_agg(h::text, '' ORDER BY h) FROM migration_history AS h
        WHERE migration_name NOT LIKE '%_CoreTables'
        """;

    private const string Unfinish =
        """
        UPDATE migration_history SET outstanding =
            '[{"step": "transaction", "title": "first", "sql": "SELECT 1/0", "is_long": false},
              {"step": "drop_index", "index": "ix_none"}]'
        WHERE migration_name LIKE '%_AccessAudit'
        """;

    private const string Log =
        "SELECT migration_name || '|' || repaired_by || '|' || reason || '|' || repair FROM migration_repairs";

    [Fact]
    public async Task Without_names_it_lists_what_is_wrong_with_the_command_that_mends_it()
    {
        Assert.Contains("Nothing to repair.", (await RunAsync("repair")).AssertDone().Output, StringComparison.Ordinal);

        await ExecuteAsync(Unfinish);
        Assert.Equal(3, (await RunAsync("repair")).ExitCode);

        await ExecuteAsync(Change);
        var run = await RunAsync("repair");

        Assert.Equal(4, run.ExitCode);
        Assert.Matches(@"repair --accept \d+_CoreTables --because TEXT", run.Output);
        Assert.Matches(@"repair --step-done \d+_AccessAudit --because TEXT", run.Output);
        var json = (await RunAsync("repair", "--json")).Json;
        Assert.Equal((1, 1), (json.GetProperty("tampered").GetArrayLength(), json.GetProperty("unfinished").GetArrayLength()));
    }

    [Fact]
    public async Task A_change_is_accepted_with_a_reason_and_the_rest_of_the_history_is_left()
    {
        var checksum = await QueryAsync<string>(Checksum);
        var others = await QueryAsync<string>(Others);
        await ExecuteAsync(Change);
        (await RunAsync("migrate")).AssertRefused(4, "CoreTables");

        Assert.Equal(2, (await RunAsync("repair", "--accept", "CoreTables")).ExitCode);
        (await RunAsync("repair", "--accept", "CoreTables", "--because", Because)).AssertDone();

        Assert.Equal(checksum, await QueryAsync<string>(Checksum));
        Assert.Equal(others, await QueryAsync<string>(Others));
        Assert.Matches(
            $@"^\d+_CoreTables\|{TestServer.Owner}\|{Because}\|accept the changed content: "
            + $@"00000000\.\.\. becomes {checksum[..8]}\.\.\.$",
            await QueryAsync<string>(Log));
        Assert.Equal(new string('0', 64), await QueryAsync<string>("SELECT old_row ->> 'checksum' FROM migration_repairs"));
        (await RunAsync("migrate")).AssertDone();
        // The table of repairs is no difference from what the migrations make.
        (await RunAsync("verify")).AssertDone();
    }

    [Fact]
    public async Task A_deleted_migration_is_forgotten_and_its_row_kept_in_the_note()
    {
        await ExecuteAsync(
            """
            INSERT INTO migration_history (migration_name, product_version, checksum)
            VALUES ('20261122203600_Gone', '10', 'x')
            """);
        (await RunAsync("status")).AssertRefused(4, "20261122203600_Gone", "it was deleted");

        (await RunAsync("repair", "--accept", "Gone", "--because", Because)).AssertDone();

        (await RunAsync("status")).AssertDone();
        Assert.Equal(
            "x", await QueryAsync<string>("SELECT old_row ->> 'checksum' FROM migration_repairs WHERE new_row IS NULL"));
    }

    [Fact]
    public async Task Steps_done_by_hand_are_struck_off_one_at_a_time()
    {
        await ExecuteAsync(Unfinish);

        (await RunAsync("repair", "--step-done", "AccessAudit", "--because", Because)).AssertDone();

        Assert.Equal(
            "ix_none",
            await QueryAsync<string>("SELECT outstanding -> 0 ->> 'index' FROM migration_history WHERE outstanding <> '[]'"));
        Assert.EndsWith("|strike off the step: first", await QueryAsync<string>(Log), StringComparison.Ordinal);
        (await RunAsync("migrate")).AssertDone();
        (await RunAsync("status")).AssertDone();
    }

    [Fact]
    public async Task Striking_off_the_last_step_of_a_revert_ends_it()
    {
        await ExecuteAsync(
            """
            UPDATE migration_history SET reverting = true, outstanding = '[{"step": "drop_index", "index": "ix_none"}]'
            WHERE migration_name LIKE '%_AccessAudit'
            """);

        (await RunAsync("repair", "--step-done", "AccessAudit", "--because", Because)).AssertDone();

        Assert.Equal(
            0L, await QueryAsync<long>("SELECT count(*) FROM migration_history WHERE migration_name LIKE '%_AccessAudit'"));
    }

    [Theory]
    [InlineData("--accept", "CoreTables", "neither changed nor deleted")]
    [InlineData("--accept", "NoSuch", "no migration 'NoSuch'")]
    [InlineData("--step-done", "CoreTables", "no outstanding step")]
    public async Task What_is_not_wrong_is_not_repaired_and_no_table_is_made(string option, string name, string reason)
    {
        (await RunAsync("repair", option, name, "--because", Because)).AssertRefused(2, reason);

        Assert.True(await QueryAsync<bool>("SELECT to_regclass('migration_repairs') IS NULL"));
    }

    [Fact]
    public async Task An_inserted_migration_is_not_accepted_but_to_be_added_again()
    {
        await ExecuteAsync("DELETE FROM migration_history WHERE migration_name LIKE '%_Analytics'");

        (await RunAsync("repair", "--accept", "Analytics", "--because", Because))
            .AssertRefused(2, "add it again, so that it comes last");
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_writes_nothing()
    {
        await ExecuteAsync(Change);
        var before = await StateAsync();

        var run = (await RunAsync("repair", "--accept", "CoreTables", "--dry-run")).AssertDone();

        Assert.Matches(@"\d+_CoreTables +accept the changed content: 00000000", run.Output);
        Assert.Contains("Nothing changed", run.Output, StringComparison.Ordinal);
        Assert.True(await QueryAsync<bool>("SELECT to_regclass('migration_repairs') IS NULL"));
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task A_repair_waits_for_the_lock_that_migrating_takes()
    {
        await ExecuteAsync(Change);
        await using var other = new Npgsql.NpgsqlConnection(Database.OwnerConnectionString);
        await other.OpenAsync(Cancel);
        await using var hold = new Npgsql.NpgsqlCommand($"SELECT pg_advisory_lock({0x74656c65686c7468})", other);
        await hold.ExecuteNonQueryAsync(Cancel);

        var run = await Seeder.RunWithAsync(
            new() { ["Telehealth__MigrationsTimeout"] = "00:00:01" },
            "repair", "--accept", "CoreTables", "--because", Because, "--connection", Database.OwnerConnectionString);

        run.AssertRefused(1, "migration lock");
        Assert.Equal(1L, await QueryAsync<long>("SELECT count(*) FROM migration_history WHERE checksum = repeat('0', 64)"));
    }

    private async Task<string> StateAsync()
        => string.Join(
            '\n',
            [
                await Database.ReadCatalogTextAsync(Database.OwnerConnectionString),
                .. await Database.RowsAsync("SELECT * FROM migration_history ORDER BY 1"),
            ]);
}
