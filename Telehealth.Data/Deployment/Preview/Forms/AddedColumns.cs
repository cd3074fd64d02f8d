using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment.Preview.Forms;

/// <summary>Adding a column: the rows stay as they are unless each needs a value of its own.</summary>
internal static partial class AddedColumns
{
    public static IEnumerable<Touch>? Add(FormMatch match)
    {
        var definition = SqlStatements.WithoutLiterals(match.Text("definition"));
        if (Constraint().IsMatch(definition) || IsOfUnknownFunction(definition))
        {
            return null;
        }

        var rewrites = ValueOfEachRow().IsMatch(definition);
        var scans = rewrites || (NotNull().IsMatch(definition) && !Default().IsMatch(definition));
        return match.Table(LockMode.AccessExclusive, scans, rewrites);
    }

    /// <summary>The type in the definition of a column.</summary>
    public static string TypeOf(string definition) => AfterType().Split(definition)[0].Trim();

    // Whether a function gives each row another value, its name does not tell; of these it is known.
    private static bool IsOfUnknownFunction(string definition)
        => Default().Match(definition) is { Success: true } found
            && Call().Matches(definition[found.Index..]).Any(call => !KnownCall().IsMatch(call.Value));

    [GeneratedRegex(@"\b(REFERENCES|UNIQUE|PRIMARY\s+KEY|CHECK)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Constraint();

    [GeneratedRegex(
        @"\b(STORED|IDENTITY|(small|big)?serial)\b|\b(gen_random_uuid|nextval|random|clock_timestamp|uuidv7)\s*\(",
        RegexOptions.IgnoreCase)]
    private static partial Regex ValueOfEachRow();

    [GeneratedRegex(@"\bNOT\s+NULL\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotNull();

    [GeneratedRegex(@"\bDEFAULT\b", RegexOptions.IgnoreCase)]
    private static partial Regex Default();

    [GeneratedRegex(@"(?<!::)\b[a-z_][\w.]*\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex Call();

    [GeneratedRegex(
        @"^(now|gen_random_uuid|nextval|random|clock_timestamp|uuidv7|numeric|character|varying|varchar|DEFAULT)\s*\(",
        RegexOptions.IgnoreCase)]
    private static partial Regex KnownCall();

    [GeneratedRegex(@"\s+(?:COLLATE|NOT\s+NULL|NULL|DEFAULT|GENERATED)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AfterType();
}
