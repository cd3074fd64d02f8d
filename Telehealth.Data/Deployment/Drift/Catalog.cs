using Telehealth.Data.Deployment.Drift.Kinds;

namespace Telehealth.Data.Deployment.Drift;

/// <summary>The objects of a schema.</summary>
public sealed class Catalog
{
    private readonly SortedDictionary<string, CatalogObject> _objects = new(StringComparer.Ordinal);

    /// <summary>A catalog of these objects; of two with one name the later counts.</summary>
    internal Catalog(IEnumerable<CatalogObject> objects)
    {
        foreach (var found in objects)
        {
            _objects[KeyOf(found)] = found;
        }
    }

    /// <summary>All objects, in a fixed order.</summary>
    public IReadOnlyCollection<CatalogObject> Objects => _objects.Values;

    /// <summary>The object of the same kind and name; null where there is none.</summary>
    internal CatalogObject? Find(CatalogObject other) => _objects.GetValueOrDefault(KeyOf(other));

    /// <summary>What belongs to an object, in an order in which it can be made.</summary>
    internal IEnumerable<CatalogObject> PartsOf(CatalogObject whole)
        => Objects.Where(part => part.BelongsTo(whole)).OrderBy(part => ObjectKinds.OrderOf(part.Kind));

    /// <summary>The partitions of a table.</summary>
    internal IEnumerable<string> PartitionsOf(string table)
        => Objects.Where(part => part.Kind == ObjectKinds.Partition.Name && part.Of == table).Select(part => part.Name);

    /// <summary>The table that this is a partition of; null where it is none.</summary>
    internal string? PartitionedBy(string? table)
        => Objects.FirstOrDefault(part => part.Kind == ObjectKinds.Partition.Name && part.Name == table)?.Of;

    private static string KeyOf(CatalogObject found) => $"{found.Kind}\t{found.Of}\t{found.Name}";
}
