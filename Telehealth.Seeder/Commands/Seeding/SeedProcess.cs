using Telehealth.Seeder.Backups;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>The command <c>seed</c> as a person runs it: a process of its own, so that its start counts.</summary>
internal static class SeedProcess
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs it to its end.</summary>
    public static Task RunAsync(TargetDatabase database, SeedSize size, CancellationToken cancellationToken)
        => RunAsync(database, size, process => process.EndAsync(cancellationToken), cancellationToken);

    /// <summary>Runs it to its end and watches its memory.</summary>
    /// <returns>The most memory that it had at once, in bytes; null where the system does not tell.</returns>
    public static async Task<long?> WatchAsync(
        TargetDatabase database, SeedSize size, CancellationToken cancellationToken)
    {
        long? peak = null;
        await RunAsync(
            database,
            size,
            async process =>
            {
                // The system keeps the peak as long as the process lives and forgets it then. It never shrinks, so that
                // only what the process takes in its last moment, when all is written, can be missed.
                var end = process.EndAsync(cancellationToken);
                while (await Task.WhenAny(end, Task.Delay(Glance, cancellationToken)) != end)
                {
                    peak = process.PeakMemory() ?? peak;
                }

                await end;
            },
            cancellationToken);
        return peak;
    }

    private static async Task RunAsync(
        TargetDatabase database, SeedSize size, Func<ToolProcess, Task> untilEnd, CancellationToken cancellationToken)
    {
        await using var process = ToolProcess.Start(
            OwnProgram.Path, OwnProgram.Arguments(size.Arguments), OwnProgram.ConnectedTo(database.Settings));
        process.Input.Close();
        var drained = process.Output.CopyToAsync(Stream.Null, cancellationToken);
        await untilEnd(process);
        await drained;
    }
}
