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

    public override string Show(CatalogObject found) => Canonical(found.Definition);

    // Of a query over one table PostgreSQL writes the table before each column, but from version 16 on it does not.
    public override string Canonical(string definition)
    {
        definition = base.Canonical(definition);
        var from = From().Match(definition);
        return from.Success && !OneMore().IsMatch(from.Value)
            ? Regex.Replace(definition, $@"\b{from.Groups["alias"].Value}\.", "")
            : definition;
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

    /// <summary>The outermost FROM, by its indentation, and the name that it gives to its last table.</summary>
    [GeneratedRegex(@"^ {3}FROM .*?(?<alias>\w+)\s*(?=^ {2}\S|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex From();

    [GeneratedRegex(@"^ {4,5}\S", RegexOptions.Multiline)]
    private static partial Regex OneMore();
}
