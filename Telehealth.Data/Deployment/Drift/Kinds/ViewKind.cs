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
                'AS', E'\n', pg_get_viewdef(r.oid)),
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
    {
        // Comments are on columns too. Grants that the view has now were given by hand, and would go with it.
        var parts = pair.Expected.Objects.Where(part => IsPart(part, expected.Name))
            .Concat(pair.Live.Objects.Where(part => part.Kind == ObjectKinds.Grant.Name && IsPart(part, expected.Name)))
            .DistinctBy(part => part.Key);
        return
        [
            $"CREATE {Name.ToUpperInvariant()} public.{expected.Name} {expected.Definition}",
            .. parts.SelectMany(part => ObjectKinds.Named(part.Kind).Create(part, pair)),
        ];
    }

    public override IEnumerable<string> Drop(CatalogObject live)
        => [$"DROP {Name.ToUpperInvariant()} public.{live.Name};"];

    private static bool IsPart(CatalogObject part, string view)
        => part.Of == view || part.Of?.StartsWith($"{view}.", StringComparison.Ordinal) == true;

    [GeneratedRegex(@"\b(?!public\.)[a-z_][a-z0-9_]*\.(?=[a-z_""*])")]
    private static partial Regex Qualifier();
}
