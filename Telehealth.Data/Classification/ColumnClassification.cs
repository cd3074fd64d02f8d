using Telehealth.Data.Schema.Enums;

namespace Telehealth.Data.Classification;

/// <summary>What a column holds, as far as privacy is concerned.</summary>
public sealed record ColumnClassification
{
    private const char Separator = ':';
    private const string FreeText = "free_text";

    private ColumnClassification(Sensitivity sensitivity, SafeHarbor? identifier = null)
        => (Sensitivity, Identifier) = (sensitivity, identifier);

    /// <summary>Says nothing of a person.</summary>
    public static ColumnClassification Operational { get; } = new(Sensitivity.Operational);

    /// <summary>Tells of a patient's health or care.</summary>
    public static ColumnClassification Health { get; } = new(Sensitivity.Health);

    /// <summary>Opens something.</summary>
    public static ColumnClassification Secret { get; } = new(Sensitivity.Secret);

    /// <summary>How the column is to be handled.</summary>
    public Sensitivity Sensitivity { get; }

    /// <summary>Which identifier it is; null where it does not tell who somebody is.</summary>
    public SafeHarbor? Identifier { get; }

    /// <summary>Whether people or other services write into it what they like, so that it may name anybody.</summary>
    public bool IsFreeText { get; init; }

    /// <summary>Tells who somebody is.</summary>
    public static ColumnClassification Identity(SafeHarbor identifier) => new(Sensitivity.Identity, identifier);

    /// <summary>The classification that <see cref="ToString" /> wrote.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ColumnClassification Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split(Separator).ToList();
        var isFreeText = words.Remove(FreeText);
        return words switch
        {
            [var identity, var identifier] when identity == Word(Sensitivity.Identity)
                => Identity(Named<SafeHarbor>(identifier)) with { IsFreeText = isFreeText },
            [var sensitivity] when sensitivity != Word(Sensitivity.Identity)
                => new(Named<Sensitivity>(sensitivity)) { IsFreeText = isFreeText },
            _ => throw new FormatException($"'{text}' is no classification of a column."),
        };
    }

    /// <summary>In words, such as <c>operational</c>, <c>identity:name</c> or <c>health:free_text</c>.</summary>
    public override string ToString()
        => string.Join(Separator, new[]
        {
            Word(Sensitivity), Identifier is { } identifier ? Word(identifier) : null, IsFreeText ? FreeText : null,
        }.OfType<string>());

    private static string Word<T>(T value)
        where T : struct, Enum
        => SnakeCase.From(value.ToString());

    private static T Named<T>(string word)
        where T : struct, Enum
        => Enum.GetValues<T>().Where(value => Word(value) == word).Select(value => (T?)value).SingleOrDefault()
            ?? throw new FormatException($"'{word}' is no word of {typeof(T).Name}.");
}
