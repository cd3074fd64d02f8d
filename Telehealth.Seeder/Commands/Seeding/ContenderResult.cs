namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>How fast a contender was.</summary>
/// <param name="Name">The contender.</param>
/// <param name="Seconds">What each round took.</param>
/// <param name="Tables">The rows that the database held at the end by table, each partition by itself.</param>
internal sealed record ContenderResult(
    string Name, IReadOnlyList<double> Seconds, IReadOnlyDictionary<string, long> Tables)
{
    /// <summary>How many rows the database held at the end; the few that the migrations write included.</summary>
    public long Rows => Tables.Values.Sum();

    public double MedianSeconds => Measured.Median(Seconds);

    public double FastestSeconds => Seconds.Min();

    /// <summary>In the median.</summary>
    public double RowsPerSecond => Rows / MedianSeconds;
}
