namespace Telehealth.Data.Deployment;

/// <summary>A migration that is not what was applied.</summary>
/// <param name="MigrationName">Its name.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Sentence">The same in words.</param>
public sealed record TamperedMigration(string MigrationName, TamperingKind Kind, string Sentence);
