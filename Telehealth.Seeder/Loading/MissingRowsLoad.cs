using Npgsql;
using Telehealth.Seeder.Loading.Copying;

namespace Telehealth.Seeder.Loading;

/// <summary>
///     Loads tables that hold rows: inserts the rows that are missing, and leaves those that are there as they are. Rows wait
///     in temporary tables, and go on in load order, so that each finds what it refers to.
/// </summary>
internal sealed class MissingRowsLoad : ILoad
{
    private const int BytesAtATime = 8 << 20;

    private readonly NpgsqlConnection _connection;
    private readonly IReadOnlyList<RowEncoder> _tables;
    private readonly Chunk _pending;
    private readonly Dictionary<RowEncoder, SeedTableReport> _done;
    private long _pendingBytes;

    private MissingRowsLoad(NpgsqlConnection connection, IReadOnlyList<RowEncoder> tables, Chunk pending)
    {
        (_connection, _tables, _pending) = (connection, tables, pending);
        _done = tables.ToDictionary(
            table => table, table => new SeedTableReport(table.Table, Inserted: 0, Kept: 0, Refused: 0));
    }

    /// <summary>A load.</summary>
    /// <param name="connection">The connection of the running transaction.</param>
    /// <param name="tables">The tables, in load order.</param>
    /// <param name="pending">An empty chunk.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<MissingRowsLoad> BeginAsync(
        NpgsqlConnection connection, IReadOnlyList<RowEncoder> tables, Chunk pending, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(
            string.Concat(tables.Select(table =>
                $"CREATE TEMPORARY TABLE {Staging(table)} ON COMMIT DROP "
                + $"AS SELECT {table.Columns} FROM {SqlText.Quote(table.Table)} WITH NO DATA;")),
            cancellationToken);
        return new MissingRowsLoad(connection, tables, pending);
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
            await SendAsync(cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SeedTableReport>> FinishAsync(Action<string> step, CancellationToken cancellationToken)
    {
        await SendAsync(cancellationToken);
        return [.. _tables.Select(table => _done[table])];
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        foreach (var table in _tables)
        {
            if (_pending.Of(table) is { Count: > 0 } rows)
            {
                await _connection.CopyAsync(Staging(table), table.Columns, rows, cancellationToken);
                _done[table] = await MoveAsync(table, _done[table], rows.Count, cancellationToken);
                rows.Clear();
            }
        }

        _pendingBytes = 0;
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
