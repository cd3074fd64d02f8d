using System.Diagnostics;
using Npgsql;
using Telehealth.Data.Deployment.Drift;
using Telehealth.Data.Tests.Commands;
using Telehealth.Data.Tests.Deployment.Applying.Wire;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Loading;

/// <summary>
///     Seeding is killed (SIGKILL), or loses its connection, at places that are spread over the run: nothing is left of it,
///     and another run makes what an undisturbed one makes. Without TELEHEALTH_LONG_TESTS=1 at some of the places.
/// </summary>
public sealed class InterruptedSeedingTests(TestServer server) : IDisposable
{
    private const int Places = 20;

    private static readonly string[] Seed =
        ["seed", "--patients", "60", "--as-of", "2026-03-15", "--connection"];

    private readonly SeederProcess _seeder = new();

    public void Dispose() => _seeder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_left_and_the_next_run_makes_what_an_undisturbed_one_makes(bool kill)
    {
        var messages = 0;
        var (migrated, undisturbed) = (string.Empty, string.Empty);
        await OnDatabaseAsync(async database =>
        {
            migrated = await ContentAsync(database);
            await using var proxy = new PostgresProxy(database, message =>
            {
                messages += message.FromServer ? 0 : 1;
                return Task.FromResult(true);
            });
            (await _seeder.RunAsync([.. Seed, proxy.ConnectionString])).AssertDone();
            undisturbed = await ContentAsync(database);
        });
        Assert.NotEqual(migrated, undisturbed);
        Assert.True(messages > 100, $"only {messages} messages");

        var (places, undone, isDone) = (LongTests.Times(Places, 3), 0, false);
        foreach (var place in LongTests.Spread(messages, places))
        {
            await OnDatabaseAsync(async database =>
            {
                await InterruptAsync(database, place, kill);
                var left = await ContentAsync(database);
                Assert.Contains(left, (string[])[migrated, undisturbed]);
                undone += left == migrated ? 1 : 0;

                // From the commit on all is there, at every place.
                Assert.False(isDone && left == migrated, $"nothing is left of a run that was committed, at message {place}");
                isDone |= left == undisturbed;

                (await _seeder.RunAsync([.. Seed, database])).AssertDone();
                Assert.Equal(undisturbed, await ContentAsync(database));
                await AssertWholeAsync(database);
            });
        }

        // Behind the commit the statistics are made, and the connections given back.
        Assert.True(isDone);
        Assert.InRange(undone, places / 2, places - 1);
    }

    private async Task InterruptAsync(string database, int place, bool kill)
    {
        var (sent, started) = (0, new TaskCompletionSource<Process>());
        await using var proxy = new PostgresProxy(database, async message =>
        {
            if (message.FromServer || ++sent < place)
            {
                return true;
            }

            if (kill)
            {
                var seeder = await started.Task;
                seeder.Kill();
                await seeder.WaitForExitAsync();
            }

            return false;
        });

        using var seeding = _seeder.Start([], [.. SeederProcess.CommandLine, .. Seed, proxy.ConnectionString]);
        started.SetResult(seeding);
        var run = await SeederProcess.EndAsync(seeding);
        if (!kill && run.ExitCode != 0)
        {
            Assert.Single(run.Error.TrimEnd().Split('\n'), line => line.StartsWith("error:", StringComparison.OrdinalIgnoreCase));
        }

        Assert.True(proxy.IsCut);
        await UntilAloneAsync(database);
    }

    private static async Task AssertWholeAsync(string database)
    {
        await using var context = Database.CreateContext(database);
        Assert.Empty((await SchemaVerification.RunAsync(context)).Drift);
        await using var owner = NpgsqlDataSource.Create(database);
        await using var invalid = owner.CreateCommand("SELECT count(*) FROM pg_constraint WHERE NOT convalidated");
        Assert.Equal(0L, await invalid.ExecuteScalarAsync());
    }

    private async Task OnDatabaseAsync(Func<string, Task> use)
    {
        var database = await server.CreateMigratedAsync();
        await use(database);
        await server.DropAsync(new NpgsqlConnectionStringBuilder(database).Database!);
    }

    private static async Task<string> ContentAsync(string database)
    {
        await using var owner = NpgsqlDataSource.Create(database);
        return await TableHash.OfAllAsync(owner);
    }

    private static async Task UntilAloneAsync(string database)
    {
        await using var owner = NpgsqlDataSource.Create(database);
        await using var others = owner.CreateCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
            + "AND backend_type = 'client backend'");
        while ((long)(await others.ExecuteScalarAsync())! > 0)
        {
            await Task.Delay(5);
        }
    }
}
