namespace Telehealth.Data.Deployment.Linting;

/// <summary>A rule of the lint: what it looks for in a migration, why, and what to do instead.</summary>
/// <param name="Name">Its name, in the words that suppressions use.</param>
/// <param name="Harm">What it leads to.</param>
/// <param name="Why">What happens, in a sentence.</param>
/// <param name="Instead">What to do, in a sentence.</param>
/// <param name="Find">What it is found on, such as <c>orders.total</c>; nothing where all is well.</param>
internal sealed record LintRule(
    string Name, LintHarm Harm, string Why, string Instead, Func<LintedMigration, IEnumerable<string>> Find);
