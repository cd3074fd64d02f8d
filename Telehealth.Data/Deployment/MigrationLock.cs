using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Telehealth.Data.Deployment;

/// <summary>
///     One process migrates at a time: a session-level advisory lock on a connection of its own. It is polled, because a
///     session that waits inside <c>pg_advisory_lock</c> holds a snapshot for which CREATE INDEX CONCURRENTLY waits in turn.
///     The server releases it when the process dies.
/// </summary>
internal sealed class MigrationLock : IMigrationsDatabaseLock
{
    /// <summary>"telehlth" in ASCII; advisory locks are per database.</summary>
    private const long Key = 0x74656c65686c7468;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    private readonly NpgsqlConnection _connection;

    private MigrationLock(IHistoryRepository historyRepository, NpgsqlConnection connection)
    {
        HistoryRepository = historyRepository;
        _connection = connection;
    }

    /// <inheritdoc />
    public IHistoryRepository HistoryRepository { get; }

    /// <exception cref="UnsupportedServerException">The server is too old.</exception>
    /// <exception cref="MigrationLockTimeoutException">Somebody else held the lock for ten minutes.</exception>
    public static async Task<MigrationLock> AcquireAsync(
        IHistoryRepository historyRepository, NpgsqlConnection migrating, CancellationToken cancellationToken)
    {
        // A clone comes from the same data source, with its password.
        var connection = (NpgsqlConnection)((ICloneable)migrating).Clone();
        try
        {
            await connection.OpenAsync(cancellationToken);
            UnsupportedServerException.ThrowIfTooOld(connection);

            var giveUpAt = DateTime.UtcNow + Deadline;
            while (!await TryLockAsync(connection, cancellationToken))
            {
                if (DateTime.UtcNow > giveUpAt)
                {
                    throw new MigrationLockTimeoutException(Deadline, await HolderAsync(connection, cancellationToken));
                }

                // Jitter, so that many waiting instances do not ask in step.
                await Task.Delay(Random.Shared.Next(50, 150), cancellationToken);
            }

            return new MigrationLock(historyRepository, connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await using (_connection)
        {
            try
            {
                await using var unlock = new NpgsqlCommand($"SELECT pg_advisory_unlock({Key})", _connection);
                await unlock.ExecuteNonQueryAsync();
            }
            catch (NpgsqlException)
            {
                // The connection broke, so the server has released the lock; the result of the run is what counts.
            }
        }
    }

    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT pg_try_advisory_lock({Key})", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<string> HolderAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT format('process %s (%s) since %s', a.pid, coalesce(nullif(a.application_name, ''), 'no application name'), a.backend_start)
            FROM pg_locks AS l JOIN pg_stat_activity AS a USING (pid)
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                AND l.classid::bigint = {Key >> 32} AND l.objid::bigint = {Key & 0xffffffff}
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """,
            connection);
        return await command.ExecuteScalarAsync(cancellationToken) as string ?? "unknown";
    }
}
