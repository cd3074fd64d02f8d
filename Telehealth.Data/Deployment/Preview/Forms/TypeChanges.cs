using System.Globalization;
using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment.Preview.Forms;

/// <summary>
///     Another type of a column: PostgreSQL writes all rows anew, unless every old value is one of the new type as it
///     lies.
/// </summary>
internal static partial class TypeChanges
{
    public static IEnumerable<Touch>? Change(FormMatch match)
    {
        var (table, column) = (match.TableName, match["column"]);
        if (match.Schema.LiveName(table) is null)
        {
            return match.Table(LockMode.AccessExclusive);
        }

        if (match.Has("USING")
            || match.Schema.Tables.GetValueOrDefault(table)?.Columns.GetValueOrDefault(column) is not { } old)
        {
            return null;
        }

        var rewrites = !IsKept(Normalize(old), Normalize(match.Text("type")));
        // A CHECK on the column is made again, and so is a foreign key where the rows are rewritten.
        var isChecked = match.Schema.Tables[table].Constraints.Values
            .Any(constraint => constraint.Kind == 'c' && constraint.Columns.Contains(column));
        var own = match.Table(LockMode.AccessExclusive, scans: rewrites || isChecked, rewrites);
        var from = match.Schema.ForeignKeysTo(table)
            .Where(key => key.Table != table && key.Key.ReferencedColumns?.Contains(column) == true)
            .SelectMany(key => match.OnAll(key.Table, LockMode.AccessExclusive, scans: rewrites));
        return own.Concat(match.Referenced(key => key.Columns.Contains(column), LockMode.AccessExclusive)).Concat(from);
    }

    private static bool IsKept(string old, string now)
    {
        var (from, to) = (Parts().Match(old), Parts().Match(now));
        var (oldName, newName) = (from.Groups["name"].Value, to.Groups["name"].Value);
        return old == now
            || (oldName == "character varying" && newName == "text")
            || (oldName == "text" && newName == "character varying" && !to.Groups["length"].Success)
            || (oldName == newName && newName is "character varying" or "numeric" && IsWider(from, to));
    }

    private static bool IsWider(Match from, Match to)
        => !to.Groups["length"].Success
            || (from.Groups["length"].Success
                && Number(to, "length") >= Number(from, "length")
                && Number(to, "scale") == Number(from, "scale"));

    private static int Number(Match type, string part)
        => type.Groups[part].Success ? int.Parse(type.Groups[part].Value, CultureInfo.InvariantCulture) : 0;

    // As format_type writes it.
    private static string Normalize(string type)
        => Regex.Replace(type.Trim().ToLowerInvariant(), @"^varchar\b", "character varying") switch
        {
            "int" or "int4" => "integer",
            "int8" => "bigint",
            "int2" => "smallint",
            "bool" => "boolean",
            "timestamptz" => "timestamp with time zone",
            var name => name,
        };

    [GeneratedRegex(@"^(?<name>[^(]+?)\s*(?:\((?<length>\d+)(?:,\s*(?<scale>\d+))?\))?$")]
    private static partial Regex Parts();
}
