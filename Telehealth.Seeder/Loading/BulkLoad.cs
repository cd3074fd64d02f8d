using System.Collections.Concurrent;
using Npgsql;
using Telehealth.Seeder.Loading.Copying;

namespace Telehealth.Seeder.Loading;

/// <summary>
///     Loads empty tables: without keys, indexes and foreign keys, which are built when all rows are there. Nothing is
///     checked on the way, so rows go to a table whenever there are enough for a COPY, in no order between tables.
/// </summary>
internal sealed class BulkLoad : ILoad
{
    /// <summary>
    ///     Bytes of a table that are sent at a time: what it costs to begin a COPY, of a partitioned table above all, is
    ///     small beside it.
    /// </summary>
    private const int BytesAtATime = 1 << 20;

    private readonly NpgsqlConnection _connection;
    private readonly IReadOnlyList<RowEncoder> _tables;
    private readonly BareTables _bare;
    private readonly AuditPause _audit;
    private readonly SendQueue _queue;
    private readonly Dictionary<RowEncoder, CopyRows> _pending;
    private readonly Dictionary<RowEncoder, long> _sent;
    private readonly ConcurrentBag<CopyRows> _free = [];

    private BulkLoad(NpgsqlConnection connection, SendQueue queue, IReadOnlyList<RowEncoder> tables, BareTables bare,
        AuditPause audit)
    {
        (_connection, _queue, _tables, _bare, _audit) = (connection, queue, tables, bare, audit);
        _pending = tables.ToDictionary(table => table, _ => new CopyRows());
        _sent = tables.ToDictionary(table => table, _ => 0L);
    }

    /// <summary>A load; null where the tables cannot be taken apart, and nothing is changed then.</summary>
    /// <param name="connection">The connection of the running transaction.</param>
    /// <param name="queue">Sends over the connection.</param>
    /// <param name="tables">The tables, empty, in load order.</param>
    /// <param name="cancellationToken">Ends the waiting for the tables' locks.</param>
    public static async Task<BulkLoad?> BeginAsync(
        NpgsqlConnection connection, SendQueue queue, IReadOnlyList<RowEncoder> tables,
        CancellationToken cancellationToken)
    {
        if (await BareTables.MakeAsync(connection, [.. tables.Select(table => table.Table)], cancellationToken) is not { } bare)
        {
            return null;
        }

        var audit = new AuditPause(connection, tables);
        await audit.BeginAsync(cancellationToken);
        return new BulkLoad(connection, queue, tables, bare, audit);
    }

    /// <inheritdoc />
    public async Task AddAsync(Chunk chunk, CancellationToken cancellationToken)
    {
        foreach (var table in _tables)
        {
            _pending[table].Append(chunk.Of(table));
            if (_pending[table].Bytes.Length >= BytesAtATime)
            {
                await SendAsync(table, cancellationToken);
            }
        }
    }

    /// <inheritdoc />
    public async Task SendRestAsync(CancellationToken cancellationToken)
    {
        foreach (var table in _tables)
        {
            await SendAsync(table, cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SeedTableReport>> FinishAsync(Action<string> step, CancellationToken cancellationToken)
    {
        await _bare.BuildAsync(step, cancellationToken);
        await _audit.EndAsync(_sent.ToDictionary(sent => sent.Key.Table, sent => sent.Value), cancellationToken);
        return [.. _tables.Select(table => new SeedTableReport(table.Table, _sent[table], Kept: 0, Refused: 0))];
    }

    private async Task SendAsync(RowEncoder table, CancellationToken cancellationToken)
    {
        var rows = _pending[table];
        if (rows.Count == 0)
        {
            return;
        }

        _sent[table] += rows.Count;
        _pending[table] = _free.TryTake(out var free) ? free : new CopyRows();
        await _queue.AddAsync(
            async stopping =>
            {
                await _connection.CopyAsync(SqlText.Quote(table.Table), table.Columns, rows, stopping);
                rows.Clear();
                _free.Add(rows);
            },
            cancellationToken);
    }
}
