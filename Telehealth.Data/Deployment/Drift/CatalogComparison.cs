using Telehealth.Data.Deployment.Drift.Kinds;
using Telehealth.Data.Schema.Partitioning;

namespace Telehealth.Data.Deployment.Drift;

/// <summary>Compares what is there with what the migrations make.</summary>
public static class CatalogComparison
{
    /// <summary>
    ///     The differences, in an order in which they can be mended. One fault is one difference: what belongs to an object
    ///     that is not there, or differs in each partition as in the table, is not listed again.
    /// </summary>
    public static IReadOnlyList<Difference> Differences(Catalog expected, Catalog live)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(live);

        var pair = new CatalogPair(WithPartitions(expected, live), live);
        var found =
            from key in pair.Expected.Objects.Union(live.Objects, ByKey)
            let difference = new ObjectDifference(pair.Expected.Find(key), live.Find(key))
            where difference.IsOne && (difference.Expected is not null || ObjectKinds.Named(key.Kind).IsOurs(key, expected))
            select difference;
        var differences = found.ToList();

        return [.. differences
            .Where(difference => !FollowsFromAnother(difference, differences, live))
            .OrderBy(difference => ObjectKinds.OrderOf(difference.Any.Kind))
            .ThenBy(difference => difference.Any.ToString(), StringComparer.Ordinal)
            .Select(difference => difference.Explain(pair))];
    }

    private static IEqualityComparer<CatalogObject> ByKey { get; }
        = EqualityComparer<CatalogObject>.Create((a, b) => a?.Key == b?.Key, found => found.Key.GetHashCode());

    /// <summary>
    ///     Adds what run time rightly adds: partitions of months, also where one is detached now, and in each partition what
    ///     the table has.
    /// </summary>
    private static Catalog WithPartitions(Catalog expected, Catalog live)
    {
        var months =
            from table in expected.Objects
            where table.Kind == ObjectKinds.Table.Name && expected.PartitionsOf(table.Name).Any()
            from partition in live.Objects
            where partition.Kind == ObjectKinds.Table.Name || partition.Kind == ObjectKinds.Partition.Name
            let month = Month.OfPartition(table.Name, partition.Name)
            where month is not null
            select new CatalogObject(
                ObjectKinds.Partition.Name, table.Name, partition.Name, PartitionSql.Bounds(month.Value), "");

        var withMonths = new Catalog(expected.Objects.Concat(months));
        var parts =
            from partition in withMonths.Objects
            where partition.Kind == ObjectKinds.Partition.Name && live.Find(partition) is not null
            from part in expected.Objects
            where part.Of == partition.Of && ObjectKinds.Named(part.Kind).IsInPartitions
            select part with { Of = partition.Name };
        return new Catalog(withMonths.Objects.Concat(parts));
    }

    private static bool FollowsFromAnother(
        ObjectDifference difference, List<ObjectDifference> differences, Catalog live)
    {
        var (kind, of, name) = difference.Any.Key;
        return differences.Any(other => other.IsWhole && difference.Any.BelongsTo(other.Any))
            // A table that was a partition is a detached partition, not a table more.
            || (kind == ObjectKinds.Table.Name
                && differences.Any(other => other.Any.Kind == ObjectKinds.Partition.Name && other.Any.Name == name))
            || (live.PartitionedBy(of) is { } table && differences.Any(other => other.Any.Key == (kind, table, name)));
    }
}
