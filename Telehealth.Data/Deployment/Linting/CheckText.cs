using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment.Linting;

/// <summary>The condition of a CHECK, compared with another.</summary>
internal static partial class CheckText
{
    /// <summary>Whether one differs from the other only by more values in a list, so that it bears all that was borne before.</summary>
    public static bool OnlyGainsValues(string before, string after)
        => Frame(before) == Frame(after) && Values(before).IsSubsetOf(Values(after));

    /// <summary>The identifiers in it, and whatever looks like one.</summary>
    public static IReadOnlySet<string> Words(string sql)
        => Identifiers().Matches(Literals().Replace(sql, "''")).Select(word => word.Value.Trim('"')).ToHashSet();

    private static HashSet<string> Values(string sql) => [.. Literals().Matches(sql).Select(value => value.Value)];

    // Only of IN: elsewhere a longer list need not bear more.
    private static string Frame(string sql) => Lists().Replace(sql, " IN ()");

    [GeneratedRegex(@"(?<!NOT)\s+IN\s*\(\s*'(''|[^'])*'(\s*,\s*'(''|[^'])*')*\s*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Lists();

    [GeneratedRegex("'(''|[^'])*'")]
    private static partial Regex Literals();

    [GeneratedRegex("\"[^\"]+\"|[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Identifiers();
}
