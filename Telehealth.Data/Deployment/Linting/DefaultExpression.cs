using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment.Linting;

/// <summary>A default as SQL: whether PostgreSQL can work it out once for all rows that are there.</summary>
internal static partial class DefaultExpression
{
    /// <summary>Functions that PostgreSQL calls STABLE or IMMUTABLE, so that it calls them once.</summary>
    private static readonly HashSet<string> CalledOnce = new(StringComparer.OrdinalIgnoreCase)
    {
        "now", "transaction_timestamp", "statement_timestamp", "current_setting", "date_trunc", "make_date", "make_interval",
        "timezone", "to_char", "to_date", "to_timestamp", "concat", "coalesce", "lower", "upper", "round", "jsonb_build_object",
        "jsonb_build_array", "array", "decode", "numeric", "varchar", "timestamp", "timestamptz", "interval",
    };

    /// <summary>
    ///     Whether each row may get a value of its own, for which the table is written anew. A function that is not known here
    ///     counts as one that may.
    /// </summary>
    public static bool MayBeVolatile(string sql)
        => Calls().Matches(Literals().Replace(sql, "''")).Any(call => !CalledOnce.Contains(call.Groups["name"].Value));

    [GeneratedRegex("'(''|[^'])*'")]
    private static partial Regex Literals();

    [GeneratedRegex(@"(?<name>[\w.""]+)\s*\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Calls();
}
