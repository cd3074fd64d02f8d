namespace Telehealth.Data.Deployment.Drift.Kinds;

internal sealed class TriggerKind() : ObjectKind("trigger")
{
    private const string Table = "{table}";

    // A partition's trigger is a copy of the table's, but PostgreSQL words it differently.
    public override string Query =>
        $$"""
        SELECT r.name, format('%I', t.tgname),
            replace(pg_get_triggerdef(said.oid), format(' ON %s ', said.tgrelid::regclass), ' ON {{Table}} '),
            CASE t.tgenabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'fired on a replica only' WHEN 'A' THEN 'fired always' END
        FROM relation AS r
            JOIN pg_trigger AS t ON t.tgrelid = r.oid
            JOIN pg_trigger AS said ON said.oid = CASE t.tgparentid WHEN 0 THEN t.oid ELSE t.tgparentid END
        WHERE NOT t.tgisinternal
        """;

    public override bool IsInPartitions => true;

    public override string Show(CatalogObject found)
        => found.Definition.Replace(Table, $"public.{found.Of}", StringComparison.Ordinal);

    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair) =>
    [
        $"{Show(expected)};",
        .. expected.State.Length > 0 ? [SetState(expected)] : Array.Empty<string>(),
    ];

    public override IEnumerable<string> Drop(CatalogObject live) => [$"DROP TRIGGER {live.Name} ON public.{live.Of};"];

    public override IEnumerable<string> Repair(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => [SetState(expected)];

    private static string SetState(CatalogObject trigger)
    {
        var action = trigger.State switch
        {
            "disabled" => "DISABLE",
            "fired on a replica only" => "ENABLE REPLICA",
            "fired always" => "ENABLE ALWAYS",
            _ => "ENABLE",
        };
        return $"ALTER TABLE public.{trigger.Of} {action} TRIGGER {trigger.Name};";
    }
}
