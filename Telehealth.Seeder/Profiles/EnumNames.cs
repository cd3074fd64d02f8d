using System.Text.Json;

namespace Telehealth.Seeder.Profiles;

/// <summary>The values of an enumeration as profiles and the database write them, in snake_case.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>()
        .ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    /// <summary>All of them, separated by commas.</summary>
    public static string Allowed => string.Join(", ", Values.Keys);

    /// <summary>The value of a name.</summary>
    public static bool TryParse(string? name, out T value)
    {
        value = default;
        return name is not null && Values.TryGetValue(name, out value);
    }
}
