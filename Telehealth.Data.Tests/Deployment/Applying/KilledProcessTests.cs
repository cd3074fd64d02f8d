using System.Collections.Concurrent;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.Deployment.Applying.Wire;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>
///     The migrating process is killed (SIGKILL), and run again. Without TELEHEALTH_LONG_TESTS=1 only at some of the places.
/// </summary>
public sealed class KilledProcessTests(TestServer server)
{
    [Fact]
    public async Task Killed_before_any_statement_or_after_any_command_it_leaves_a_version_or_named_steps_and_the_next_run_finishes()
    {
        var interruption = new Interruption(server, await SampleVersions.ReadAsync(server));
        foreach (var (when, isPlace) in new (string, Func<WireMessage, bool>)[]
        {
            ("before statement", message => message.BeginsStatement),
            ("after command", message => message.EndsCommand),
        })
        {
            var count = await interruption.CountAsync(isPlace, connection => SampleContext.MigrateAsync(connection));
            var faults = new ConcurrentBag<string>();
            var killed = 0;
            await Parallel.ForEachAsync(
                LongTests.Points(count, few: 4),
                new ParallelOptions { MaxDegreeOfParallelism = 2 },
                async (number, _) =>
                {
                    MigratorProcess? process = null;
                    var (interrupted, fault) = await interruption.AtAsync(
                        isPlace,
                        number,
                        () => process!.KillAsync(),
                        async connection =>
                        {
                            process = MigratorProcess.Start(connection);
                            await process.EndAsync();
                        },
                        lookFirst: true);
                    process!.Dispose();
                    Interlocked.Add(ref killed, interrupted ? 1 : 0);
                    if (fault is not null)
                    {
                        faults.Add($"{when} {number}, {fault}");
                    }
                });

            TestContext.Current.SendDiagnosticMessage($"killed {when}: {killed} of {count}");
            Assert.Empty(faults);
            Assert.True(count > 100, $"only {count} {when}");
            Assert.InRange(killed, LongTests.Times(count - 5, 3), count);
        }
    }

    /// <summary>What the test above is there for.</summary>
    [Fact]
    public async Task Stock_EF_Core_is_stuck_after_a_kill_behind_a_concurrent_index()
    {
        MigratorProcess? process = null;
        await StockInterruption.AssertStuckAsync(
            server,
            () => process!.KillAsync(),
            async connection =>
            {
                process = MigratorProcess.Start(connection, StockInterruption.Migrations, isStock: true);
                await process.EndAsync();
                process.Dispose();
            });
    }
}
