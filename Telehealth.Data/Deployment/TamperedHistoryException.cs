namespace Telehealth.Data.Deployment;

/// <summary>The migrations of this version are not those that were applied. Nothing was changed.</summary>
public sealed class TamperedHistoryException(IReadOnlyList<string> findings) : Exception(
    $"{string.Join(" ", findings)} Nothing was changed. An applied migration must not change: restore it, and say what is new "
    + "in a new migration. Where the change was meant, see `repair`.")
{
    /// <summary>One sentence for each migration that differs.</summary>
    public IReadOnlyList<string> Findings { get; } = findings;
}
