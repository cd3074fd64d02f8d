using System.Reflection;

namespace Telehealth.Data.Deployment.Drift;

/// <summary>
///     What the migrations make: beside them lies, for each, what it changes in the catalog, written by a test from a database
///     that was migrated step by step. The first one has the history of migrations too.
/// </summary>
public static class ExpectedCatalogs
{
    private const string Folder = "Catalogs/";
    private const string Extension = ".txt";

    private static readonly Assembly Assembly = typeof(ExpectedCatalogs).Assembly;

    /// <summary>A catalog without any object.</summary>
    public static Catalog Empty { get; } = new([]);

    /// <summary>The migrations that have a catalog, in the order of application.</summary>
    public static IReadOnlyList<string> Migrations { get; } =
    [
        .. Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The catalog of a database whose newest migration is this one.</summary>
    /// <exception cref="MissingCatalogException">The migration has no catalog.</exception>
    public static Catalog Of(string migration)
        => Migrations.Contains(migration)
            ? Migrations.TakeWhile(earlier => earlier != migration).Append(migration)
                .Aggregate(Empty, (before, next) => CatalogText.Apply(before, Read(next)))
            : throw new MissingCatalogException(migration);

    /// <summary>What the file of a migration has to hold, which leads from one catalog to the other.</summary>
    public static string Write(Catalog before, Catalog after)
        => CatalogText.Between(WithoutPartitions(before), WithoutPartitions(after));

    // A partition has what its table has.
    private static Catalog WithoutPartitions(Catalog catalog)
        => new(catalog.Objects.Where(part => catalog.PartitionedBy(part.Of) is null));

    private static string Read(string migration)
    {
        using var stream = Assembly.GetManifestResourceStream(Folder + migration + Extension)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
