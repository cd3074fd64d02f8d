using Npgsql;
using Telehealth.Data.Deployment;
using Telehealth.Data.Tests.Commands;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>
///     Sixteen processes migrate one database at the same time, five migrations to its newest version where it has the older
///     one; in twenty rounds. Without TELEHEALTH_LONG_TESTS=1 it is six processes and three rounds.
/// </summary>
public sealed class ManyProcessesTests(TestServer server)
{
    private static readonly int Processes = LongTests.Times(16, 6);

    [Fact]
    public async Task From_the_old_version_all_succeed_and_one_applies()
    {
        for (var round = 0; round < LongTests.Times(7, 1); round++)
        {
            var database = new SampleDatabase(server);
            await database.InitializeAsync();
            await AssertOneAppliesAsync(database.OwnerConnectionString);
            Assert.Null(await database.FindFaultAsync());
            await database.DisposeAsync();
        }
    }

    [Fact]
    public async Task From_an_empty_database_all_succeed_and_one_applies()
    {
        for (var round = 0; round < LongTests.Times(7, 1); round++)
        {
            await AssertOneAppliesAsync(await server.CreateEmptyAsync(), drop: true);
        }
    }

    [Fact]
    public async Task From_no_database_all_succeed_and_one_applies()
    {
        for (var round = 0; round < LongTests.Times(6, 1); round++)
        {
            await AssertOneAppliesAsync(server.ConnectionString($"test_{Guid.NewGuid():N}", TestServer.Owner), drop: true);
        }
    }

    /// <summary>What the tests above are there for.</summary>
    [Fact]
    public async Task Of_stock_EF_Core_some_fail()
    {
        var failed = 0;
        for (var round = 0; round < 5 && failed == 0; round++)
        {
            var connection = await server.CreateEmptyAsync();
            failed = (await RunAsync(connection, isStock: true)).Count(run => run.ExitCode != 0);
            await DropAsync(connection);
        }

        Assert.NotEqual(0, failed);
    }

    [Fact]
    public async Task The_server_counts_deadlocks()
    {
        var database = new EmptyDatabase(server);
        await database.InitializeAsync();
        await Task.WhenAll(LockAsync(1, 2), LockAsync(2, 1));

        Assert.Equal(1, await DeadlocksAsync(database.OwnerConnectionString));
        await database.DisposeAsync();

        async Task LockAsync(int first, int second)
        {
            await using var connection = new NpgsqlConnection(Unpooled(database.OwnerConnectionString));
            await connection.OpenAsync();
            await using var locks = new NpgsqlCommand(
                $"SELECT pg_advisory_lock({first}); SELECT pg_sleep(0.5); SELECT pg_advisory_lock({second})", connection);
            try
            {
                await locks.ExecuteNonQueryAsync();
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.DeadlockDetected)
            {
                // One of the two.
            }
        }
    }

    private async Task AssertOneAppliesAsync(string connection, bool drop = false)
    {
        var runs = await RunAsync(connection, isStock: false);

        Assert.All(runs, run => run.AssertDone());
        Assert.Single(runs, run => run.Output.Contains("Applying migration", StringComparison.Ordinal));
        Assert.Equal(0, await DeadlocksAsync(connection));
        await using (var context = SampleContext.Create(Unpooled(connection)))
        {
            Assert.True((await MigrationStatus.ReadAsync(context)).IsUpToDate);
        }

        if (drop)
        {
            await DropAsync(connection);
        }
    }

    private static async Task<IReadOnlyList<SeederRun>> RunAsync(string connection, bool isStock)
    {
        var processes = Enumerable.Range(0, isStock ? 12 : Processes)
            .Select(_ => MigratorProcess.Start(connection, isStock ? SampleMigrations.Stock : null, isStock)).ToList();
        var runs = await Task.WhenAll(processes.Select(process => process.EndAsync()));
        processes.ForEach(process => process.Dispose());
        return runs;
    }

    // A session reports its own at its end at the latest, and all have ended.
    private static async Task<long> DeadlocksAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(Unpooled(connectionString));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private Task DropAsync(string connection) => server.DropAsync(new NpgsqlConnectionStringBuilder(connection).Database!);

    private static string Unpooled(string connection)
        => new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString;
}
