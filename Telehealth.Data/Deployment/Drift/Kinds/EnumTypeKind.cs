namespace Telehealth.Data.Deployment.Drift.Kinds;

internal sealed class EnumTypeKind() : ObjectKind("enum type")
{
    public override string Query =>
        """
        SELECT NULL, format('%I', t.typname), string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder), NULL
        FROM pg_type AS t
            JOIN pg_namespace AS n ON n.oid = t.typnamespace AND n.nspname = 'public'
            JOIN pg_enum AS e ON e.enumtypid = t.oid
        WHERE NOT EXISTS (SELECT FROM brought WHERE classid = 'pg_type'::regclass AND objid = t.oid)
        GROUP BY t.oid, t.typname
        """;

    // Columns of the type go with it, and PostgreSQL does not take a value out of one.
    public override string? Warn(DifferenceState state, CatalogObject? live, CatalogObject? expected)
        => state == DifferenceState.Changed ? "PostgreSQL refuses while a column has this type; change those columns first." : null;

    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair)
        => [$"CREATE TYPE public.{expected.Name} AS ENUM ({expected.Definition});"];

    public override IEnumerable<string> Drop(CatalogObject live) => [$"DROP TYPE public.{live.Name};"];
}
