namespace Telehealth.Data.Deployment.Drift.Kinds;

/// <summary>Tables that are no partition.</summary>
internal sealed class TableKind() : ObjectKind("table")
{
    public override string Query =>
        """
        SELECT NULL, r.name, 'PARTITION BY ' || pg_get_partkeydef(r.oid),
            CASE WHEN r.relkind = 'f' THEN 'foreign' WHEN r.relpersistence = 'u' THEN 'unlogged' END
        FROM relation AS r
        WHERE r.relkind IN ('r', 'p', 'f') AND NOT r.relispartition
        """;

    public override string? Warn(DifferenceState state, CatalogObject? live, CatalogObject? expected)
        => state is DifferenceState.Extra or DifferenceState.Changed ? "The rows in it would be lost." : null;

    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair)
    {
        var columns = pair.Expected.PartsOf(expected).Where(IsMadeInside).Select(column => $"{column.Name} {column.Definition}");
        return
        [
            $"""
            CREATE TABLE public.{expected.Name} (
                {string.Join(",\n    ", columns)}
            ) {expected.Definition}
            """.TrimEnd() + ";",
        ];
    }

    public override IEnumerable<string> Drop(CatalogObject live)
        => [$"DROP {(live.State == "foreign" ? "FOREIGN " : "")}TABLE public.{live.Name};"];

    // No transaction: an index cannot be built concurrently in one.
    public override IEnumerable<string> Change(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => [.. Drop(live), .. CreateWhole(expected, pair)];

    public override IEnumerable<string> Repair(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => [$"ALTER TABLE public.{expected.Name} SET {(expected.State == "unlogged" ? "UNLOGGED" : "LOGGED")};"];

    protected override bool IsMadeInside(CatalogObject part) => part.Kind == ObjectKinds.Column.Name;
}
