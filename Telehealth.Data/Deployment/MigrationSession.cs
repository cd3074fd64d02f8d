using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;
using Telehealth.Data.Confidentiality;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Deployment;

/// <summary>
///     The working connection of the one process that migrates, set up so that it gives way to a busy application. What it is
///     given to run can be overridden, so that each statement can be observed.
/// </summary>
internal class MigrationSession(IRelationalConnection connection, MigrationSettings settings, ILogger logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private static readonly string[] ChangedSettings =
    [
        "lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout", "tcp_keepalives_idle",
        "tcp_keepalives_interval", "tcp_keepalives_count", "client_connection_check_interval",
    ];

    private string[] _settingsBefore = [];

    public IRelationalConnection Connection => connection;

    protected NpgsqlConnection Npgsql => (NpgsqlConnection)connection.DbConnection;

    /// <summary>Lets the server notice within seconds that this process is gone, though its machine could not say so.</summary>
    public static async Task WatchAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var keepAlive = new NpgsqlCommand(
            "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3", connection);
        await keepAlive.ExecuteNonQueryAsync(cancellationToken);
        try
        {
            await using var check = new NpgsqlCommand("SET client_connection_check_interval = '500ms'", connection);
            await check.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidParameterValue)
        {
            // The server's platform cannot, as on Windows: a statement of a process that is gone runs to its end.
        }
    }

    /// <summary>Sets how long to wait and to run, and remembers what was set before.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        _settingsBefore =
        [
            .. await QueryAsync(
                "SELECT current_setting(name) FROM unnest($1) WITH ORDINALITY AS s (name, place) ORDER BY place",
                reader => reader.GetString(0),
                cancellationToken,
                (object)ChangedSettings),
        ];
        await WatchAsync(Npgsql, cancellationToken);
        await ExecuteAsync("SET idle_in_transaction_session_timeout = 0", cancellationToken);
        await LimitAsync(settings.LockTimeout, settings.StatementTimeout, cancellationToken);
    }

    /// <summary>Leaves the connection as it was, because it may be the caller's.</summary>
    public async Task RestoreAsync()
    {
        if (Npgsql.State == System.Data.ConnectionState.Open)
        {
            try
            {
                await QueryAsync(
                    "SELECT set_config(name, value, false) FROM unnest($1, $2) AS s (name, value)",
                    reader => reader.GetString(0),
                    CancellationToken.None,
                    ChangedSettings,
                    _settingsBefore);
            }
            catch (NpgsqlException)
            {
                // It broke; what broke it is being told already.
            }
        }
    }

    /// <summary>
    ///     Runs work in a transaction, as a whole and again where others hold a lock that it needs. They are not kept waiting
    ///     behind it for longer than <see cref="MigrationSettings.LockTimeout" />.
    /// </summary>
    /// <param name="what">What it is, for those who read the log.</param>
    /// <param name="isLong">True where it may run for long and holds no lock that stops others.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Undoes it.</param>
    /// <exception cref="MigrationBlockedException">It could not be done within <see cref="MigrationSettings.GiveUpAfter" />.</exception>
    public virtual Task InTransactionAsync(string what, bool isLong, Func<Task> work, CancellationToken cancellationToken)
        => GiveWayAsync(
            what,
            async () =>
            {
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                if (isLong)
                {
                    await ExecuteAsync("SET LOCAL statement_timeout = 0", cancellationToken);
                }

                await work();
                // Not cancelled: half of the answer would leave us not knowing.
                await transaction.CommitAsync(CancellationToken.None);
            },
            cancellationToken);

    /// <summary>
    ///     Runs one statement that cannot be in a transaction. It may run for as long as it takes, because it holds no lock that
    ///     stops readers or writers, but does not wait for a transaction that never ends.
    /// </summary>
    /// <exception cref="MigrationBlockedException">A transaction did not end within <see cref="MigrationSettings.GiveUpAfter" />.</exception>
    public virtual async Task AloneAsync(string what, string sql, CancellationToken cancellationToken)
    {
        await LimitAsync(settings.GiveUpAfter, TimeSpan.Zero, cancellationToken);
        try
        {
            await ExecuteAsync(sql, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw await BlockedAsync(what, exception, cancellationToken);
        }

        await LimitAsync(settings.LockTimeout, settings.StatementTimeout, cancellationToken);
    }

    /// <summary>Runs statements.</summary>
    public virtual async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, Npgsql) { CommandTimeout = 0 };
        await ErrorsWithoutValues.InAsync(() => command.ExecuteNonQueryAsync(cancellationToken));
    }

    /// <summary>Runs statements with parameters in one round trip.</summary>
    /// <returns>How many rows they changed.</returns>
    public virtual async Task<int> ExecuteAsync(NpgsqlBatchCommand statement, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(Npgsql) { BatchCommands = { statement }, Timeout = 0 };
        return await ErrorsWithoutValues.InAsync(() => batch.ExecuteNonQueryAsync(cancellationToken));
    }

    /// <summary>Reads all rows of a query.</summary>
    public virtual async Task<IReadOnlyList<T>> QueryAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, Npgsql) { CommandTimeout = 0 };
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        return await ErrorsWithoutValues.InAsync(async () =>
        {
            var rows = new List<T>();
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(reader));
            }

            return rows;
        });
    }

    /// <summary>Whether a table is partitioned.</summary>
    public async Task<bool> IsPartitionedAsync(string table, CancellationToken cancellationToken)
        => (await QueryAsync(
            "SELECT relkind = 'p' FROM pg_class WHERE oid = $1::regclass",
            reader => reader.GetBoolean(0),
            cancellationToken,
            Sql.Identifier(table)))[0];

    /// <summary>The partitions of a table, by name; none where it is not partitioned.</summary>
    public Task<IReadOnlyList<string>> PartitionsAsync(string table, CancellationToken cancellationToken)
        => QueryAsync(
            """
            SELECT p.relname::text FROM pg_inherits AS i JOIN pg_class AS p ON p.oid = i.inhrelid
            WHERE i.inhparent = $1::regclass AND p.relkind IN ('r', 'p') ORDER BY p.relname
            """,
            reader => reader.GetString(0),
            cancellationToken,
            Sql.Identifier(table));

    /// <summary>The columns of a table's primary key with their types; none where it has no such key.</summary>
    public Task<IReadOnlyList<(string Name, string Type)>> PrimaryKeyAsync(string table, CancellationToken cancellationToken)
        => QueryAsync(
            """
            SELECT a.attname::text, format_type(a.atttypid, a.atttypmod)
            FROM pg_index AS i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (attnum, position)
                JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
            WHERE i.indrelid = $1::regclass AND i.indisprimary
            ORDER BY k.position
            """,
            reader => (reader.GetString(0), reader.GetString(1)),
            cancellationToken,
            Sql.Identifier(table));

    /// <summary>Tells what is done next.</summary>
    public virtual void Tell(string migration, string step) => logger.LogInformation("{Migration}: {Step}", migration, step);

    private Task LimitAsync(TimeSpan lockTimeout, TimeSpan statementTimeout, CancellationToken cancellationToken)
        => ExecuteAsync(
            $"SET lock_timeout = {lockTimeout.TotalMilliseconds:0}; SET statement_timeout = {statementTimeout.TotalMilliseconds:0}",
            cancellationToken);

    private async Task GiveWayAsync(string what, Func<Task> work, CancellationToken cancellationToken)
    {
        var deadline = DateTime.UtcNow + settings.GiveUpAfter;
        var attempts = 0;
        for (var pause = FirstPause; ; pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks)))
        {
            try
            {
                await work();
                return;
            }
            catch (PostgresException exception) when (exception.SqlState
                is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
            {
                if (DateTime.UtcNow > deadline)
                {
                    throw await BlockedAsync(what, exception, cancellationToken);
                }

                MigrationTelemetry.GaveWay(++attempts);
                logger.LogWarning(
                    "Gave way ({SqlState}) to others who use the tables of: {What}; trying again", exception.SqlState, what);
            }

            await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), cancellationToken);
        }
    }

    private async Task<MigrationBlockedException> BlockedAsync(
        string what, PostgresException exception, CancellationToken cancellationToken)
    {
        // Of another login's transaction only the locks can be seen, not since when it runs.
        var transactions = await QueryAsync(
            """
            SELECT format('process %s (%s)%s', pid, coalesce(nullif(application_name, ''), 'no application name'),
                ' for ' || extract(epoch FROM now() - xact_start)::int || ' s')
            FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
                AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'relation' AND granted)
            ORDER BY xact_start LIMIT 3
            """,
            reader => reader.GetString(0),
            cancellationToken);
        return new MigrationBlockedException(
            what, settings.GiveUpAfter, transactions.Count == 0 ? "none" : string.Join(", ", transactions), exception);
    }
}
