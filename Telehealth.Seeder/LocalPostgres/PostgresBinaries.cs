namespace Telehealth.Seeder.LocalPostgres;

/// <summary>A folder with PostgreSQL's server binaries, and their version.</summary>
public sealed record PostgresBinaries(string Folder, Version Version)
{
    /// <summary>The major versions that the data layer supports.</summary>
    public const int OldestMajor = 15;

    /// <inheritdoc cref="OldestMajor"/>
    public const int NewestMajor = 18;

    /// <summary>The path of one of the binaries.</summary>
    public string PathOf(string tool) => PathOf(Folder, tool);

    internal static string PathOf(string folder, string tool) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? tool + ".exe" : tool);
}
