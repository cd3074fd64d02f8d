namespace Telehealth.Data.Deployment.Backups;

/// <summary>
///     The query for the fingerprints of a schema. Owners and grants are left out, because they name logins of one server;
///     and what PostgreSQL itself makes for each partition, because the names may come out otherwise.
/// </summary>
internal static class SchemaObjectSql
{
    // A restored expression may have other casts and parentheses for the same meaning (`x IN (...)` over varchar has), so
    // that these, and blanks, are not compared.
    private const string Insignificant = @"::(""char""|[a-z_ ]+)(\([0-9,]+\))?(\[\])?|[()\s]";

    /// <summary>Every object's name and fingerprint.</summary>
    public const string Query =
        $"""
        WITH rel AS (
            SELECT c.*, c.oid::regclass::text AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE {ContentSql.IsUserSchema} AND c.relkind <> 'i' AND c.relkind <> 'I'
                AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')),
        line (name, kind, text) AS (
            SELECT 'schema ' || nspname, 'schema', '' FROM pg_namespace AS n WHERE {ContentSql.IsUserSchema}
            UNION ALL
            SELECT 'extension ' || extname, 'extension', '' FROM pg_extension
            UNION ALL
            SELECT enumtypid::regtype::text, 'enum', string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum GROUP BY enumtypid
            UNION ALL
            SELECT name, 'relation', concat_ws('|', relkind, relpersistence, reloptions, relrowsecurity, relforcerowsecurity,
                pg_get_partkeydef(oid), pg_get_expr(relpartbound, oid)) FROM rel
            UNION ALL
            SELECT name, 'view', pg_get_viewdef(oid) FROM rel WHERE relkind IN ('v', 'm')
            UNION ALL
            SELECT name, 'column', concat_ws('|', attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated,
                attcollation::regcollation, pg_get_expr(d.adbin, d.adrelid))
                FROM rel JOIN pg_attribute AS a ON a.attrelid = rel.oid AND attnum > 0 AND NOT attisdropped
                LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                WHERE relkind <> 'S'
            UNION ALL
            SELECT name, 'constraint', concat_ws('|', conname, pg_get_constraintdef(k.oid))
                FROM rel JOIN pg_constraint AS k ON k.conrelid = rel.oid WHERE conparentid = 0
            UNION ALL
            SELECT name, 'index', concat_ws('|', pg_get_indexdef(indexrelid), indisvalid) FROM rel JOIN pg_index ON indrelid = rel.oid
            UNION ALL
            SELECT name, 'trigger', concat_ws('|', pg_get_triggerdef(t.oid), tgenabled)
                FROM rel JOIN pg_trigger AS t ON tgrelid = rel.oid WHERE NOT tgisinternal AND tgparentid = 0
            UNION ALL
            SELECT name, 'policy', concat_ws('|', polname, polcmd, polpermissive, polroles::regrole[],
                pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) FROM rel JOIN pg_policy ON polrelid = rel.oid
            UNION ALL
            SELECT name, 'sequence', concat_ws('|', seqmin, seqmax, seqincrement, seqstart, seqcycle)
                FROM rel JOIN pg_sequence ON seqrelid = rel.oid
            UNION ALL
            SELECT p.oid::regprocedure::text, 'function', pg_get_functiondef(p.oid)
                FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
                WHERE {ContentSql.IsUserSchema} AND prokind IN ('f', 'p')
                    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e')
            UNION ALL
            SELECT CASE WHEN classoid = 'pg_class'::regclass THEN objoid::regclass::text ELSE o.identity END,
                'comment', concat_ws('|', o.type, o.identity, description)
                FROM pg_description, pg_identify_object(classoid, objoid, objsubid) AS o
                -- What every database has, has lower numbers.
                WHERE objoid >= 16384)
        SELECT name, encode(sha256(convert_to(
            string_agg(kind || regexp_replace(text, '{Insignificant}', '', 'g'), E'\n' ORDER BY kind, text COLLATE "C"), 'UTF8')), 'hex')
        FROM line GROUP BY name ORDER BY name
        """;
}
