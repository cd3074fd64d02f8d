namespace Telehealth.Data.Deployment;

/// <summary>A migration that the code or the database has.</summary>
/// <param name="MigrationName">Its name.</param>
/// <param name="State">How far it is.</param>
/// <param name="Row">What the history says of it; null where it is not applied.</param>
/// <param name="Finding">Why it counts as tampered with; null where it does not.</param>
public sealed record MigrationReport(string MigrationName, MigrationState State, AppliedMigration? Row, string? Finding);
