namespace Telehealth.Data.Deployment.Drift.Kinds;

internal sealed class PolicyKind() : ObjectKind("policy")
{
    public override string Query =>
        """
        SELECT r.name, format('%I', p.polname),
            concat_ws(' ',
                CASE WHEN p.polpermissive THEN 'AS PERMISSIVE' ELSE 'AS RESTRICTIVE' END,
                CASE p.polcmd WHEN 'r' THEN 'FOR SELECT' WHEN 'a' THEN 'FOR INSERT' WHEN 'w' THEN 'FOR UPDATE'
                    WHEN 'd' THEN 'FOR DELETE' ELSE 'FOR ALL' END,
                'TO ' || (
                    SELECT string_agg(role, ', ' ORDER BY role)
                    FROM unnest(p.polroles) AS oid,
                        LATERAL (SELECT CASE oid WHEN 0 THEN 'PUBLIC' ELSE format('%I', pg_get_userbyid(oid)) END) AS named (role)),
                'USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',
                'WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')'),
            NULL
        FROM relation AS r JOIN pg_policy AS p ON p.polrelid = r.oid
        """;

    public override bool IsInPartitions => true;

    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair)
        => [$"CREATE POLICY {expected.Name} ON public.{expected.Of} {expected.Definition};"];

    public override IEnumerable<string> Drop(CatalogObject live) => [$"DROP POLICY {live.Name} ON public.{live.Of};"];
}
