namespace Telehealth.Data.Deployment.Backups;

/// <summary>How far the reading of a database's content is.</summary>
/// <param name="Table">The table that is read now.</param>
/// <param name="Fraction">How much of all tables is read, 0 to 1, by their size.</param>
public readonly record struct ContentProgress(string Table, double Fraction);
