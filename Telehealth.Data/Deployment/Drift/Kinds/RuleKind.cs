namespace Telehealth.Data.Deployment.Drift.Kinds;

/// <summary>Rewrite rules, but for those that make a view. The migrations make none, and one can divert every write.</summary>
internal sealed class RuleKind() : ObjectKind("rule")
{
    public override string Query =>
        """
        SELECT r.name, format('%I', w.rulename), pg_get_ruledef(w.oid),
            CASE w.ev_enabled WHEN 'O' THEN NULL WHEN 'D' THEN 'disabled' ELSE 'enabled otherwise' END
        FROM relation AS r JOIN pg_rewrite AS w ON w.ev_class = r.oid AND w.rulename <> '_RETURN'
        """;

    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair) => [expected.Definition];

    public override IEnumerable<string> Drop(CatalogObject live) => [$"DROP RULE {live.Name} ON public.{live.Of};"];
}
