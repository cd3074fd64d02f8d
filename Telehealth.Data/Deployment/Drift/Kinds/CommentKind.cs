using Telehealth.Data.Schema;

namespace Telehealth.Data.Deployment.Drift.Kinds;

/// <summary>Comments on tables, views, sequences, columns and functions. Those on partitions are nobody's concern.</summary>
internal sealed class CommentKind() : ObjectKind("comment")
{
    public override string Query =>
        """
        SELECT r.name, CASE r.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' ELSE 'table' END,
            d.description, NULL
        FROM relation AS r
            JOIN pg_description AS d ON d.classoid = 'pg_class'::regclass AND d.objoid = r.oid AND d.objsubid = 0
        WHERE r.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND NOT r.relispartition
        UNION ALL
        SELECT format('%s.%I', r.name, a.attname), 'column', d.description, NULL
        FROM relation AS r
            JOIN pg_description AS d ON d.classoid = 'pg_class'::regclass AND d.objoid = r.oid
            JOIN pg_attribute AS a ON a.attrelid = r.oid AND a.attnum = d.objsubid AND a.attnum > 0
        WHERE NOT r.relispartition
        UNION ALL
        SELECT f.signature, 'routine', d.description, NULL
        FROM routine AS f
            JOIN pg_description AS d ON d.classoid = 'pg_proc'::regclass AND d.objoid = f.oid
        """;

    public override string Describe(CatalogObject found) => $"comment on {found.Name} {found.Of}";

    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair)
        => [Set(expected, Sql.Literal(expected.Definition))];

    public override IEnumerable<string> Drop(CatalogObject live) => [Set(live, "NULL")];

    public override IEnumerable<string> Change(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => Create(expected, pair);

    private static string Set(CatalogObject comment, string text)
        => $"COMMENT ON {comment.Name.ToUpperInvariant()} public.{comment.Of} IS {text};";
}
