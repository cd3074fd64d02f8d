namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>What seeding of one size took.</summary>
/// <param name="Patients">How many patients.</param>
/// <param name="Rows">How many rows the database held at the end; the few that the migrations write included.</param>
/// <param name="Seconds">From the start of the process to its end; the median of the rounds.</param>
/// <param name="PeakBytes">
///     The most memory that the process had at once, in any round; null where the system does not tell.
/// </param>
internal sealed record SizeResult(int Patients, long Rows, double Seconds, long? PeakBytes)
{
    public double RowsPerSecond => Rows / Seconds;
}
