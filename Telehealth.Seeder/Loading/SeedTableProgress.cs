namespace Telehealth.Seeder.Loading;

/// <summary>How far a table is.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Rows">Rows that are made.</param>
/// <param name="Expected">About how many there will be.</param>
public sealed record SeedTableProgress(string Table, long Rows, long Expected);
