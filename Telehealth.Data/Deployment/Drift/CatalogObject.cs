using Telehealth.Data.Deployment.Drift.Kinds;

namespace Telehealth.Data.Deployment.Drift;

/// <summary>One object of a schema, so that two schemas can be compared object by object.</summary>
/// <param name="Kind">What it is, such as <c>index</c>.</param>
/// <param name="Of">
///     What it belongs to: a table, or <c>table.column</c> of a comment or grant; null where it stands alone. Like
///     <paramref name="Name" /> quoted as in SQL, without the schema.
/// </param>
/// <param name="Name">Its name; empty where there is only one of its kind.</param>
/// <param name="Definition">The words that make it, without its own name and that of its table.</param>
/// <param name="State">What is wrong with it, such as <c>not valid</c>; empty where nothing is.</param>
public sealed record CatalogObject(string Kind, string? Of, string Name, string Definition, string State)
{
    /// <summary>What two schemas have it in common by.</summary>
    internal (string Kind, string? Of, string Name) Key => (Kind, Of, Name);

    /// <summary>True for what goes where the other goes: a column with its table, a comment with its column.</summary>
    internal bool BelongsTo(CatalogObject whole)
        => ObjectKinds.Named(whole.Kind).OwnerName(whole) is { } name
            && (Of == name || Of?.StartsWith($"{name}.", StringComparison.Ordinal) == true);

    /// <summary>The object in words, such as <c>index ix_orders_status on orders</c>.</summary>
    public override string ToString() => ObjectKinds.Named(Kind).Describe(this);
}
