using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment.Drift.Kinds;

/// <summary>Views of one kind of pg_class, with their options and query.</summary>
internal sealed partial class ViewKind(string name, char relationKind) : ObjectKind(name)
{
    public override string Query =>
        $"""
        SELECT NULL, r.name,
            concat(
                (SELECT 'WITH (' || string_agg(option, ', ' ORDER BY option) || ') ' FROM unnest(r.reloptions) AS option),
                'AS', E'\n', rtrim(pg_get_viewdef(r.oid), ';')),
            NULL
        FROM relation AS r WHERE r.relkind = '{relationKind}'
        """;

    // Before version 16 PostgreSQL writes the table before each column of a query over one table, later it does not.
    public override string Canonical(string definition)
    {
        var tables = Qualifier().Matches(definition).Select(match => match.Value).Distinct().ToList();
        return tables.Count == 1 ? Qualifier().Replace(definition, "") : definition;
    }

    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair)
        => [$"CREATE {Name.ToUpperInvariant()} public.{expected.Name} {expected.Definition};"];

    public override IEnumerable<string> Drop(CatalogObject live)
        => [$"DROP {Name.ToUpperInvariant()} public.{live.Name};"];

    // What a view may be read by was granted by hand, and would go with it.
    public override IEnumerable<string> Change(CatalogObject live, CatalogObject expected, CatalogPair pair)
    {
        var grants = pair.Live.PartsOf(live).Where(part => part.Kind == ObjectKinds.Grant.Name);
        return
        [
            "BEGIN;",
            .. Drop(live),
            .. CreateWhole(expected, pair),
            .. grants.SelectMany(grant => ObjectKinds.Grant.Create(grant, pair)),
            "COMMIT;",
        ];
    }

    [GeneratedRegex(@"\b(?!public\.)[a-z_][a-z0-9_]*\.(?=[a-z_""*])")]
    private static partial Regex Qualifier();
}
