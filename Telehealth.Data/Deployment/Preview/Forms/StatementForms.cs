namespace Telehealth.Data.Deployment.Preview.Forms;

/// <summary>Tells what a statement does by the first form that it has.</summary>
internal static class StatementForms
{
    /// <summary>All that are known.</summary>
    public static IReadOnlyList<StatementForm> All { get; } =
        [.. AlterTableForms.All, .. IndexForms.All, .. TableForms.All, .. RowForms.All];

    /// <summary>What a statement does to tables that are in the database now; carries the sketch along.</summary>
    public static StatementEffect Run(string sql, SchemaSketch schema, IReadOnlyList<StatementForm> forms)
    {
        if (Find(sql, schema, forms) is not { } found || found.Form.Touches(found.Match) is not { } touches)
        {
            return StatementEffect.Unknown;
        }

        var effect = Effect([.. touches], schema);
        found.Form.Then(found.Match);
        return effect;
    }

    /// <summary>The form of a statement; null where it has none of them.</summary>
    public static (StatementForm Form, FormMatch Match)? Find(
        string sql, SchemaSketch schema, IReadOnlyList<StatementForm> forms)
    {
        var bare = SqlStatements.WithoutComments(sql);
        // Of several actions in one ALTER TABLE the form would see the first.
        if (SqlStatements.HasSeveralActions(bare))
        {
            return null;
        }

        foreach (var form in forms)
        {
            if (form.Match(bare, schema) is { } match)
            {
                return (form, match);
            }
        }

        return null;
    }

    private static StatementEffect Effect(IReadOnlyList<Touch> touches, SchemaSketch schema)
    {
        var locks = new Dictionary<string, LockMode>();
        var (rewrites, scans) = (new HashSet<string>(), new HashSet<string>());
        foreach (var touch in touches)
        {
            if (schema.LiveName(touch.Table) is { } live)
            {
                locks[live] = locks.TryGetValue(live, out var other) && other > touch.Lock ? other : touch.Lock;
                _ = touch.Rewrites && rewrites.Add(live);
                _ = touch.Scans && scans.Add(live);
            }
        }

        return new StatementEffect(locks, rewrites, scans) { IsOnNewTables = touches.Count > 0 && locks.Count == 0 };
    }
}
