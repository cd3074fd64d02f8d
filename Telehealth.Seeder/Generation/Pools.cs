using System.Runtime.CompilerServices;
using Bogus;
using Bogus.DataSets;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     Names, streets and the like, which Bogus fills once; rows pick from them. Always the same pools: Bogus draws here
///     from a generator of its own, and the run's seed decides only what is picked.
/// </summary>
public static class Pools
{
    private const int FillSeed = 1;

    private static readonly string[] NotByEnding =
        ["Rosario", "Consuelo", "Amparo", "Socorro", "Rocío", "Luca", "Noa", "Joshua"];

    /// <summary>Given names of women.</summary>
    public static IReadOnlyList<string> FemaleNames { get; } = Fill(1500, f => f.Name.FirstName(Name.Gender.Female));

    /// <summary>Given names of men.</summary>
    public static IReadOnlyList<string> MaleNames { get; } = Fill(1500, f => f.Name.FirstName(Name.Gender.Male));

    /// <summary>Family names.</summary>
    public static IReadOnlyList<string> LastNames { get; } = Fill(1500, f => f.Name.LastName());

    /// <summary>Given names of women who write Spanish.</summary>
    public static IReadOnlyList<string> SpanishFemaleNames { get; } =
        [.. Fill(2_000, f => f.Name.FirstName(), "es_MX").Where(name => EndsIn(name, 'a'))];

    /// <summary>Given names of men who write Spanish.</summary>
    public static IReadOnlyList<string> SpanishMaleNames { get; } =
        [.. Fill(2_000, f => f.Name.FirstName(), "es_MX").Where(name => EndsIn(name, 'o'))];

    /// <summary>Family names, of which those who write Spanish have two.</summary>
    public static IReadOnlyList<string> SpanishLastNames { get; } = Fill(600, f => f.Name.LastName(), "es_MX");

    /// <summary>Given and family names in other scripts than Latin.</summary>
    public static IReadOnlyList<(string First, string Last)> NonLatinNames { get; } =
    [
        .. new[] { "ja", "zh_CN", "ru", "ko", "ar", "el" }
            .SelectMany(locale => Fill(12, f => (f.Name.FirstName(), f.Name.LastName()), locale)),
    ];

    /// <summary>Names that code tends to stumble over: apostrophes, hyphens, accents, spaces, one letter.</summary>
    public static IReadOnlyList<(string First, string Last)> AwkwardNames { get; } =
    [
        ("Siobhán", "O'Brien"), ("D'Andre", "O'Neill-Smith"), ("Zoë", "D'Angelo"), ("José María", "de la Peña y Núñez"),
        ("Björk", "Guðmundsdóttir"), ("Anne-Marie", "van 't Hoff"), ("Ng", "O"), ("Null", "Test"), ("Łukasz", "Żółć"),
        ("Nguyễn", "Thị Bích Phượng"),
    ];

    /// <summary>A given and a family name of 100 characters each, the most that the columns take.</summary>
    public static (string First, string Last) LongestName { get; } = (
        $"{string.Join('-', Enumerable.Repeat("Maximiliane", 8))}-Rose",
        $"{string.Join('-', Enumerable.Repeat("Featherstonehaugh", 5))}-Wolverhamp");

    /// <summary>Streets, without a number.</summary>
    public static IReadOnlyList<string> Streets { get; } = Fill(1500, f => f.Address.StreetName());

    /// <summary>
    ///     Whether the first of the given names ends so: the locale does not tell women from men. Rosario and the like,
    ///     which do not follow the rule, are left out.
    /// </summary>
    private static bool EndsIn(string name, char letter)
        => name.Split(' ')[0] is var first && first[^1] == letter && !NotByEnding.Contains(first);

    /// <summary>Fills the pools now, and not when the first row needs one.</summary>
    public static void Fill() => RuntimeHelpers.RunClassConstructor(typeof(Pools).TypeHandle);

    private static T[] Fill<T>(int count, Func<Faker, T> draw, string locale = "en")
    {
        var faker = new Faker(locale) { Random = new Randomizer(FillSeed) };
        return [.. Enumerable.Range(0, count).Select(_ => draw(faker)).Distinct()];
    }
}
