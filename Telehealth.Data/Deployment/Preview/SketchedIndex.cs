namespace Telehealth.Data.Deployment.Preview;

/// <summary>An index as far as its effect on locks goes.</summary>
/// <param name="Table">Its table or partition.</param>
/// <param name="IsValid">False where a build was interrupted, or a partition has no part of it yet.</param>
/// <param name="Columns">Its columns; none where it is over expressions.</param>
/// <param name="Parent">The index of the partitioned table that it is a part of; null where it is none.</param>
internal sealed record SketchedIndex(string Table, bool IsValid, IReadOnlyList<string> Columns, string? Parent = null);
