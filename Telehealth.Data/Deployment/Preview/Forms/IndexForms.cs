namespace Telehealth.Data.Deployment.Preview.Forms;

/// <summary>The forms of building and dropping indexes.</summary>
internal static class IndexForms
{
    public static IReadOnlyList<StatementForm> All { get; } =
    [
        new("CREATE (UNIQUE )?INDEX CONCURRENTLY (IF NOT EXISTS )?<index> ON <table>(?<rest>.*)",
            m => m.TableOnly(LockMode.ShareUpdateExclusive, scans: true),
            m => Add(m, m.TableName)),
        new("CREATE (UNIQUE )?INDEX (IF NOT EXISTS )?<index> ON ONLY <table>(?<rest>.*)",
            m => m.TableOnly(LockMode.Share, scans: true),
            m => m.Schema.Indexes[m["index"]] = new SketchedIndex(
                m.TableName, IsValid: m.Schema.Partitions(m.TableName).Count == 0, FormMatch.List(m.Text("rest")))),
        new("CREATE (UNIQUE )?INDEX (IF NOT EXISTS )?<index> ON <table>(?<rest>.*)",
            m => m.Table(LockMode.Share, scans: true),
            m => Add(m, m.TableName)),
        new("DROP INDEX CONCURRENTLY (IF EXISTS )?<index>",
            m => On(m, LockMode.ShareUpdateExclusive),
            m => m.Schema.DropIndex(m["index"])),
        new("DROP INDEX (IF EXISTS )?<index>",
            m => m.TableOfIndex(m["index"]).SelectMany(table => m.OnAll(table, LockMode.AccessExclusive)),
            m => m.Schema.DropIndex(m["index"])),
        new("ALTER INDEX <index> RENAME TO <name>",
            m => On(m, LockMode.ShareUpdateExclusive),
            Rename),
        new("ALTER INDEX <index> ATTACH PARTITION <part>",
            // A query of the partition opens its indexes, so it waits.
            m => On(m, LockMode.ShareUpdateExclusive)
                .Concat(m.TableOfIndex(m["part"]).Select(table => new Touch(table, LockMode.AccessExclusive))),
            Attach),
    ];

    private static IEnumerable<Touch> On(FormMatch match, LockMode mode)
        => match.TableOfIndex(match["index"]).Select(table => new Touch(table, mode));

    private static void Add(FormMatch match, string table)
        => match.Schema.Indexes[match["index"]]
            = new SketchedIndex(table, IsValid: true, FormMatch.List(match.Text("rest")));

    private static void Rename(FormMatch match)
    {
        if (match.Schema.Indexes.Remove(match["index"], out var index))
        {
            match.Schema.Indexes[match["name"]] = index;
        }
    }

    private static void Attach(FormMatch match)
    {
        var indexes = match.Schema.Indexes;
        if (indexes.TryGetValue(match["index"], out var whole) && indexes.TryGetValue(match["part"], out var part))
        {
            indexes[match["part"]] = part with { Parent = match["index"] };
            var parts = indexes.Values.Where(index => index.Parent == match["index"]).Select(index => index.Table);
            var isValid = !match.Schema.Partitions(whole.Table).Except(parts).Any();
            indexes[match["index"]] = whole with { IsValid = isValid };
        }
    }
}
