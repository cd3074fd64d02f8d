namespace Telehealth.Seeder.Loading;

/// <summary>What a run would write into a table.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Rows">About how many rows.</param>
/// <param name="Bytes">About how many bytes are sent to the server for them.</param>
public sealed record SeedTableEstimate(string Table, long Rows, long Bytes);
