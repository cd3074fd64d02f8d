using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment.Preview.Forms;

/// <summary>The forms of changing rows: nobody waits for the table, but those who change the same rows do.</summary>
internal static partial class RowForms
{
    public static IReadOnlyList<StatementForm> All { get; } =
    [
        new("INSERT INTO <table> *", m => m.TableOnly(LockMode.RowExclusive)),
        new("UPDATE <table>( AS <alias>)? SET *", Change),
        new("DELETE FROM <table>( AS <alias>)? *", Change),
        new("DELETE FROM <table>", Change),
        // What locks rows before a batch of them is changed.
        new("SELECT * FROM <table> * FOR UPDATE"),
    ];

    private static IEnumerable<Touch> Change(FormMatch match)
        => match.Table(LockMode.RowExclusive, scans: !IsByKey(match));

    /// <summary>
    ///     Whether the rows are found by the primary key, or by their places. Of other indexes nothing is known here.
    /// </summary>
    private static bool IsByKey(FormMatch match)
    {
        var where = Where().Match(match.Bare).Value;
        if (where.StartsWith("WHERE ctid = ANY", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var named = Equal().Matches(where).Select(column => FormMatch.Unquote(column.Groups["column"].Value));
        var key = match.Schema.Tables.GetValueOrDefault(match.TableName)?.Constraints.Values
            .FirstOrDefault(constraint => constraint.Kind == 'p');
        return key is not null && !Or().IsMatch(where) && named.Contains(key.Columns[0]);
    }

    [GeneratedRegex(@"\bWHERE\b.*", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Where();

    [GeneratedRegex(@"\bOR\b", RegexOptions.IgnoreCase)]
    private static partial Regex Or();

    [GeneratedRegex("""\b(?:WHERE|AND)\s+(?:\w+\.)?(?<column>"[^"]+"|\w+)\s+=\s""", RegexOptions.IgnoreCase)]
    private static partial Regex Equal();
}
