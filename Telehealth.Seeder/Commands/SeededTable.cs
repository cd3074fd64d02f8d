namespace Telehealth.Seeder.Commands;

/// <summary>A table that was seeded.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Inserted">Rows written now.</param>
/// <param name="Kept">Rows that were there already.</param>
internal sealed record SeededTable(string Table, long Inserted, long Kept);
