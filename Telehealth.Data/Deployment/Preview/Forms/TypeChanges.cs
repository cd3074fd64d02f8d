namespace Telehealth.Data.Deployment.Preview.Forms;

/// <summary>
///     Another type of a column: PostgreSQL writes all rows anew, unless every old value is one of the new type as it
///     lies.
/// </summary>
internal static class TypeChanges
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

        var rewrites = StoreType.Parse(old).Rewrites(StoreType.Parse(match.Text("type")));
        // A CHECK on the column is made again, and so is a foreign key where the rows are rewritten.
        var isChecked = match.Schema.Tables[table].Constraints.Values
            .Any(constraint => constraint.Kind == 'c' && constraint.Columns.Contains(column));
        var own = match.Table(LockMode.AccessExclusive, scans: rewrites || isChecked, rewrites);
        var from = match.Schema.ForeignKeysTo(table)
            .Where(key => key.Table != table && key.Key.ReferencedColumns?.Contains(column) == true)
            .SelectMany(key => match.OnAll(key.Table, LockMode.AccessExclusive, scans: rewrites));
        return own.Concat(match.Referenced(key => key.Columns.Contains(column), LockMode.AccessExclusive)).Concat(from);
    }
}
