namespace Telehealth.Data.Deployment.Drift.Kinds;

/// <summary>A kind of object: how it is read from the catalog, and the SQL that makes, drops and mends one.</summary>
/// <param name="name">What it is called in words, and in the catalogs of the migrations.</param>
internal abstract class ObjectKind(string name)
{
    public string Name { get; } = name;

    /// <summary>
    ///     Reads the objects: the four columns after the kind of <see cref="CatalogObject" />. It may use the common
    ///     table expressions of <see cref="CatalogReader" />.
    /// </summary>
    public abstract string Query { get; }

    /// <summary>True where each partition of a table has the same as the table.</summary>
    public virtual bool IsInPartitions => false;

    public virtual string Describe(CatalogObject found)
        => $"{Name} {found.Name}".TrimEnd() + (found.Of is null ? "" : $" on {found.Of}");

    /// <summary>The definition as a person reads it.</summary>
    public virtual string Show(CatalogObject found) => found.Definition;

    /// <summary>The definition in the form in which two of them are compared.</summary>
    public virtual string Canonical(string definition) => RestoredText.Canonical(definition);

    /// <summary>What others that belong to the object are listed under; null where nothing can.</summary>
    public virtual string? OwnerName(CatalogObject found) => found.Of is null ? found.Name : null;

    /// <summary>False for an object that is not the migrations' business, so that it is not reported where they make none.</summary>
    public virtual bool IsOurs(CatalogObject live, Catalog expected) => true;

    public virtual string DescribeMissing(CatalogObject expected, CatalogPair pair) => $"{Describe(expected)} is missing";

    /// <summary>Why a person must decide about the SQL; null where it can be run as it is.</summary>
    public virtual string? Warn(DifferenceState state, CatalogObject? live, CatalogObject? expected) => null;

    /// <summary>Makes the object alone.</summary>
    public abstract IEnumerable<string> Create(CatalogObject expected, CatalogPair pair);

    public abstract IEnumerable<string> Drop(CatalogObject live);

    /// <summary>Makes the object and what belongs to it.</summary>
    public IEnumerable<string> CreateWhole(CatalogObject expected, CatalogPair pair)
        => Create(expected, pair).Concat(
            from part in pair.Expected.PartsOf(expected)
            where !IsMadeInside(part)
            from statement in ObjectKinds.Named(part.Kind).Create(part, pair)
            select statement);

    /// <summary>Mends another definition; in one transaction, so that nobody sees the schema without the object.</summary>
    public virtual IEnumerable<string> Change(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => ["BEGIN;", .. Drop(live), .. CreateWhole(expected, pair), "COMMIT;"];

    /// <summary>Mends the state of an object whose definition is right.</summary>
    public virtual IEnumerable<string> Repair(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => Change(live, expected, pair);

    /// <summary>True for a part that the object is made with.</summary>
    protected virtual bool IsMadeInside(CatalogObject part) => false;
}
