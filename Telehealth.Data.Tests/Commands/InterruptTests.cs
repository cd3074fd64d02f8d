using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

public sealed class InterruptTests(TestServer server) : CommandTests(new EmptyDatabase(server))
{
    [Theory]
    [InlineData("migrate", 0x74656c65686c7468)]
    [InlineData("seed --patients 5", 0x74656c6573656564)]
    public async Task Ctrl_C_ends_with_130_and_leaves_nothing_half_done(string command, long advisoryLock)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends SIGINT with kill");
        if (command != "migrate")
        {
            (await RunAsync("migrate")).AssertDone();
        }

        var tables = await QueryAsync<long>(CountTables);
        // Another process is at it: the console waits.
        await using var other = new NpgsqlConnection(Database.OwnerConnectionString);
        await other.OpenAsync(Cancel);
        await using var hold = new NpgsqlCommand($"SELECT pg_advisory_lock({advisoryLock})", other);
        await hold.ExecuteNonQueryAsync(Cancel);
        using var process = Seeder.Start(
            [],
            [.. SeederProcess.CommandLine, .. command.Split(' '), "--connection", Database.OwnerConnectionString]);
        await InterruptWhenAsync(
            process,
            $"""
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = '{Database.Name}' AND application_name = 'Telehealth.Seeder' AND query LIKE '%advisory%lock%'
            """);

        Assert.Equal(tables, await QueryAsync<long>(CountTables));
        if (tables > 0)
        {
            Assert.Equal(0L, await QueryAsync<long>("SELECT count(*) FROM providers"));
        }
    }

    [Fact]
    public async Task Ctrl_C_in_the_middle_undoes_the_migration_under_way_and_keeps_what_was_done_before()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sends SIGINT with kill");
        (await RunAsync("migrate")).AssertDone();

        // A reader of a table that only an old migration locks: the newer ones are reverted, and then the console waits for it.
        await using var reader = new NpgsqlConnection(Database.OwnerConnectionString);
        await reader.OpenAsync(Cancel);
        await using var transaction = await reader.BeginTransactionAsync(Cancel);
        await using var read = new NpgsqlCommand("LOCK TABLE email_logs IN ACCESS SHARE MODE", reader);
        await read.ExecuteNonQueryAsync(Cancel);

        using var process = Seeder.Start(
            [], [.. SeederProcess.CommandLine, "rollback", "--to", "0", "--connection", Database.OwnerConnectionString]);
        await InterruptWhenAsync(
            process, "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'email_logs'::regclass");

        Assert.Equal(3L, await QueryAsync<long>("SELECT count(*) FROM migration_history"));
        Assert.Equal(36L, await QueryAsync<long>(CountTables));
    }
}
