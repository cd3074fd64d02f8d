using System.Globalization;

namespace Telehealth.Data.Deployment;

/// <summary>What reverting migrations would drop.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column; null where it is the whole table.</param>
/// <param name="Count">Rows of the table, or values of the column that are not null; more than 0.</param>
/// <param name="CountsReferenceData">
///     True where rows of the migration's own are counted, because the table has no version that would tell whether they were
///     changed. Elsewhere only those count that were.
/// </param>
public sealed record LostData(string Table, string? Column, long Count, bool CountsReferenceData)
{
    /// <summary>In words, such as <c>table visits (250 rows)</c>.</summary>
    public override string ToString()
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"{Count:N0} {(Column is null ? "row" : "value")}{(Count == 1 ? "" : "s")}");
        var what = Column is null ? $"table {Table}" : $"column {Table}.{Column}";
        return $"{what} ({count}{(CountsReferenceData ? ", reference data included" : "")})";
    }
}
