using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Telehealth.Seeder.Loading;

/// <summary>Loads one table: straight into one that is empty; into one with rows those that are missing.</summary>
internal sealed class TableLoader
{
    private readonly CopyWriter _writer;
    private readonly NpgsqlConnection _connection;
    private readonly string? _staging;

    private TableLoader(CopyWriter writer, NpgsqlConnection connection, string? staging)
        => (_writer, _connection, _staging) = (writer, connection, staging);

    public IEntityType EntityType => _writer.EntityType;

    public string Table => _writer.Table;

    public long Inserted { get; private set; }

    /// <summary>Rows that were there; reference rows included.</summary>
    public long Kept { get; private set; }

    /// <summary>A loader for the rest of the running transaction.</summary>
    public static async Task<TableLoader> CreateAsync(
        IEntityType entityType, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var writer = new CopyWriter(entityType);
        var table = CopyWriter.Quote(writer.Table);
        if (!(bool)(await ScalarAsync(connection, $"SELECT EXISTS (SELECT FROM {table})", cancellationToken))!)
        {
            return new TableLoader(writer, connection, staging: null);
        }

        var staging = $"seed_{writer.Table}";
        await ScalarAsync(
            connection,
            $"CREATE TEMPORARY TABLE {CopyWriter.Quote(staging)} ON COMMIT DROP "
            + $"AS SELECT {writer.Columns} FROM {table} WITH NO DATA",
            cancellationToken);
        return new TableLoader(writer, connection, staging) { Kept = entityType.GetSeedData().Count() };
    }

    public async Task LoadAsync(IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await _writer.WriteAsync(_connection, rows, _staging, cancellationToken);
        if (_staging is null)
        {
            Inserted += rows.Count;
            return;
        }

        var staging = CopyWriter.Quote(_staging);
        await using var insert = new NpgsqlCommand(
            $"INSERT INTO {CopyWriter.Quote(Table)} ({_writer.Columns}) "
            + $"SELECT {_writer.Columns} FROM {staging} ON CONFLICT DO NOTHING",
            _connection);
        var inserted = await insert.ExecuteNonQueryAsync(cancellationToken);
        await ScalarAsync(_connection, $"TRUNCATE {staging}", cancellationToken);
        (Inserted, Kept) = (Inserted + inserted, Kept + rows.Count - inserted);
    }

    internal static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
