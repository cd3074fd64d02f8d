namespace Telehealth.Data.Secrets;

/// <summary>How far a rotation is.</summary>
/// <param name="Table">The table that it is at.</param>
/// <param name="Done">Secrets that are encrypted with the new key, in all tables.</param>
/// <param name="Total">How many there were to do when the run began.</param>
public readonly record struct SecretRotationProgress(string Table, long Done, long Total);
