using System.Collections.Concurrent;
using Npgsql;
using Telehealth.Seeder.Loading.Copying;

namespace Telehealth.Seeder.Loading;

/// <summary>
///     Loads tables that hold rows: inserts the rows that are missing, and leaves those that are there as they are. Rows wait
///     in temporary tables, and go on in load order, so that each finds what it refers to.
/// </summary>
internal sealed class MissingRowsLoad : ILoad
{
    private const int BytesAtATime = 4 << 20;

    private readonly NpgsqlConnection _connection;
    private readonly SendQueue _queue;
    private readonly IReadOnlyList<RowEncoder> _tables;
    private readonly Func<Chunk> _newChunk;
    private readonly Dictionary<RowEncoder, SeedTableReport> _done;
    private readonly ConcurrentBag<Chunk> _free = [];
    private Chunk _pending;
    private long _pendingBytes;

    private MissingRowsLoad(
        NpgsqlConnection connection, SendQueue queue, IReadOnlyList<RowEncoder> tables, Func<Chunk> newChunk)
    {
        (_connection, _queue, _tables, _newChunk, _pending) = (connection, queue, tables, newChunk, newChunk());
        _done = tables.ToDictionary(
            table => table, table => new SeedTableReport(table.Table, Inserted: 0, Kept: 0, Refused: 0));
    }

    /// <summary>A load.</summary>
    /// <param name="connection">The connection of the running transaction.</param>
    /// <param name="queue">Sends over the connection.</param>
    /// <param name="tables">The tables, in load order.</param>
    /// <param name="newChunk">Makes an empty chunk.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<MissingRowsLoad> BeginAsync(
        NpgsqlConnection connection, SendQueue queue, IReadOnlyList<RowEncoder> tables, Func<Chunk> newChunk,
        CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(
            string.Concat(tables.Select(table =>
                $"CREATE TEMPORARY TABLE {Staging(table)} ON COMMIT DROP "
                + $"AS SELECT {table.Columns} FROM {SqlText.Quote(table.Table)} WITH NO DATA;")),
            cancellationToken);
        return new MissingRowsLoad(connection, queue, tables, newChunk);
    }

    /// <inheritdoc />
    public async Task AddAsync(Chunk chunk, CancellationToken cancellationToken)
    {
        foreach (var table in _tables)
        {
            _pending.Of(table).Append(chunk.Of(table));
            _pendingBytes += chunk.Of(table).Bytes.Length;
        }

        if (_pendingBytes >= BytesAtATime)
        {
            await SendRestAsync(cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task SendRestAsync(CancellationToken cancellationToken)
    {
        var full = _pending;
        _pending = _free.TryTake(out var free) ? free : _newChunk();
        _pendingBytes = 0;
        await _queue.AddAsync(stopping => SendAsync(full, stopping), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<SeedTableReport>> FinishAsync(Action<string> step, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<SeedTableReport>>([.. _tables.Select(table => _done[table])]);

    private async Task SendAsync(Chunk chunk, CancellationToken cancellationToken)
    {
        foreach (var table in _tables)
        {
            if (chunk.Of(table) is { Count: > 0 } rows)
            {
                await _connection.CopyAsync(Staging(table), table.Columns, rows, cancellationToken);
                _done[table] = await MoveAsync(table, _done[table], rows.Count, cancellationToken);
            }
        }

        chunk.Clear();
        _free.Add(chunk);
    }

    private async Task<SeedTableReport> MoveAsync(
        RowEncoder table, SeedTableReport done, int count, CancellationToken cancellationToken)
    {
        var (target, staging) = (SqlText.Quote(table.Table), Staging(table));
        var key = table.EntityType.FindPrimaryKey()!.Properties.Select(property => RowEncoder.ColumnOf(property)).ToList();
        await using var insert = new NpgsqlCommand(
            $"INSERT INTO {target} ({table.Columns}) SELECT {table.Columns} FROM {staging} ON CONFLICT DO NOTHING",
            _connection);
        var inserted = await insert.ExecuteNonQueryAsync(cancellationToken);

        // What is still not there by its key stands in the way of another row's unique value.
        var refused = inserted == count ? 0 : await _connection.ScalarAsync<long>(
            $"SELECT count(*) FROM {staging} AS s WHERE NOT EXISTS (SELECT FROM {target} AS t "
            + $"WHERE {string.Join(" AND ", key.Select(column => $"t.{column} = s.{column}"))})",
            cancellationToken);
        await _connection.ExecuteAsync($"TRUNCATE {staging}", cancellationToken);

        return done with
        {
            Inserted = done.Inserted + inserted,
            Kept = done.Kept + count - inserted - refused,
            Refused = done.Refused + refused,
        };
    }

    private static string Staging(RowEncoder table) => SqlText.Quote($"seed_{table.Table}");
}
