namespace Telehealth.Data.Deployment.Drift.Kinds;

/// <summary>Sequences, but for those inside an identity column.</summary>
internal sealed class SequenceKind() : ObjectKind("sequence")
{
    public override string Query =>
        """
        SELECT NULL, r.name,
            format(
                'AS %s INCREMENT %s MINVALUE %s MAXVALUE %s START %s CACHE %s%s',
                format_type(s.seqtypid, NULL), s.seqincrement, s.seqmin, s.seqmax, s.seqstart, s.seqcache,
                CASE WHEN s.seqcycle THEN ' CYCLE' ELSE ' NO CYCLE' END),
            NULL
        FROM relation AS r JOIN pg_sequence AS s ON s.seqrelid = r.oid
        WHERE NOT EXISTS (
            SELECT FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass AND d.objid = r.oid AND d.deptype = 'i')
        """;

    public override string? Warn(DifferenceState state, CatalogObject? live, CatalogObject? expected) => state switch
    {
        DifferenceState.Missing => "The numbers begin anew: set it beyond the highest one in use (setval) before anyone takes one.",
        DifferenceState.Extra => "The number that it has reached would be lost.",
        _ => null,
    };

    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair)
        => [$"CREATE SEQUENCE public.{expected.Name} {expected.Definition};"];

    public override IEnumerable<string> Drop(CatalogObject live) => [$"DROP SEQUENCE public.{live.Name};"];

    public override IEnumerable<string> Change(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => [$"ALTER SEQUENCE public.{expected.Name} {expected.Definition};"];
}
