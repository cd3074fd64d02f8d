using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment.Preview.Forms;

/// <summary>The forms of tables, views, triggers, policies and functions.</summary>
internal static partial class TableForms
{
    public static IReadOnlyList<StatementForm> All { get; } =
    [
        new("CREATE TABLE <table> PARTITION OF <parent> *",
            // It gets the foreign keys of its table.
            m => m.Schema.LiveName(m["parent"]) is null
                ? m.Referenced(m["parent"], _ => true, LockMode.ShareRowExclusive).Prepend(New(m))
                : null,
            CreatePartition),
        new(@"CREATE TABLE <table> \(*",
            m => ForeignKeys(m).SelectMany(key => m.OnAll(key.Referenced!, LockMode.ShareRowExclusive)).Prepend(New(m)),
            Create),
        new("DROP TABLE (IF EXISTS )?<table>",
            m => m.Table(LockMode.AccessExclusive).Concat(m.Referenced(_ => true, LockMode.AccessExclusive)),
            m => m.Schema.DropTable(m.TableName)),
        new("CREATE VIEW <table> *",
            m => [New(m)],
            m => m.Schema.Tables[m.TableName] = new SketchedTable(liveName: null)),
        new("CREATE OR REPLACE VIEW <table> *",
            m => m.TableOnly(LockMode.AccessExclusive)),
        new("DROP VIEW (IF EXISTS )?<table>",
            m => m.TableOnly(LockMode.AccessExclusive),
            m => m.Schema.DropTable(m.TableName)),
        new("COMMENT ON (TABLE|VIEW) <table> IS *",
            m => m.TableOnly(LockMode.ShareUpdateExclusive)),
        new(@"COMMENT ON COLUMN <table>\.<column> IS *",
            m => m.TableOnly(LockMode.ShareUpdateExclusive)),
        new("CREATE TRIGGER <trigger> (BEFORE|AFTER) * ON <table> FOR EACH ROW *",
            m => m.Table(LockMode.ShareRowExclusive),
            m => m.Schema.Tables.GetValueOrDefault(m.TableName)?.RowTriggers.Add(m["trigger"])),
        new("CREATE TRIGGER <trigger> (BEFORE|AFTER) * ON <table> (REFERENCING * )?FOR EACH STATEMENT *",
            m => m.TableOnly(LockMode.ShareRowExclusive)),
        // What PartitionSql gives the partitions.
        new(@"CALL copy_triggers\('<table>'\)",
            m => m.Table(LockMode.ShareRowExclusive).Skip(1)),
        new("DROP TRIGGER (IF EXISTS )?<trigger> ON <table>",
            m => m.Schema.Tables.GetValueOrDefault(m.TableName)?.RowTriggers.Contains(m["trigger"]) == true
                ? m.Table(LockMode.AccessExclusive)
                : m.TableOnly(LockMode.AccessExclusive),
            m => m.Schema.Tables.GetValueOrDefault(m.TableName)?.RowTriggers.Remove(m["trigger"])),
        new("CREATE POLICY <policy> ON <table>(?<rest>.*)", m => m.TableOnly(LockMode.AccessExclusive)),
        new("DROP POLICY (IF EXISTS )?<policy> ON <table>", m => m.TableOnly(LockMode.AccessExclusive)),
        new("CREATE (OR REPLACE )?(FUNCTION|PROCEDURE) *"),
        new("DROP (FUNCTION|PROCEDURE) *"),
        new("(CREATE|DROP) SEQUENCE *"),
        new("CREATE SCHEMA *"),
        new("COMMENT ON (FUNCTION|SEQUENCE|SCHEMA) *"),
    ];

    private static Touch New(FormMatch match) => new(match.TableName, LockMode.AccessExclusive);

    private static void Create(FormMatch match)
    {
        var table = new SketchedTable(liveName: null, isPartitioned: match.Has("PARTITION BY"));
        match.Schema.Tables[match.TableName] = table;
        foreach (Match constraint in ConstraintOfTable().Matches(match.Bare))
        {
            table.Constraints[FormMatch.Unquote(constraint.Groups["name"].Value)] = constraint.Groups["key"].Success
                ? new SketchedConstraint('p', FormMatch.List(constraint.Groups["columns"].Value))
                : new SketchedConstraint(
                    'f',
                    FormMatch.List(constraint.Groups["columns"].Value),
                    FormMatch.Unquote(constraint.Groups["other"].Value));
        }
    }

    private static void CreatePartition(FormMatch match)
    {
        var partition = new SketchedTable(liveName: null, parent: match["parent"]);
        match.Schema.Tables[match.TableName] = partition;
        foreach (var (name, constraint) in match.Schema.Tables.GetValueOrDefault(match["parent"])?.Constraints ?? [])
        {
            partition.Constraints[name] = constraint;
        }
    }

    private static IEnumerable<SketchedConstraint> ForeignKeys(FormMatch match)
        => ConstraintOfTable().Matches(match.Bare).Where(constraint => constraint.Groups["other"].Success)
            .Select(constraint => new SketchedConstraint('f', [], FormMatch.Unquote(constraint.Groups["other"].Value)));

    [GeneratedRegex(
        """
        CONSTRAINT\s+(?<name>"[^"]+"|\w+)\s+ (?:(?<key>PRIMARY\s+KEY)|FOREIGN\s+KEY) \s*\((?<columns>[^)]*)\)
        (?:\s*REFERENCES\s+(?:\w+\.)?(?<other>"[^"]+"|\w+))?
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ConstraintOfTable();
}
