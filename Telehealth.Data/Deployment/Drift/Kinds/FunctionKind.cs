using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment.Drift.Kinds;

/// <summary>Functions and procedures, with volatility, SECURITY DEFINER and settings.</summary>
internal sealed partial class FunctionKind() : ObjectKind("function")
{
    public override string Query =>
        """
        SELECT NULL, signature, CASE prokind WHEN 'a' THEN 'AGGREGATE' ELSE pg_get_functiondef(oid) END, NULL
        FROM routine
        """;

    // The idempotent script, which EF Core indents, gives the same function in other columns.
    public override string Canonical(string definition) => WhiteSpace().Replace(definition, " ").Trim();

    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair)
        => [$"{expected.Definition.TrimEnd()};"];

    public override IEnumerable<string> Drop(CatalogObject live) => [$"DROP ROUTINE public.{live.Name};"];

    // Triggers and defaults that call it stay.
    public override IEnumerable<string> Change(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => Create(expected, pair);

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
