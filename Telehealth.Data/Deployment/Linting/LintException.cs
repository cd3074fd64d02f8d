namespace Telehealth.Data.Deployment.Linting;

/// <summary>Migrations that are to be applied would hurt a database in use, and carry no reason why not. Nothing was changed.</summary>
public sealed class LintException(IReadOnlyList<LintFinding> findings) : Exception(
    $"{string.Join(" ", findings.Take(Shown).Select(finding => finding.Sentence))}{More(findings)} Nothing was changed. "
    + "Where it does no harm, say why with [SuppressLint] on the migration.")
{
    private const int Shown = 3;

    /// <summary>All findings that nobody suppressed.</summary>
    public IReadOnlyList<LintFinding> Findings { get; } = findings;

    private static string More(IReadOnlyList<LintFinding> findings)
        => findings.Count > Shown ? $" There are {findings.Count - Shown} more: `migrate --dry-run` lists them." : "";
}
