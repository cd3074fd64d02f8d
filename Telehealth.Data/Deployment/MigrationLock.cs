using System.Data;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Telehealth.Data.Deployment;

/// <summary>
///     One process migrates at a time. Two session-level advisory locks: one on a connection of its own, whose server process
///     is idle and ends at once when ours dies; and one on the working connection, whose statement may go on after that. The
///     next process waits for both. They are polled, because a session that waits inside <c>pg_advisory_lock</c> holds a
///     snapshot for which CREATE INDEX CONCURRENTLY waits in turn.
/// </summary>
internal sealed class MigrationLock : IMigrationsDatabaseLock
{
    /// <summary>"telehlth" and "telework" in ASCII; advisory locks are per database.</summary>
    private const long OwnKey = 0x74656c65686c7468;
    private const long WorkKey = 0x74656c65776f726b;

    private readonly NpgsqlConnection _own;
    private readonly NpgsqlConnection _working;

    private MigrationLock(IHistoryRepository historyRepository, NpgsqlConnection own, NpgsqlConnection working)
    {
        HistoryRepository = historyRepository;
        _own = own;
        _working = working;
    }

    /// <inheritdoc />
    public IHistoryRepository HistoryRepository { get; }

    /// <param name="historyRepository">Whose lock it is.</param>
    /// <param name="working">The connection that will migrate, open.</param>
    /// <param name="wait">How long to wait for others.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="UnsupportedServerException">The server is too old.</exception>
    /// <exception cref="PoolTooSmallException">The connection string does not allow a second connection.</exception>
    /// <exception cref="TransactionPoolerException">A pooler gives each transaction another session.</exception>
    /// <exception cref="MigrationLockTimeoutException">Somebody else held the lock for all that time.</exception>
    public static async Task<MigrationLock> AcquireAsync(
        IHistoryRepository historyRepository, NpgsqlConnection working, TimeSpan wait, CancellationToken cancellationToken)
    {
        PoolTooSmallException.ThrowIfTooSmall(working);

        // A clone comes from the same data source, with its password.
        var own = (NpgsqlConnection)((ICloneable)working).Clone();
        try
        {
            await own.OpenAsync(cancellationToken);
            UnsupportedServerException.ThrowIfTooOld(own);
            await TransactionPooler.RefuseAsync(own, working, cancellationToken);
            await MigrationSession.WatchAsync(own, cancellationToken);

            var deadline = DateTime.UtcNow + wait;
            await PollAsync(own, OwnKey, wait, deadline, cancellationToken);
            await PollAsync(working, WorkKey, wait, deadline, cancellationToken);
            return new MigrationLock(historyRepository, own, working);
        }
        catch
        {
            await own.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await using (_own)
        {
            await UnlockAsync(_working, WorkKey);
            await UnlockAsync(_own, OwnKey);
        }
    }

    private static async Task PollAsync(
        NpgsqlConnection connection, long key, TimeSpan wait, DateTime deadline, CancellationToken cancellationToken)
    {
        await using var tryLock = new NpgsqlCommand($"SELECT pg_try_advisory_lock({key})", connection);
        while (!(bool)(await tryLock.ExecuteScalarAsync(cancellationToken))!)
        {
            if (DateTime.UtcNow > deadline)
            {
                throw new MigrationLockTimeoutException(wait, await HolderAsync(connection, key, cancellationToken));
            }

            // Jitter, so that many waiting instances do not ask in step.
            await Task.Delay(Random.Shared.Next(50, 150), cancellationToken);
        }
    }

    private static async Task<string> HolderAsync(NpgsqlConnection connection, long key, CancellationToken cancellationToken)
    {
        // The lock is the last thing that its connection asked for; the working one is busy, or was the last time it was not.
        await using var command = new NpgsqlCommand(
            $"""
            SELECT format('process %s (%s) since %s', a.pid, coalesce(nullif(a.application_name, ''), 'no application name'),
                coalesce(to_char(a.state_change AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'), 'a time that only its login may see'))
            FROM pg_locks AS l JOIN pg_stat_activity AS a USING (pid)
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                AND l.classid::bigint = {key >> 32} AND l.objid::bigint = {key & 0xffffffff}
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """,
            connection);
        return await command.ExecuteScalarAsync(cancellationToken) as string ?? "unknown";
    }

    private static async Task UnlockAsync(NpgsqlConnection connection, long key)
    {
        if (connection.State != ConnectionState.Open)
        {
            return;
        }

        try
        {
            await using var unlock = new NpgsqlCommand($"SELECT pg_advisory_unlock({key})", connection);
            await unlock.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException)
        {
            // The connection broke, so the server has released the lock; the result of the run is what counts.
        }
    }
}
