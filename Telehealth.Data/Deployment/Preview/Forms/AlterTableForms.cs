using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Deployment.Preview.Forms;

/// <summary>The forms of ALTER TABLE with one action.</summary>
internal static class AlterTableForms
{
    public static IReadOnlyList<StatementForm> All { get; } =
    [
        // Constraints.
        new("ALTER TABLE <table> ADD CONSTRAINT <constraint> CHECK *",
            m => m.Table(LockMode.AccessExclusive, scans: !m.IsNotValid),
            m => m.Schema.AddConstraint(m.TableName, m["constraint"], new('c', [], IsValid: !m.IsNotValid))),
        new(@"ALTER TABLE <table> ADD CONSTRAINT <constraint> FOREIGN KEY \((?<columns>[^)]*)\) "
                + "REFERENCES <other>(?<rest>.*)",
            ForeignKeys.Add,
            ForeignKeys.Added),
        new("ALTER TABLE <table> ADD CONSTRAINT <constraint> UNIQUE USING INDEX <index>",
            m => m.TableOnly(LockMode.AccessExclusive),
            m => m.Schema.AddConstraint(m.TableName, m["constraint"], new('u', m.ColumnsOfIndex(m["index"])))),
        new(@"ALTER TABLE <table> ADD CONSTRAINT <constraint> UNIQUE \((?<columns>[^)]*)\)",
            WithIndex,
            m => m.Schema.AddConstraint(m.TableName, m["constraint"], new('u', FormMatch.List(m.Text("columns"))))),
        new(@"ALTER TABLE <table> ADD CONSTRAINT <constraint> PRIMARY KEY \((?<columns>[^)]*)\)",
            WithIndex,
            m => m.Schema.AddConstraint(m.TableName, m["constraint"], new('p', FormMatch.List(m.Text("columns"))))),
        new("ALTER TABLE <table> VALIDATE CONSTRAINT <constraint>",
            m => m.Table(LockMode.ShareUpdateExclusive, scans: m.Constraint is not { IsValid: true }),
            m => m.Schema.AddConstraint(
                m.TableName,
                m["constraint"],
                (m.Constraint ?? new SketchedConstraint('c', [])) with { IsValid = true })),
        new("ALTER TABLE <table> RENAME CONSTRAINT <constraint> TO <name>",
            m => m.Table(LockMode.AccessExclusive),
            Rename),
        new("ALTER TABLE <table> DROP CONSTRAINT (IF EXISTS )?<constraint>",
            // The triggers of a foreign key are on both tables.
            m => m.Table(LockMode.AccessExclusive)
                .Concat(m.Referenced(constraint => constraint == m.Constraint, LockMode.AccessExclusive)),
            m => m.Schema.DropConstraint(m.TableName, m["constraint"])),

        // Columns.
        new("ALTER TABLE <table> ADD (COLUMN )?<column> (?<definition>.*)",
            AddedColumns.Add,
            m => m.SetType(m["column"], AddedColumns.TypeOf(m.Text("definition")))),
        new("ALTER TABLE <table> DROP (COLUMN )?<column>",
            m => m.Table(LockMode.AccessExclusive)
                .Concat(m.Referenced(constraint => constraint.Columns.Contains(m["column"]), LockMode.AccessExclusive)),
            m => m.DropColumn(m["column"])),
        new("ALTER TABLE <table> RENAME (COLUMN )?<column> TO <name>",
            m => m.Table(LockMode.AccessExclusive),
            m => m.RenameColumn(m["column"], m["name"])),
        new("ALTER TABLE <table> ALTER (COLUMN )?<column> (SET DATA )?TYPE (?<type>.*)",
            TypeChanges.Change,
            m => m.SetType(m["column"], m.Text("type"))),
        new("ALTER TABLE <table> ALTER (COLUMN )?<column> SET NOT NULL",
            // PostgreSQL takes a valid CHECK for proof and does not read the table; the one that we make has this name.
            m => m.Table(
                LockMode.AccessExclusive,
                scans: m.Schema.Constraint(m.TableName, StepNames.NotNull(m.TableName, m["column"]))
                    is not { IsValid: true })),
        new("ALTER TABLE <table> ALTER (COLUMN )?<column> (DROP NOT NULL|SET DEFAULT *|DROP DEFAULT|DROP EXPRESSION)",
            m => m.Table(LockMode.AccessExclusive)),
        new("ALTER TABLE <table> ALTER (COLUMN )?<column> (ADD GENERATED *|SET GENERATED *|DROP IDENTITY( IF EXISTS)?)",
            m => m.TableOnly(LockMode.AccessExclusive)),

        // The table.
        new("ALTER TABLE <table> RENAME TO <name>",
            m => m.TableOnly(LockMode.AccessExclusive),
            m => m.Schema.RenameTable(m.TableName, m["name"])),
        new("ALTER TABLE <table> ENABLE ALWAYS TRIGGER <trigger>",
            m => m.Schema.Tables.GetValueOrDefault(m.TableName)?.RowTriggers.Contains(m["trigger"]) == true
                ? m.Table(LockMode.ShareRowExclusive)
                : m.TableOnly(LockMode.ShareRowExclusive)),
        new("ALTER TABLE <table> (ENABLE|DISABLE|FORCE|NO FORCE) ROW LEVEL SECURITY",
            m => m.TableOnly(LockMode.AccessExclusive)),
    ];

    /// <summary>
    ///     A constraint with an index, which is built; but for partitions that have one of these columns already.
    /// </summary>
    private static IEnumerable<Touch> WithIndex(FormMatch match)
    {
        var columns = FormMatch.List(match.Text("columns"));
        return match.TableOnly(LockMode.AccessExclusive, scans: true)
            .Concat(match.Table(LockMode.Share, scans: true).Skip(1).Select(touch => touch with
            {
                Scans = touch.Scans && !match.Schema.Tables[touch.Table].Constraints.Values
                    .Any(constraint => constraint.Kind == 'u' && constraint.Columns.SequenceEqual(columns)),
            }));
    }

    private static void Rename(FormMatch match)
    {
        if (match.Constraint is { } constraint)
        {
            match.Schema.DropConstraint(match.TableName, match["constraint"]);
            match.Schema.AddConstraint(match.TableName, match["name"], constraint);
        }
    }
}
