using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>What migrating did.</summary>
/// <param name="Applied">Migrations, in the order of application; none where the schema was up to date.</param>
/// <param name="PartitionsMade">Monthly partitions that were missing.</param>
internal sealed record MigrationResult(IReadOnlyList<string> Applied, int PartitionsMade)
{
    /// <summary>False where everything was in place.</summary>
    public bool Changed() => Applied.Count > 0 || PartitionsMade > 0;

    /// <summary>The result as labels and values.</summary>
    public IEnumerable<(string Label, string Value)> Facts() =>
    [
        ("Migrations", Applied.Count == 0 ? "up to date" : $"{Applied.Count} applied, to {Applied[^1]}"),
        ("Partitions", PartitionsMade == 0 ? "made ahead already" : $"{Figures.Count(PartitionsMade)} made ahead"),
    ];
}
