namespace Telehealth.Seeder.Profiles;

/// <summary>The profiles that there are: a JSON file of this folder each, which is compiled in.</summary>
public static class SeedProfiles
{
    private static readonly Lazy<SeedProfile> DevFile = Embedded("dev");
    private static readonly Lazy<SeedProfile> DemoFile = Embedded("demo");
    private static readonly Lazy<SeedProfile> StagingFile = Embedded("staging");
    private static readonly Lazy<SeedProfile> LoadFile = Embedded("load");

    /// <summary>Small and varied, for developers: every status, and people that code stumbles over.</summary>
    public static SeedProfile Dev => DevFile.Value;

    /// <summary>A few people whose stories a presenter tells.</summary>
    public static SeedProfile Demo => DemoFile.Value;

    /// <summary>The shape of a clinic that has run for years.</summary>
    public static SeedProfile Staging => StagingFile.Value;

    /// <summary>As staging, lean for each patient, for any number of them.</summary>
    public static SeedProfile Load => LoadFile.Value;

    /// <summary>All profiles that are compiled in.</summary>
    public static IReadOnlyList<SeedProfile> All => [Dev, Demo, Staging, Load];

    /// <summary>The names of <see cref="All" />.</summary>
    public static IReadOnlyList<string> Names { get; } = ["dev", "demo", "staging", "load"];

    /// <summary>The profile of a name, or of a file.</summary>
    /// <param name="nameOrPath">One of <see cref="Names" />, or the path of a file that ends in .json.</param>
    /// <exception cref="SeedProfileException">There is none, or it says what none can.</exception>
    public static SeedProfile Find(string nameOrPath)
    {
        if (All.FirstOrDefault(profile => profile.Name == nameOrPath) is { } known)
        {
            return known;
        }

        if (!nameOrPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            throw new SeedProfileException(
                $"There is no profile '{nameOrPath}'; allowed are {string.Join(", ", Names)}, or the path of a .json file.");
        }

        var own = SeedProfileReader.Read(nameOrPath, ReadFile(nameOrPath));

        // Draws and the record of a run go by the name: two profiles of one name would be taken for each other.
        return Names.Contains(own.Name)
            ? throw new SeedProfileException(
                $"{nameOrPath}: name: '{own.Name}' is the name of a built-in profile; allowed is any other.")
            : own;
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SeedProfileException($"{path}: the profile cannot be read: {exception.Message}", exception);
        }
    }

    private static Lazy<SeedProfile> Embedded(string name) => new(() =>
    {
        using var stream = typeof(SeedProfiles).Assembly.GetManifestResourceStream($"Profiles.{name}.json")!;
        using var reader = new StreamReader(stream);
        return SeedProfileReader.Read($"{name}.json", reader.ReadToEnd());
    });
}
