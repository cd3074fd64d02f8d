namespace Telehealth.Data.Deployment.Drift.Kinds;

/// <summary>Whether a table's policies are enforced, and for its owner too.</summary>
internal sealed class RowSecurityKind() : ObjectKind("row-level security")
{
    private const string Enabled = "ENABLE";
    private const string Forced = "FORCE";

    public override string Query =>
        $"""
        SELECT r.name, '',
            concat_ws(', ', CASE WHEN r.relrowsecurity THEN '{Enabled}' END, CASE WHEN r.relforcerowsecurity THEN '{Forced}' END), NULL
        FROM relation AS r WHERE r.relrowsecurity OR r.relforcerowsecurity
        """;

    public override bool IsInPartitions => true;

    public override string DescribeMissing(CatalogObject expected, CatalogPair pair) => $"{Describe(expected)} is off";

    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair)
        => [Set(expected.Of!, Says(expected, Enabled), Says(expected, Forced))];

    public override IEnumerable<string> Drop(CatalogObject live) => [Set(live.Of!, false, false)];

    public override IEnumerable<string> Change(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => Create(expected, pair);

    private static bool Says(CatalogObject found, string flag) => found.Definition.Split(", ").Contains(flag);

    private static string Set(string table, bool enabled, bool forced)
        => $"ALTER TABLE public.{table} {(enabled ? "ENABLE" : "DISABLE")} ROW LEVEL SECURITY, "
            + $"{(forced ? "FORCE" : "NO FORCE")} ROW LEVEL SECURITY;";
}
