using Npgsql;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>The server crashes (<c>pg_ctl stop -m immediate</c>) in the middle of a migration and comes back.</summary>
public sealed class ServerCrashTests : IAsyncLifetime
{
    private const int FewTimes = 4;

    private readonly TestServer _server = new("synchronous_commit = on");

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task After_a_crash_there_is_a_version_or_named_steps_and_the_next_run_finishes()
    {
        var interruption = new Interruption(_server, await SampleVersions.ReadAsync(_server));
        var count = await interruption.CountAsync(message => true, connection => SampleContext.MigrateAsync(connection));
        var times = LongTests.Times(20, FewTimes);
        // Without the ends, where nothing happens yet or any more.
        foreach (var number in LongTests.Spread(count, times + 2).Skip(1).SkipLast(1))
        {
            var (interrupted, fault) = await interruption.AtAsync(
                message => true,
                number,
                _server.CrashAsync,
                async connection => await Assert.ThrowsAnyAsync<NpgsqlException>(() => SampleContext.MigrateAsync(connection)),
                lookFirst: true);

            Assert.Null(fault);
            Assert.True(interrupted);
        }
    }

    /// <summary>What the test above is there for.</summary>
    [Fact]
    public Task Stock_EF_Core_is_stuck_after_a_crash_behind_a_concurrent_index()
        => StockInterruption.AssertStuckAsync(_server, _server.CrashAsync);
}
