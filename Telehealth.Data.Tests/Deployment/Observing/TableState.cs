using Npgsql;
using NpgsqlTypes;

namespace Telehealth.Data.Tests.Deployment.Observing;

/// <summary>In which file each table is, and how often this transaction has read all of it.</summary>
internal sealed class TableState
{
    private readonly Dictionary<string, (uint? File, long Scans)> _tables = [];

    public static async Task<TableState> ReadAsync(NpgsqlConnection connection, Relations relations)
    {
        var state = new TableState();
        await using var command = new NpgsqlCommand(
            "SELECT oid, pg_relation_filenode(oid), pg_stat_get_xact_numscans(oid) FROM pg_class WHERE oid = ANY ($1)", connection)
        {
            Parameters =
            {
                new NpgsqlParameter { Value = relations.Oids, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Oid },
            },
        };
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            state._tables.Add(
                relations.TableOf(reader.GetFieldValue<uint>(0))!,
                (await reader.IsDBNullAsync(1) ? null : reader.GetFieldValue<uint>(1), reader.GetInt64(2)));
        }

        return state;
    }

    /// <summary>Whether a table is a view, or leaves its rows to its partitions.</summary>
    public bool HoldsNoRows(string table) => _tables.TryGetValue(table, out var found) && found.File is null;

    public IEnumerable<string> RewrittenSince(TableState before)
        => _tables.Where(table => before._tables[table.Key].File != table.Value.File).Select(table => table.Key);

    public IEnumerable<string> ScannedSince(TableState before)
        => _tables.Where(table => before._tables[table.Key].Scans != table.Value.Scans).Select(table => table.Key);
}
