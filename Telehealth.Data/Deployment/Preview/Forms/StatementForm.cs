using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment.Preview.Forms;

/// <summary>
///     A form that statements have, and what those do. Our SQL is generated, so the form tells: a name stands in angle
///     brackets, what does not matter is a star, and the rest is a regular expression in which a blank is any white
///     space.
/// </summary>
/// <param name="words">The form.</param>
/// <param name="touches">What such a statement does to tables; null where the form alone does not tell.</param>
/// <param name="then">What the schema is afterwards; null where that makes no difference to later statements.</param>
internal sealed partial class StatementForm(
    string words, Func<FormMatch, IEnumerable<Touch>?>? touches = null, Action<FormMatch>? then = null)
{
    // Words that stand where a name could, unless they are quoted.
    private const string Keyword = @"(?:IF|ONLY|ON|CONSTRAINT|COLUMN|PRIMARY|UNIQUE|CHECK|FOREIGN|EXCLUDE|CONCURRENTLY)\b";

    private const string Name = $"""(?:"(?:[^"]|"")+"|(?!{Keyword})[A-Za-z_][\w$]*)""";

    private readonly Regex _pattern = new(
        $"^{Token().Replace(words, Pattern)}$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);

    /// <summary>The form in words.</summary>
    public string Words { get; } = words;

    /// <summary>What a statement of this form does to tables; null where the form does not tell.</summary>
    public IEnumerable<Touch>? Touches(FormMatch match) => touches is null ? [] : touches(match);

    /// <summary>Carries the sketch along.</summary>
    public void Then(FormMatch match) => then?.Invoke(match);

    /// <summary>The names in a statement; null where it is not of this form.</summary>
    public FormMatch? Match(string sql, SchemaSketch schema)
        => _pattern.Match(sql) is { Success: true } match ? new FormMatch(sql, match, schema) : null;

    private static string Pattern(Match token) => token.Value switch
    {
        " " => @"\s+",
        "*" => ".*?",
        "(" => "(?:",
        var name => $@"(?:{Name}\.)?(?<{name[1..^1]}>{Name})",
    };

    [GeneratedRegex(@"(?<!\\)\((?!\?)| |(?<![.\])\\])\*|(?<!\(\?)<\w+>")]
    private static partial Regex Token();
}
