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

    public override string? Warn(DifferenceState state, CatalogObject found)
        => state is DifferenceState.Extra or DifferenceState.Changed ? "The rows in it would be lost." : null;

    /// <summary>Makes the table with all that belongs to it.</summary>
    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair)
    {
        var parts = pair.Expected.PartsOf(expected.Name).ToLookup(part => part.Kind == ObjectKinds.Column.Name);
        var columns = parts[true].ToList();
        var others = parts[false].Concat(columns.SelectMany(column => ColumnKind.PartsOf(column, pair.Expected)))
            .OrderBy(part => ObjectKinds.OrderOf(part.Kind));
        return
        [
            $"""
            CREATE TABLE public.{expected.Name} (
                {string.Join(",\n    ", columns.Select(column => $"{column.Name} {column.Definition}"))}
            ) {expected.Definition}
            """.TrimEnd() + ";",
            .. others.SelectMany(part => ObjectKinds.Named(part.Kind).Create(part, pair)),
        ];
    }

    public override IEnumerable<string> Drop(CatalogObject live)
        => [$"DROP {(live.State == "foreign" ? "FOREIGN " : "")}TABLE public.{live.Name};"];

    public override IEnumerable<string> Repair(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => [$"ALTER TABLE public.{expected.Name} SET {(expected.State == "unlogged" ? "UNLOGGED" : "LOGGED")};"];
}
