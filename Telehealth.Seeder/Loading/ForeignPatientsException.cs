namespace Telehealth.Seeder.Loading;

/// <summary>The database holds patients that the Seeder did not make. Nothing was written.</summary>
public sealed class ForeignPatientsException(long count) : InvalidOperationException(
    $"This database holds {(count == 1 ? "1 patient" : $"{count} patients")} that the Seeder did not make. "
    + "Nothing was changed: fake "
    + "data is never mixed with real data. Use another database.")
{
    /// <summary>How many.</summary>
    public long Count { get; } = count;
}
