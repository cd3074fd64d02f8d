namespace Telehealth.Seeder.Loading;

/// <summary>What a run did to a table.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Inserted">Rows inserted.</param>
/// <param name="Kept">Seeded or reference rows that were there and stayed as they were.</param>
public sealed record SeedTableReport(string Table, long Inserted, long Kept);
