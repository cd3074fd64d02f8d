using Npgsql;

namespace Telehealth.Data.Tests.Deployment.Observing;

/// <summary>
///     The tables and views that are there before a migration, by the names that they have then, but for those that
///     keep the history. A partition is a table of its own; an index, and a column's sequence, belong to their table.
/// </summary>
internal sealed class Relations
{
    private readonly Dictionary<uint, string> _tables;
    private Dictionary<uint, uint> _tableOf = [];
    private Dictionary<string, uint> _byName = [];

    private Relations(Dictionary<uint, string> tables) => _tables = tables;

    /// <summary>What they are called now, but for those that are gone.</summary>
    public IEnumerable<string> NamesNow => _byName.Where(found => _tables.ContainsKey(found.Value)).Select(found => found.Key);

    public uint[] Oids => [.. _tables.Keys];

    public static async Task<Relations> ReadAsync(NpgsqlConnection connection)
    {
        var tables = new Dictionary<uint, string>();
        await using (var command = new NpgsqlCommand(
            """
            SELECT oid, relname::text FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') AND relname NOT LIKE 'migration\_%'
            """,
            connection))
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetFieldValue<uint>(0), reader.GetString(1));
            }
        }

        var relations = new Relations(tables);
        await relations.ReadAgainAsync(connection);
        return relations;
    }

    /// <summary>Learns what belongs to the tables, and what they are called, before the next statement.</summary>
    public async Task ReadAgainAsync(NpgsqlConnection connection)
    {
        (_tableOf, _byName) = ([], []);
        await using var command = new NpgsqlCommand(
            """
            SELECT c.oid, coalesce(i.indrelid, d.refobjid, c.oid), c.relname::text
            FROM pg_class AS c
                LEFT JOIN pg_index AS i ON i.indexrelid = c.oid
                LEFT JOIN pg_depend AS d ON c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid
                    AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
            WHERE c.relnamespace = 'public'::regnamespace
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            _tableOf[reader.GetFieldValue<uint>(0)] = reader.GetFieldValue<uint>(1);
            _byName[reader.GetString(2)] = reader.GetFieldValue<uint>(0);
        }
    }

    /// <summary>The table that something is, or belongs to; null where it was not there before the migration.</summary>
    public string? TableOf(uint oid) => _tables.GetValueOrDefault(_tableOf.GetValueOrDefault(oid, oid));

    /// <summary>The table that has the name now; null where it was not there before the migration.</summary>
    public string? Called(string name) => _byName.TryGetValue(name, out var oid) ? TableOf(oid) : null;
}
