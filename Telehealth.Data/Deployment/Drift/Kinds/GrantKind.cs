namespace Telehealth.Data.Deployment.Drift.Kinds;

/// <summary>
///     Rights on tables, columns, views, sequences and functions, one object for each role that has any. The owner's are left
///     out: whoever owns the schema, it is the same. A role that no migration names is the business of who made it, but what
///     everybody may do is not.
/// </summary>
internal sealed class GrantKind() : ObjectKind("grant")
{
    private const string Everybody = "PUBLIC";
    private const string Option = " WITH GRANT OPTION";

    public override string Query =>
        $"""
        , privilege (target, owner, acl, on_what, columns) AS (
            SELECT name, relowner,
                coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner)),
                CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END || ' public.' || name, ''
            FROM relation WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
            UNION ALL
            SELECT format('%s.%I', name, attname), relowner, attacl, 'TABLE public.' || name, format(' (%I)', attname)
            FROM relation JOIN pg_attribute ON attrelid = relation.oid AND attnum > 0 AND NOT attisdropped
            UNION ALL
            SELECT signature, proowner, coalesce(proacl, acldefault('f', proowner)), 'ROUTINE public.' || signature, ''
            FROM routine)
        SELECT target,
            CASE a.grantee WHEN 0 THEN '{Everybody}' ELSE format('%I', pg_get_userbyid(a.grantee)) END
                || CASE WHEN a.is_grantable THEN '{Option}' ELSE '' END,
            string_agg(a.privilege_type || columns, ', ' ORDER BY a.privilege_type) || ' ON ' || on_what, NULL
        FROM privilege, aclexplode(acl) AS a
        WHERE a.grantee <> owner
        GROUP BY target, on_what, a.grantee, a.is_grantable
        """;

    public override string Describe(CatalogObject found) => $"grant to {found.Name} on {found.Of}";

    public override bool IsOurs(CatalogObject live, Catalog expected)
        => RoleOf(live) == Everybody
            || expected.Objects.Any(found => found.Kind == Name && RoleOf(found) == RoleOf(live));

    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair)
        => [$"GRANT {expected.Definition} TO {expected.Name};"];

    public override IEnumerable<string> Drop(CatalogObject live) => [$"REVOKE {live.Definition} FROM {RoleOf(live)};"];

    private static string RoleOf(CatalogObject grant) => grant.Name.Replace(Option, "", StringComparison.Ordinal);
}
