namespace Telehealth.Data.Schema.Partitioning;

/// <summary>Rows of a table that lie in its default partition.</summary>
/// <param name="Table">The table.</param>
/// <param name="Movable">Those that <c>maintenance run</c> moves into the partition of their month.</param>
/// <param name="Staying">
///     Those that it leaves there: their identifier is no UUIDv7 and has no month, or its month is beyond those made ahead.
/// </param>
public sealed record StrayRows(string Table, long Movable, long Staying);
