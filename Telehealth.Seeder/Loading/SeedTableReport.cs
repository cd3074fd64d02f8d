namespace Telehealth.Seeder.Loading;

/// <summary>What a run did to a table.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Inserted">Rows inserted.</param>
/// <param name="Kept">Seeded or reference rows that were there and stayed as they were.</param>
/// <param name="Refused">
///     Rows left out because another row, which the Seeder did not make, has a value of theirs that must be unique.
/// </param>
public sealed record SeedTableReport(string Table, long Inserted, long Kept, long Refused);
