namespace Telehealth.Data.Deployment.Preview.Forms;

/// <summary>
///     Adding a foreign key: its triggers are on both tables, and where it is checked at once the rows are read.
/// </summary>
internal static class ForeignKeys
{
    public static IEnumerable<Touch> Add(FormMatch match)
    {
        // A partition that has it already is not read again, and gives up its triggers on the other table.
        var isTakenOver = match.Schema.Partitions(match.TableName).Any(partition => HasIt(match, partition));
        return match.Table(LockMode.ShareRowExclusive, scans: !match.IsNotValid)
            .Select(touch => touch with { Scans = touch.Scans && !HasIt(match, touch.Table) })
            .Concat(match.OnAll(match["other"], isTakenOver ? LockMode.AccessExclusive : LockMode.ShareRowExclusive));
    }

    public static void Added(FormMatch match) => match.Schema.AddConstraint(
        match.TableName,
        match["constraint"],
        new SketchedConstraint(
            'f',
            FormMatch.List(match.Text("columns")),
            match["other"],
            FormMatch.List(match.Text("rest").Split(')')[0]),
            IsValid: !match.IsNotValid));

    private static bool HasIt(FormMatch match, string table)
        => match.Schema.Constraint(table, match["constraint"]) is { IsValid: true };
}
