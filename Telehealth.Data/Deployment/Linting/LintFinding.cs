namespace Telehealth.Data.Deployment.Linting;

/// <summary>Something in a migration that would hurt a database in use.</summary>
/// <param name="Migration">The migration's name.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="On">What it was found on, such as <c>orders.total</c>.</param>
/// <param name="Harm">What it leads to.</param>
/// <param name="Why">What happens, in a sentence.</param>
/// <param name="Instead">What to do, in a sentence.</param>
/// <param name="SuppressedBecause">Why it does no harm here; null where nobody said so.</param>
public sealed record LintFinding(
    string Migration, string Rule, string On, LintHarm Harm, string Why, string Instead, string? SuppressedBecause = null)
{
    /// <summary>True where the migration carries a reason why it does no harm here.</summary>
    public bool IsSuppressed => SuppressedBecause is not null;

    /// <summary>All of it in one line.</summary>
    public string Sentence => $"{Migration}: {Rule} on {On}. {Why} {Instead}";
}
