using Npgsql;

namespace Telehealth.Data.Tests.TestDatabase;

/// <summary>A hash of all rows of each table, but for the history of migrations.</summary>
public static class TableContent
{
    private const string Query =
        """
        SELECT c.relname::text, (xpath('/row/h/text()', query_to_xml(format(
            'SELECT md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text), '''')) AS h FROM %s AS t', c.oid::regclass),
            true, true, '')))[1]::text
        FROM pg_class AS c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            AND c.relname <> 'migration_history'
        """;

    /// <summary>The hashes by table.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Query, connection);
        await using var reader = await command.ExecuteReaderAsync();

        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            content.Add(reader.GetString(0), reader.GetString(1));
        }

        return content;
    }
}
