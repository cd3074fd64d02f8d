namespace Telehealth.Data.Deployment.Preview;

/// <summary>A table or view as far as its effect on locks goes.</summary>
/// <param name="liveName">What the database calls it now; null where it is not there yet.</param>
/// <param name="isPartitioned">Whether it has partitions.</param>
/// <param name="parent">The table that it is a partition of; null where it is none.</param>
internal sealed class SketchedTable(string? liveName, bool isPartitioned = false, string? parent = null)
{
    public string? LiveName { get; } = liveName;

    public bool IsPartitioned { get; } = isPartitioned;

    public string? Parent { get; set; } = parent;

    /// <summary>The server's estimate; null where it has none.</summary>
    public long? Rows { get; init; }

    /// <summary>With indexes and TOAST, as of the last VACUUM or ANALYZE; null before the first.</summary>
    public long? Bytes { get; init; }

    /// <summary>The type of each column.</summary>
    public Dictionary<string, string> Columns { get; } = [];

    public Dictionary<string, SketchedConstraint> Constraints { get; } = [];

    /// <summary>Triggers that fire for each row, which partitions have too.</summary>
    public HashSet<string> RowTriggers { get; } = [];
}
