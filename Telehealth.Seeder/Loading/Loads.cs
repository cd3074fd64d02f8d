using Npgsql;
using Telehealth.Data.Patients;
using Telehealth.Seeder.Loading.Copying;

namespace Telehealth.Seeder.Loading;

/// <summary>
///     Each table by the way that suits it: in a database without patients empty tables in bulk; whatever holds rows, and
///     everything where there are patients, row by row.
/// </summary>
internal sealed class Loads : ILoad, IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly IReadOnlyList<RowEncoder> _tables;
    private readonly List<ILoad> _loads = [];
    private readonly SendQueue _queue = new();

    private Loads(NpgsqlConnection connection, IReadOnlyList<RowEncoder> tables)
        => (_connection, _tables) = (connection, tables);

    /// <summary>Begins to load.</summary>
    /// <param name="connection">The connection of the running transaction.</param>
    /// <param name="tables">All tables, in load order.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Loads> BeginAsync(
        NpgsqlConnection connection, IReadOnlyList<RowEncoder> tables, CancellationToken cancellationToken)
    {
        var loads = new Loads(connection, tables);
        var filled = await FilledAsync(connection, tables, cancellationToken);
        if (!filled.Any(table => table.EntityType.ClrType == typeof(Patient)))
        {
            var bulk = await BulkLoad.BeginAsync(
                connection, loads._queue, [.. tables.Except(filled)], cancellationToken);
            if (bulk is not null)
            {
                loads._loads.Add(bulk);
                loads._loads.Add(await MissingRowsLoad.BeginAsync(
                    connection, loads._queue, filled, () => new Chunk(tables), cancellationToken));
                return loads;
            }
        }

        loads._loads.Add(await MissingRowsLoad.BeginAsync(
            connection, loads._queue, tables, () => new Chunk(tables), cancellationToken));
        return loads;
    }

    /// <inheritdoc />
    public async Task AddAsync(Chunk chunk, CancellationToken cancellationToken)
    {
        foreach (var load in _loads)
        {
            await load.AddAsync(chunk, cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task SendRestAsync(CancellationToken cancellationToken)
    {
        foreach (var load in _loads)
        {
            await load.SendRestAsync(cancellationToken);
        }

        await _queue.CompleteAsync(cancellationToken);
    }

    /// <summary>Stops what is being sent: the connection is free then.</summary>
    public ValueTask DisposeAsync() => _queue.DisposeAsync();

    /// <inheritdoc />
    public async Task<IReadOnlyList<SeedTableReport>> FinishAsync(Action<string> step, CancellationToken cancellationToken)
    {
        var reports = new Dictionary<string, SeedTableReport>();
        foreach (var load in _loads)
        {
            foreach (var report in await load.FinishAsync(step, cancellationToken))
            {
                reports.Add(report.Table, await WithReferenceRowsAsync(report, cancellationToken));
            }
        }

        return [.. _tables.Select(table => reports[table.Table])];
    }

    /// <summary>Tables of which no row was made hold what the migrations brought.</summary>
    private async Task<SeedTableReport> WithReferenceRowsAsync(SeedTableReport report, CancellationToken cancellationToken)
        => report is not { Inserted: 0, Kept: 0, Refused: 0 } ? report : report with
        {
            Kept = await _connection.ScalarAsync<long>(
                $"SELECT count(*) FROM {SqlText.Quote(report.Table)}", cancellationToken),
        };

    private static async Task<List<RowEncoder>> FilledAsync(
        NpgsqlConnection connection, IReadOnlyList<RowEncoder> tables, CancellationToken cancellationToken)
    {
        var filled = await connection.ScalarAsync<bool[]>(
            "SELECT ARRAY[" + string.Join(", ", tables.Select(table =>
                $"EXISTS (SELECT FROM {SqlText.Quote(table.Table)})")) + "]",
            cancellationToken);
        return [.. tables.Where(table => filled[table.Position])];
    }
}
