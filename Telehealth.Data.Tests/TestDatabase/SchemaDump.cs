using System.Text;
using Npgsql;

namespace Telehealth.Data.Tests.TestDatabase;

/// <summary>
///     The catalog of a database's public schema as text, one object a line, so that two databases can be compared and a
///     change reviewed. Month partitions are left out: they depend on the day.
/// </summary>
public static class SchemaDump
{
    private const string Query =
        """
        WITH rel AS (
            SELECT c.* FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relname !~ '_y\d{4}m\d{2}'
                AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indexrelid = c.oid AND i.indrelid::regclass::text ~ '_y\d{4}m\d{2}'))
        SELECT line FROM (
            SELECT format('%s table%s%s%s', relname,
                    CASE relkind WHEN 'p' THEN ' partitioned by ' || pg_get_partkeydef(oid) ELSE '' END,
                    CASE WHEN relispartition THEN ' partition ' || pg_get_expr(relpartbound, oid) ELSE '' END,
                    CASE WHEN relrowsecurity THEN ' row security' ELSE '' END)
                FROM rel WHERE relkind IN ('r', 'p')
            UNION ALL
            SELECT format('%s view %s %s', relname, reloptions, pg_get_viewdef(oid)) FROM rel WHERE relkind = 'v'
            UNION ALL
            SELECT format('%s sequence %s..%s by %s from %s', relname, seqmin, seqmax, seqincrement, seqstart)
                FROM rel JOIN pg_sequence ON seqrelid = oid WHERE relkind = 'S'
            UNION ALL
            SELECT format('%s.%s column %s%s%s', relname, attname, format_type(atttypid, atttypmod),
                    CASE WHEN attnotnull THEN ' not null' ELSE '' END,
                    coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
                FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid AND attnum > 0 AND NOT attisdropped
                LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                WHERE relkind IN ('r', 'p', 'v') AND NOT relispartition
            UNION ALL
            SELECT format('%s constraint %s %s%s', relname, conname, pg_get_constraintdef(k.oid),
                    CASE WHEN convalidated THEN '' ELSE ' not valid' END)
                FROM rel JOIN pg_constraint k ON k.conrelid = rel.oid WHERE NOT relispartition
            UNION ALL
            SELECT format('%s index %s%s', i.indrelid::regclass, pg_get_indexdef(rel.oid), CASE WHEN indisvalid THEN '' ELSE ' invalid' END)
                FROM rel JOIN pg_index i ON i.indexrelid = rel.oid WHERE NOT relispartition
            UNION ALL
            SELECT format('%s trigger %s', relname, pg_get_triggerdef(t.oid))
                FROM rel JOIN pg_trigger t ON t.tgrelid = rel.oid WHERE NOT tgisinternal AND NOT relispartition
            UNION ALL
            SELECT format('%s function %s', p.oid::regprocedure, pg_get_functiondef(p.oid))
                FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public'
            UNION ALL
            SELECT format('%s%s comment %s', relname, coalesce('.' || attname, ''), description)
                FROM rel JOIN pg_description ON objoid = rel.oid AND classoid = 'pg_class'::regclass
                LEFT JOIN pg_attribute ON attrelid = rel.oid AND attnum = objsubid AND objsubid > 0
                WHERE NOT relispartition) AS dump(line)
        ORDER BY line COLLATE "C"
        """;

    public static async Task<string> ReadAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Query, connection);
        await using var reader = await command.ExecuteReaderAsync();

        var dump = new StringBuilder();
        while (await reader.ReadAsync())
        {
            dump.Append(reader.GetString(0).ReplaceLineEndings("\n")).Append('\n');
        }

        return dump.ToString();
    }
}
