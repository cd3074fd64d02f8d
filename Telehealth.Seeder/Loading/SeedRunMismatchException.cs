namespace Telehealth.Seeder.Loading;

/// <summary>The database was seeded with other options. Nothing was written.</summary>
public sealed class SeedRunMismatchException : InvalidOperationException
{
    /// <summary>The database holds another run.</summary>
    public SeedRunMismatchException(SeedRun earlier, SeedRun asked)
        : base($"This database was seeded with {earlier}, which does not mix with {asked}. "
            + "Leave the options out, or run `reset`.")
    {
    }

    /// <summary>The database holds seeded patients, and the setting that says of which run is gone.</summary>
    public SeedRunMismatchException(long patients)
        : base($"This database holds {patients} seeded patients, but its setting {SeedRun.SettingKey} is gone, so the Seeder "
            + "cannot tell which. Run `reset`.")
    {
    }
}
