using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment.Preview;

/// <summary>
///     Cuts SQL into its statements, where a semicolon ends one: not in a literal, a name, a comment or a function's
///     body.
/// </summary>
internal static partial class SqlStatements
{
    /// <summary>The statements, without their semicolons; none for what is blank.</summary>
    public static IReadOnlyList<string> Split(string sql)
    {
        var statements = new List<string>();
        var from = 0;
        foreach (Match token in Token().Matches(sql))
        {
            if (token.Value == ";")
            {
                statements.Add(sql[from..token.Index].Trim());
                from = token.Index + 1;
            }
        }

        statements.Add(sql[from..].Trim());
        return [.. statements.Where(statement => statement.Length > 0)];
    }

    public static string WithoutComments(string sql)
        => Token().Replace(sql, token => token.Value[0] is '-' or '/' ? " " : token.Value).Trim();

    /// <summary>
    ///     A statement with empty literals and without comments, where words and commas mean what they say.
    /// </summary>
    public static string WithoutLiterals(string sql)
        => Token().Replace(sql, token => token.Value[0] switch
        {
            '"' or ';' => token.Value,
            '-' or '/' => " ",
            _ => "''",
        }).Trim();

    /// <summary>Whether an ALTER TABLE has several actions, separated by commas.</summary>
    public static bool HasSeveralActions(string sql)
    {
        if (!sql.StartsWith("ALTER TABLE", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var depth = 0;
        return WithoutLiterals(sql).Any(letter =>
        {
            depth += letter switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            return letter == ',' && depth == 0;
        });
    }

    // A literal with escapes, a literal, a quoted name, a text between dollar signs, a comment of either kind; or a
    // semicolon.
    [GeneratedRegex(
        """
        (?<![\w$])[eE]'(?:[^'\\]|\\.|'')*' | '(?:[^']|'')*' | "(?:[^"]|"")*"
        | (?<![\w$])(?<tag>\$(?:[^\W\d]\w*)?\$).*?\k<tag> | --[^\n]* | /\*.*?\*/ | ;
        """,
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
