namespace Telehealth.Data.Deployment.Preview;

/// <summary>A migration that would be applied, or brought to its end.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">How far it is.</param>
/// <param name="Parts">What is left of it, in order.</param>
public sealed record PreviewedMigration(string Name, MigrationState State, IReadOnlyList<PreviewedPart> Parts)
{
    /// <summary>Everything that it would run.</summary>
    public IEnumerable<PreviewedStatement> Statements => Parts.SelectMany(part => part.Statements);
}
