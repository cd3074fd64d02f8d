namespace Telehealth.Data.Deployment.Drift.Kinds;

/// <summary>The partitions of a table and their bounds.</summary>
internal sealed class PartitionKind() : ObjectKind("partition")
{
    public override string Query =>
        """
        SELECT r.parent_name, r.name, pg_get_expr(r.relpartbound, r.oid),
            (SELECT 'being detached' FROM pg_inherits AS i WHERE i.inhrelid = r.oid AND i.inhdetachpending)
        FROM relation AS r WHERE r.relispartition AND r.relkind IN ('r', 'p', 'f')
        """;

    public override string Describe(CatalogObject found) => $"partition {found.Name} of {found.Of}";

    public override string DescribeMissing(CatalogObject expected, CatalogPair pair)
        => IsDetached(expected, pair) ? $"{Describe(expected)} is detached" : base.DescribeMissing(expected, pair);

    public override string? OwnerName(CatalogObject found) => found.Name;

    public override string? Warn(DifferenceState state, CatalogObject? live, CatalogObject? expected)
        => state == DifferenceState.Extra ? "The rows in it would be lost." : null;

    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair)
        => IsDetached(expected, pair) ? [Attach(expected)]
            : [$"CREATE TABLE public.{expected.Name} PARTITION OF public.{expected.Of} {expected.Definition};"];

    public override IEnumerable<string> Drop(CatalogObject live) => [$"DROP TABLE public.{live.Name};"];

    public override IEnumerable<string> Change(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => ["BEGIN;", $"ALTER TABLE public.{live.Of} DETACH PARTITION public.{live.Name};", Attach(expected), "COMMIT;"];

    public override IEnumerable<string> Repair(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => [$"ALTER TABLE public.{live.Of} DETACH PARTITION public.{live.Name} FINALIZE;", Attach(expected)];

    private static string Attach(CatalogObject partition)
        => $"ALTER TABLE public.{partition.Of} ATTACH PARTITION public.{partition.Name} {partition.Definition};";

    private static bool IsDetached(CatalogObject partition, CatalogPair pair)
        => pair.Live.Objects.Any(found => found.Kind == ObjectKinds.Table.Name && found.Name == partition.Name);
}
