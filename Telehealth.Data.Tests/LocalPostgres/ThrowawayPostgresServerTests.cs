using System.Diagnostics;
using Npgsql;
using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Data.Tests.LocalPostgres;

public sealed class ThrowawayPostgresServerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_throwaway_server_is_fast_and_leaves_nothing_behind()
    {
        var watch = Stopwatch.StartNew();
        var server = await ThrowawayPostgresServer.StartAsync(settings: ["max_connections = 20"], cancellationToken: Cancel);
        TestContext.Current.SendDiagnosticMessage($"Throw-away server ready after {watch.ElapsedMilliseconds} ms");

        string folder;
        await using (server)
        {
            await using var source = NpgsqlDataSource.Create(server.ConnectionString);
            await using var command = source.CreateCommand(
                "select concat_ws('|', current_setting('fsync'), current_setting('max_connections'))");
            Assert.Equal("off|20", await command.ExecuteScalarAsync(Cancel));
            await using var data = source.CreateCommand("select current_setting('data_directory')");
            folder = Path.GetDirectoryName((string)(await data.ExecuteScalarAsync(Cancel))!)!;
            Assert.True(Directory.Exists(folder));
        }

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task What_a_killed_run_left_is_removed_and_what_a_live_one_uses_is_not()
    {
        // A process number that no system gives, and this run's own.
        var dead = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "telehealth-throwaway-2147483646-x")).FullName;
        var live = Directory.CreateDirectory(
            Path.Combine(Path.GetTempPath(), $"telehealth-throwaway-{Environment.ProcessId}-x")).FullName;
        try
        {
            await using var server = await ThrowawayPostgresServer.StartAsync(cancellationToken: Cancel);

            Assert.False(Directory.Exists(dead));
            Assert.True(Directory.Exists(live));
        }
        finally
        {
            Directory.Delete(live);
        }
    }
}
