using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Deployment.Preview;

/// <summary>A migration that would be applied, or brought to its end.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">How far it is.</param>
/// <param name="Parts">What is left of it, in order.</param>
/// <param name="Findings">What the lint says of it, suppressed findings included; none where it has begun.</param>
public sealed record PreviewedMigration(
    string Name, MigrationState State, IReadOnlyList<PreviewedPart> Parts, IReadOnlyList<LintFinding> Findings)
{
    /// <summary>Everything that it would run.</summary>
    public IEnumerable<PreviewedStatement> Statements => Parts.SelectMany(part => part.Statements);
}
