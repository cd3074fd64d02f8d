using System.Globalization;
using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment;

/// <summary>A column type as PostgreSQL writes it, taken apart: what a change of it does to the rows that are there.</summary>
/// <param name="Name">Its name without modifiers, such as <c>numeric</c>.</param>
/// <param name="Modifiers">The numbers in parentheses, such as 10 and 2; none where there are none.</param>
internal sealed partial record StoreType(string Name, IReadOnlyList<int> Modifiers)
{
    private const int FullPrecision = 6;

    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["varchar"] = "character varying",
        ["char"] = "character",
        ["decimal"] = "numeric",
        ["int"] = "integer",
        ["int2"] = "smallint",
        ["int4"] = "integer",
        ["int8"] = "bigint",
        ["float4"] = "real",
        ["float8"] = "double precision",
        ["bool"] = "boolean",
        ["timestamptz"] = "timestamp with time zone",
        ["timestamp"] = "timestamp without time zone",
        ["timetz"] = "time with time zone",
        ["time"] = "time without time zone",
    };

    /// <summary>Changes of the name that keep every value, though most write the table anew.</summary>
    private static readonly HashSet<(string From, string To)> Wider =
    [
        ("smallint", "integer"), ("smallint", "bigint"), ("smallint", "numeric"), ("integer", "bigint"), ("integer", "numeric"),
        ("bigint", "numeric"), ("integer", "double precision"), ("smallint", "double precision"), ("real", "double precision"),
        ("date", "timestamp without time zone"), ("date", "timestamp with time zone"), ("cidr", "inet"),
        ("timestamp without time zone", "timestamp with time zone"),
    ];

    /// <summary>Takes a type apart; one that is not known is its own name.</summary>
    public static StoreType Parse(string type)
    {
        var match = Pattern().Match(type.Trim().ToLowerInvariant());
        var name = $"{match.Groups["name"].Value.Trim()}{match.Groups["rest"].Value}";
        var modifiers = match.Groups["modifiers"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return new StoreType(
            Aliases.GetValueOrDefault(name, name), [.. modifiers.Select(m => int.Parse(m, CultureInfo.InvariantCulture))]);
    }

    /// <summary>Whether it is written otherwise, whatever that leads to.</summary>
    public bool IsOther(StoreType to) => Name != to.Name || !Modifiers.SequenceEqual(to.Modifiers);

    /// <summary>
    ///     Whether PostgreSQL writes the table anew, or its indexes, under a lock that stops even readers. Between timestamps
    ///     with and without a time zone it depends on the session's time zone, so the answer is yes.
    /// </summary>
    public bool Rewrites(StoreType to) => IsOther(to) && ((Name, to.Name) switch
    {
        ("character varying", "text") => false,
        ("text", "character varying") => to.Modifiers.Count > 0,
        ("cidr", "inet") => false,
        var (from, other) when from != other => true,
        ("character varying" or "bit varying", _) => to.Modifiers.Count > 0 && IsShorter(to),
        ("numeric", _) => to.Modifiers.Count > 0 && (Modifiers.Count == 0 || Scale != to.Scale || Modifiers[0] > to.Modifiers[0]),
        _ when HasPrecision => Precision > to.Precision,
        _ => true,
    });

    /// <summary>Whether there are values that do not fit, or that are cut.</summary>
    public bool Narrows(StoreType to) => IsOther(to) && ((Name, to.Name) switch
    {
        (_, "text") => false,
        (_, "character varying") when to.Modifiers.Count == 0 => false,
        var (from, other) when from != other => !Wider.Contains((from, other)) || to.Modifiers.Count > 0,
        ("numeric", _) => to.Modifiers.Count > 0
            && (Modifiers.Count == 0 || Scale > to.Scale || Modifiers[0] - Scale > to.Modifiers[0] - to.Scale),
        _ when HasPrecision => Precision > to.Precision,
        _ => IsShorter(to),
    });

    private bool HasPrecision => Name.StartsWith("time", StringComparison.Ordinal) || Name == "interval";

    private int Precision => Modifiers.Count > 0 ? Modifiers[0] : FullPrecision;

    private int Scale => Modifiers.Count > 1 ? Modifiers[1] : 0;

    private bool IsShorter(StoreType to) => to.Modifiers.Count > 0 && (Modifiers.Count == 0 || Modifiers[0] > to.Modifiers[0]);

    [GeneratedRegex(@"^(?<name>[^(]*)(\((?<modifiers>[\d, ]+)\))?(?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
