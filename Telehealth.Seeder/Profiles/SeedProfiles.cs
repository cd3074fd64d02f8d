namespace Telehealth.Seeder.Profiles;

/// <summary>The profiles that there are: a JSON file of this folder each, which is compiled in.</summary>
public static class SeedProfiles
{
    // Read when they are asked for: a run needs one of them.
    private static readonly Dictionary<string, Lazy<SeedProfile>> Files =
        Names.ToDictionary(name => name, name => new Lazy<SeedProfile>(() => Embedded(name)));

    /// <summary>The names of <see cref="All" />.</summary>
    public static IReadOnlyList<string> Names => ["dev", "demo", "staging", "load"];

    /// <summary>Small and varied, for developers: every status, and people that code stumbles over.</summary>
    public static SeedProfile Dev => Files["dev"].Value;

    /// <summary>A few people whose stories a presenter tells.</summary>
    public static SeedProfile Demo => Files["demo"].Value;

    /// <summary>The shape of a clinic that has run for years.</summary>
    public static SeedProfile Staging => Files["staging"].Value;

    /// <summary>As staging, lean for each patient, for any number of them.</summary>
    public static SeedProfile Load => Files["load"].Value;

    /// <summary>All profiles that are compiled in.</summary>
    public static IReadOnlyList<SeedProfile> All => [Dev, Demo, Staging, Load];

    /// <summary>The profile of a name, or of a file.</summary>
    /// <param name="nameOrPath">One of <see cref="Names" />, or the path of a file that ends in .json.</param>
    /// <exception cref="SeedProfileException">There is none, or it says what none can.</exception>
    public static SeedProfile Find(string nameOrPath)
    {
        if (Files.TryGetValue(nameOrPath, out var known))
        {
            return known.Value;
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

    /// <summary>The profile that a run was made with.</summary>
    /// <param name="name">Its name, as the database keeps it.</param>
    /// <exception cref="SeedProfileException">It came from a file.</exception>
    public static SeedProfile OfRun(string name)
        => Files.TryGetValue(name, out var known)
            ? known.Value
            : throw new SeedProfileException(
                $"This database was seeded with the profile '{name}', which is no built-in one: name its file with --profile.");

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

    private static SeedProfile Embedded(string name)
    {
        using var stream = typeof(SeedProfiles).Assembly.GetManifestResourceStream($"Profiles.{name}.json")!;
        using var reader = new StreamReader(stream);
        return SeedProfileReader.Read($"{name}.json", reader.ReadToEnd());
    }
}
