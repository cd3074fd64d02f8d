namespace Telehealth.Data.Schema.Enums;

/// <summary>The words of enumerations, as they stand in the database.</summary>
public static class EnumText
{
    /// <summary>The word of a value.</summary>
    /// <exception cref="InvalidOperationException">The value is not a member of the enumeration.</exception>
    public static string ToText<TEnum>(TEnum value)
        where TEnum : struct, Enum
        => Words<TEnum>.Texts.TryGetValue(value, out var text)
            ? text
            : throw new InvalidOperationException($"{value} is not a member of {typeof(TEnum).Name}.");

    /// <summary>The value of a word.</summary>
    /// <exception cref="InvalidOperationException">No member of the enumeration has this word.</exception>
    public static TEnum FromText<TEnum>(string text)
        where TEnum : struct, Enum
        => Words<TEnum>.Values.TryGetValue(text, out var value)
            ? value
            : throw new InvalidOperationException($"{typeof(TEnum).Name} has no member for the word '{text}'.");

    private static class Words<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> Texts =
            Enum.GetValues<TEnum>().ToDictionary(value => value, value => SnakeCase.From(value.ToString()));

        public static readonly Dictionary<string, TEnum> Values =
            Texts.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
