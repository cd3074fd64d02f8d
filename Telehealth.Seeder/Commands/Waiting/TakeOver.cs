using System.Diagnostics;
using Npgsql;

namespace Telehealth.Seeder.Commands.Waiting;

/// <summary>How long it takes until the next process migrates when one is killed inside a long statement.</summary>
internal static class TakeOver
{
    /// <summary>The command line of the process that is killed.</summary>
    private static readonly string[] Arguments = ["benchmark", "waits", BeKilled];

    /// <summary>The option that makes it that process.</summary>
    public const string BeKilled = "--be-killed";

    /// <returns>The milliseconds from the kill until the server is at the statement of the next process.</returns>
    public static async Task<double> MeasureAsync(NpgsqlConnectionStringBuilder database, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database);
        using var process = Start(database);
        var dead = await UntilAtWorkAsync(source, other: 0, () => process.HasExited, cancellationToken);

        process.Kill();
        var start = Stopwatch.GetTimestamp();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var next = OneMigrationContext.MigrateAsync(source, typeof(LongStatement), end.Token);
        await UntilAtWorkAsync(source, dead, () => next.IsCompleted, cancellationToken);
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        await end.CancelAsync();
        await next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return taken;
    }

    private static Process Start(NpgsqlConnectionStringBuilder database)
    {
        var start = new ProcessStartInfo(OwnProgram.Path, OwnProgram.Arguments(Arguments))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in OwnProgram.ConnectedTo(database))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <returns>The server process that is at the statement, and is not the other one.</returns>
    private static async Task<int> UntilAtWorkAsync(
        NpgsqlDataSource source, int other, Func<bool> hasEnded, CancellationToken cancellationToken)
    {
        await using var look = source.CreateCommand(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query = $1 AND pid <> $2");
        look.Parameters.AddWithValue(LongStatement.Sql);
        look.Parameters.AddWithValue(other);
        while (true)
        {
            if (await look.ExecuteScalarAsync(cancellationToken) is int process)
            {
                return process;
            }

            if (hasEnded())
            {
                throw new InvalidOperationException("The process that was to be killed, or the one behind it, has ended by itself.");
            }

            await Task.Delay(5, cancellationToken);
        }
    }
}
