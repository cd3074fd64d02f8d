using System.Diagnostics;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>The migrating process is killed while the server is at a long statement outside a transaction, and run again.</summary>
public sealed class TakeOverTests(TestServer server) : IAsyncLifetime
{
    private const string Overlaps
        = "SELECT count(*) FROM runs AS a JOIN runs AS b ON a.began < b.began AND b.began < a.ended";

    private readonly EmptyDatabase _database = new(server);
    private readonly HashSet<string> _pids = [];

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        await _database.RowsAsync(LongStatement.Runs);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task The_server_ends_the_statement_of_a_dead_process_and_the_next_one_does_it()
    {
        await KillInsideAsync([typeof(LongStatement)], isStock: false);
        var sinceDeath = Stopwatch.StartNew();
        var next = SampleContext.MigrateAsync(_database.OwnerConnectionString, [typeof(LongStatement)]);
        await UntilItRunsAsync();
        TestContext.Current.TestOutputHelper!.WriteLine($"taken over after {sinceDeath.ElapsedMilliseconds} ms");
        await next;

        Assert.Single(await _database.RowsAsync("SELECT * FROM runs"));
    }

    [Fact]
    public async Task Where_the_server_cannot_see_that_the_process_is_dead_the_next_one_waits_for_the_statements_end()
    {
        await KillInsideAsync([typeof(UnwatchedLongStatement)], isStock: false);
        await SampleContext.MigrateAsync(_database.OwnerConnectionString, [typeof(UnwatchedLongStatement)]);

        Assert.Equal(["2"], await _database.RowsAsync("SELECT count(*) FROM runs"));
        Assert.Equal(["0"], await _database.RowsAsync(Overlaps));
    }

    /// <summary>What the tests above are there for.</summary>
    [Fact]
    public async Task With_stock_EF_Core_two_are_at_it_at_once()
    {
        await KillInsideAsync([typeof(UnwatchedLongStatement)], isStock: true);
        await SampleContext.MigrateStockAsync(_database.OwnerConnectionString, [typeof(UnwatchedLongStatement)]);

        Assert.Equal(["1"], await _database.RowsAsync(Overlaps));
    }

    private async Task KillInsideAsync(IReadOnlyList<Type> migrations, bool isStock)
    {
        using var process = MigratorProcess.Start(_database.OwnerConnectionString, migrations, isStock);
        await UntilItRunsAsync();
        await process.KillAsync();
    }

    // By a server process that was not seen at it before.
    private async Task UntilItRunsAsync()
    {
        var seen = _pids.Count;
        while (_pids.Count == seen)
        {
            _pids.UnionWith(await _database.RowsAsync(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE 'DO $$ DECLARE began%'"));
            await Task.Delay(5);
        }
    }
}
