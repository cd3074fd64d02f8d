using Npgsql;

namespace Telehealth.Data.Tests.TestDatabase;

/// <summary>A hash of all rows of each table, but for the history of migrations.</summary>
public static class TableContent
{
    private const string Query =
        """
        SELECT c.relname::text, (xpath('/row/h/text()', query_to_xml(format(
            'SELECT md5(coalesce(string_agg(r, chr(10) ORDER BY r), '''')) AS h '
                'FROM (SELECT (to_jsonb(t) - %L::text[])::text AS r FROM %s AS t) AS rows',
            ARRAY(SELECT split_part(o, '.', 2) FROM unnest($1) AS o WHERE split_part(o, '.', 1) = c.relname), c.oid::regclass),
            true, true, '')))[1]::text
        FROM pg_class AS c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            AND c.relname <> 'migration_history'
        """;

    /// <summary>The hashes by table, of all columns but some, such as <c>patients.phone</c>.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(string connectionString, params string[] without)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Query, connection) { Parameters = { new() { Value = without } } };
        await using var reader = await command.ExecuteReaderAsync();

        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            content.Add(reader.GetString(0), reader.GetString(1));
        }

        return content;
    }
}
