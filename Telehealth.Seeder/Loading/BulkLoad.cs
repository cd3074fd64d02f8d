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
    private readonly Chunk _pending;
    private readonly Dictionary<RowEncoder, long> _sent;

    private BulkLoad(NpgsqlConnection connection, IReadOnlyList<RowEncoder> tables, BareTables bare, Chunk pending)
    {
        (_connection, _tables, _bare, _pending) = (connection, tables, bare, pending);
        _sent = tables.ToDictionary(table => table, _ => 0L);
    }

    /// <summary>A load; null where the tables cannot be taken apart, and nothing is changed then.</summary>
    /// <param name="connection">The connection of the running transaction.</param>
    /// <param name="tables">The tables, empty, in load order.</param>
    /// <param name="pending">An empty chunk.</param>
    /// <param name="cancellationToken">Ends the waiting for the tables' locks.</param>
    public static async Task<BulkLoad?> BeginAsync(
        NpgsqlConnection connection, IReadOnlyList<RowEncoder> tables, Chunk pending,
        CancellationToken cancellationToken)
        => await BareTables.MakeAsync(connection, [.. tables.Select(table => table.Table)], cancellationToken) is { } bare
            ? new BulkLoad(connection, tables, bare, pending)
            : null;

    /// <inheritdoc />
    public async Task AddAsync(Chunk chunk, CancellationToken cancellationToken)
    {
        foreach (var table in _tables)
        {
            var pending = _pending.Of(table);
            pending.Append(chunk.Of(table));
            if (pending.Bytes.Length >= BytesAtATime)
            {
                await SendAsync(table, pending, cancellationToken);
            }
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SeedTableReport>> FinishAsync(Action<string> step, CancellationToken cancellationToken)
    {
        foreach (var table in _tables)
        {
            await SendAsync(table, _pending.Of(table), cancellationToken);
        }

        await _bare.BuildAsync(step, cancellationToken);
        return [.. _tables.Select(table => new SeedTableReport(table.Table, _sent[table], Kept: 0, Refused: 0))];
    }

    private async Task SendAsync(RowEncoder table, CopyRows rows, CancellationToken cancellationToken)
    {
        if (rows.Count > 0)
        {
            await _connection.CopyAsync(SqlText.Quote(table.Table), table.Columns, rows, cancellationToken);
            _sent[table] += rows.Count;
            rows.Clear();
        }
    }
}
