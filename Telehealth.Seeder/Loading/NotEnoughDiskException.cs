using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Loading;

/// <summary>The server's disk has no room for the run. Nothing was written.</summary>
public sealed class NotEnoughDiskException : InvalidOperationException
{
    /// <summary>The run would not fit.</summary>
    /// <param name="needed">Bytes that it needs.</param>
    /// <param name="free">Bytes that are free.</param>
    /// <param name="folder">Where the server keeps its data.</param>
    public NotEnoughDiskException(long needed, long free, string folder)
        : base($"Seeding needs about {Figures.Bytes(needed)} on the server's disk and {Figures.Bytes(free)} are free ({folder}). "
            + "No row was written. Make room, or fewer --patients.")
    {
    }

    /// <summary>The run would soon fill the disk.</summary>
    /// <param name="free">Bytes that are free.</param>
    /// <param name="folder">Where the server keeps its data.</param>
    public NotEnoughDiskException(long free, string folder)
        : base($"Seeding stopped before the server's disk is full: {Figures.Bytes(free)} are left ({folder}). No row was "
            + "written. Make room, or fewer --patients.")
    {
    }
}
