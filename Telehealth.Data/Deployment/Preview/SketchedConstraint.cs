namespace Telehealth.Data.Deployment.Preview;

/// <summary>A constraint as far as its effect on locks goes.</summary>
/// <param name="Kind">PostgreSQL's letter: c, f, p, u or another.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Referenced">The table that a foreign key points at; null for others.</param>
/// <param name="ReferencedColumns">The columns there.</param>
/// <param name="IsValid">Whether all rows are known to keep it.</param>
internal sealed record SketchedConstraint(
    char Kind,
    IReadOnlyList<string> Columns,
    string? Referenced = null,
    IReadOnlyList<string>? ReferencedColumns = null,
    bool IsValid = true);
