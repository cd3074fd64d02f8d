using Npgsql;
using Telehealth.Data.Deployment.Preview;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Tests.Deployment.Observing;

/// <summary>A second connection, which sees the locks of the first.</summary>
internal sealed class Onlooker : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _connection;

    private Onlooker(NpgsqlDataSource source, NpgsqlConnection connection) => (_source, _connection) = (source, connection);

    public static async Task<Onlooker> OpenAsync(string connectionString)
    {
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        return new Onlooker(source, await source.OpenConnectionAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _source.DisposeAsync();
    }

    /// <summary>The strongest lock on each table that a process holds or waits for.</summary>
    public async Task<Dictionary<string, LockMode>> LocksAsync(int process, Relations relations)
        => (await ReadAsync(process, relations)).Locks;

    /// <summary>
    ///     The same of a statement that cannot be in a transaction. While it runs, the tables are in use by a
    ///     transaction with an old snapshot. CREATE and DROP INDEX CONCURRENTLY wait for the end of it, with all locks
    ///     that they work under.
    /// </summary>
    public async Task<Dictionary<string, LockMode>> LocksWhileAsync(int process, Relations relations, Func<Task> run)
    {
        await using var user = await _source.OpenConnectionAsync();
        await using var use = await user.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await using (var lockAll = new NpgsqlCommand(
            string.Concat(relations.NamesNow.Select(table => $"LOCK TABLE {Sql.Identifier(table)} IN ACCESS SHARE MODE;"))
                + "SELECT 1",
            user))
        {
            await lockAll.ExecuteNonQueryAsync();
        }

        var running = run();
        var seen = new Dictionary<string, LockMode>();
        for (var isWaiting = false; !isWaiting && !running.IsCompleted; await Task.Delay(5))
        {
            (var locks, isWaiting) = await ReadAsync(process, relations);
            foreach (var (table, mode) in locks)
            {
                seen[table] = seen.TryGetValue(table, out var other) && other > mode ? other : mode;
            }
        }

        await use.RollbackAsync();
        await running;
        return seen;
    }

    private async Task<(Dictionary<string, LockMode> Locks, bool IsWaiting)> ReadAsync(int process, Relations relations)
    {
        var locks = new Dictionary<string, LockMode>();
        var isWaiting = false;
        await using var command = new NpgsqlCommand(
            """
            SELECT CASE WHEN database = (SELECT oid FROM pg_database WHERE datname = current_database()) THEN relation END,
                mode, granted
            FROM pg_locks WHERE pid = $1
            """,
            _connection)
        {
            Parameters = { new NpgsqlParameter<int> { TypedValue = process } },
        };
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            isWaiting |= !reader.GetBoolean(2);
            if (!await reader.IsDBNullAsync(0) && relations.TableOf(reader.GetFieldValue<uint>(0)) is { } table)
            {
                var mode = Enum.Parse<LockMode>(reader.GetString(1)[..^"Lock".Length]);
                locks[table] = locks.TryGetValue(table, out var other) && other > mode ? other : mode;
            }
        }

        return (locks, isWaiting);
    }
}
