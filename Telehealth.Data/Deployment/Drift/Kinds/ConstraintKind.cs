using System.Text.RegularExpressions;

namespace Telehealth.Data.Deployment.Drift.Kinds;

/// <summary>Constraints of one type of pg_constraint.</summary>
internal sealed partial class ConstraintKind(string name, char type) : ObjectKind(name)
{
    private const string NotValid = "not valid";

    // A partition's own key has a name of its own, so that it is listed by the name of the table's.
    public override string Query =>
        $"""
        SELECT r.name, format('%I', coalesce(of_table.conname, k.conname)),
            regexp_replace(pg_get_constraintdef(k.oid), ' NOT VALID$', ''),
            CASE WHEN NOT k.convalidated THEN '{NotValid}' WHEN NOT i.indisvalid AND k.contype <> 'f' THEN 'without a valid index' END
        FROM relation AS r
            JOIN pg_constraint AS k ON k.conrelid = r.oid AND k.contype = '{type}'
            LEFT JOIN pg_constraint AS of_table ON of_table.oid = k.conparentid AND of_table.conrelid = r.parent
            LEFT JOIN pg_index AS i ON i.indexrelid = k.conindid
        WHERE k.conparentid = 0 OR of_table.oid IS NOT NULL
        """;

    public override bool IsInPartitions => true;

    /// <summary>Reads the rows and keeps nobody waiting where PostgreSQL can: checked, or built, after the rule is there.</summary>
    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair)
    {
        var table = $"public.{expected.Of}";
        var isPartitioned = pair.Expected.PartitionsOf(expected.Of!).Any();
        var key = SimpleKey().Match(expected.Definition);
        return type switch
        {
            'c' or 'f' when !isPartitioned =>
            [
                $"ALTER TABLE {table} ADD CONSTRAINT {expected.Name} {expected.Definition} NOT VALID;",
                Validate(expected),
            ],
            'p' or 'u' when !isPartitioned && key.Success =>
            [
                $"CREATE UNIQUE INDEX CONCURRENTLY {expected.Name} ON {table} {key.Groups["columns"].Value};",
                $"ALTER TABLE {table} ADD CONSTRAINT {expected.Name} {key.Groups["key"].Value} USING INDEX {expected.Name};",
            ],
            _ => [$"ALTER TABLE {table} ADD CONSTRAINT {expected.Name} {expected.Definition};"],
        };
    }

    public override IEnumerable<string> Drop(CatalogObject live)
        => [$"ALTER TABLE public.{live.Of} DROP CONSTRAINT {live.Name};"];

    // No transaction: an index cannot be built concurrently in one, nor rows be checked without a lock that lasts.
    public override IEnumerable<string> Change(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => [.. Drop(live), .. Create(expected, pair)];

    public override IEnumerable<string> Repair(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => live.State == NotValid ? [Validate(expected)] : Change(live, expected, pair);

    private static string Validate(CatalogObject constraint)
        => $"ALTER TABLE public.{constraint.Of} VALIDATE CONSTRAINT {constraint.Name};";

    [GeneratedRegex(@"^(?<key>PRIMARY KEY|UNIQUE) (?<columns>\([^)]*\))$")]
    private static partial Regex SimpleKey();
}
