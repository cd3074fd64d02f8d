using System.Collections.Concurrent;
using Npgsql;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.Deployment.Applying.Wire;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>
///     The connections are cut instead of forwarding one message. Without TELEHEALTH_LONG_TESTS=1 only at some of them.
/// </summary>
public sealed class CutConnectionTests(TestServer server)
{
    // The server may still be at what it was sent when the next run begins.
    [Fact]
    public Task Cut_before_any_message_to_the_server_the_next_run_finishes_though_it_begins_at_once()
        => CutAsync(message => !message.FromServer, lookFirst: false);

    [Fact]
    public Task Cut_before_any_answer_it_leaves_a_version_or_named_steps_and_the_next_run_finishes()
        => CutAsync(message => message.FromServer, lookFirst: true);

    [Fact]
    public async Task With_the_answer_to_any_commit_lost_the_next_run_does_nothing_twice()
    {
        var commits = await CutAsync(IsAnswerToCommit, few: 8, lookFirst: true);

        Assert.True(commits > 20, $"only {commits} commits");
    }

    /// <summary>What the tests above are there for.</summary>
    [Fact]
    public Task Stock_EF_Core_is_stuck_after_a_lost_answer_to_a_concurrent_index()
        => StockInterruption.AssertStuckAsync(server, () => Task.CompletedTask);

    private static bool IsAnswerToCommit(WireMessage message)
        => message is { FromServer: true, Type: 'C' } && message.Bytes.AsSpan(5).StartsWith("COMMIT"u8);

    private async Task CutAsync(Func<WireMessage, bool> isPlace, bool lookFirst)
        => Assert.True(await CutAsync(isPlace, few: 12, lookFirst) > 200);

    /// <returns>How many such messages there are.</returns>
    private async Task<int> CutAsync(Func<WireMessage, bool> isPlace, int few, bool lookFirst)
    {
        var interruption = new Interruption(server, await SampleVersions.ReadAsync(server));
        var count = await interruption.CountAsync(isPlace, connection => SampleContext.MigrateAsync(connection));
        var faults = new ConcurrentBag<string>();
        var cut = 0;
        await Parallel.ForEachAsync(
            LongTests.Points(count, few),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (number, _) =>
            {
                var (interrupted, fault) = await interruption.AtAsync(
                    isPlace, number, () => Task.CompletedTask, MigrateUntilCutAsync, lookFirst);
                Interlocked.Add(ref cut, interrupted ? 1 : 0);
                if (fault is not null)
                {
                    faults.Add($"at {number}, {fault}");
                }
            });

        TestContext.Current.SendDiagnosticMessage($"cut at {cut} of {count} messages");
        Assert.Empty(faults);
        Assert.InRange(cut, LongTests.Times(count - 5, few - 1), count);
        return count;
    }

    private static async Task MigrateUntilCutAsync(string connectionString)
    {
        try
        {
            await SampleContext.MigrateAsync(connectionString);
        }
        catch (Exception exception) when (exception is NpgsqlException or System.Net.Sockets.SocketException or IOException)
        {
            // Cut.
        }
    }
}
