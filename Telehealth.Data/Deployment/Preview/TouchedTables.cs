namespace Telehealth.Data.Deployment.Preview;

/// <summary>What migrations come to for each table.</summary>
/// <param name="live">The tables as they are now.</param>
internal sealed class TouchedTables(IReadOnlyDictionary<string, SketchedTable> live)
{
    private readonly Dictionary<string, LockMode> _strongest = [];
    private readonly Dictionary<string, LockMode> _meanwhile = [];
    private readonly HashSet<string> _rewritten = [];
    private readonly HashSet<string> _scanned = [];

    /// <summary>The tables that migrations touch, by name, each with its partitions.</summary>
    public IReadOnlyList<PreviewedTable> Of(IReadOnlyList<PreviewedMigration> migrations)
    {
        foreach (var part in migrations.SelectMany(migration => migration.Parts))
        {
            Add(part);
        }

        return
        [
            .. _strongest.Keys.GroupBy(RootOf).OrderBy(table => table.Key, StringComparer.Ordinal).Select(table =>
            {
                // Its size is that of the whole, whatever part of it would be touched.
                var all = live.Where(other => RootOf(other.Key) == table.Key).Select(other => other.Value).ToList();
                return new PreviewedTable(
                    table.Key,
                    [.. table.Where(name => name != table.Key).Order(StringComparer.Ordinal)],
                    Sum(all.Select(each => each.Rows)),
                    Sum(all.Select(each => each.Bytes)),
                    table.Max(name => _strongest[name]),
                    table.Any(_rewritten.Contains),
                    table.Any(_scanned.Contains),
                    table.Where(_meanwhile.ContainsKey).Select(name => (LockMode?)_meanwhile[name]).Max());
            }),
        ];
    }

    private void Add(PreviewedPart part)
    {
        var held = new Dictionary<string, LockMode>();
        foreach (var effect in part.Statements.Select(statement => statement.Effect))
        {
            if (!part.IsTransaction)
            {
                held.Clear();
            }

            foreach (var (table, mode) in effect.Locks)
            {
                Raise(held, table, mode);
                Raise(_strongest, table, mode);
            }

            _rewritten.UnionWith(effect.Rewrites);
            _scanned.UnionWith(effect.Scans);
            foreach (var table in effect.Scans.Union(effect.Rewrites))
            {
                Raise(_meanwhile, table, held[table]);
            }
        }
    }

    private static void Raise(Dictionary<string, LockMode> locks, string table, LockMode mode)
        => locks[table] = locks.TryGetValue(table, out var other) && other > mode ? other : mode;

    private static long? Sum(IEnumerable<long?> figures)
        => figures.OfType<long>().ToList() is { Count: > 0 } known ? known.Sum() : null;

    private string RootOf(string table) => live.GetValueOrDefault(table)?.Parent is { } parent ? RootOf(parent) : table;
}
