namespace Telehealth.Data.Deployment.Drift.Kinds;

/// <summary>Indexes that are not part of a constraint.</summary>
internal sealed class IndexKind() : ObjectKind("index")
{
    private const string Unique = "UNIQUE ";

    // A partition's index is listed by the name of the table's. Where one is missing or invalid, the table's is invalid too:
    // that is one fault, and it is the partition's.
    public override string Query =>
        $"""
        SELECT r.name, format('%I', coalesce(of_table.relname, c.relname)),
            CASE WHEN i.indisunique THEN '{Unique}' ELSE '' END || substring(pg_get_indexdef(i.indexrelid) FROM 'USING .*'),
            CASE WHEN NOT i.indisvalid AND NOT EXISTS (
                SELECT FROM pg_inherits AS p WHERE p.inhparent = r.oid AND NOT EXISTS (
                    SELECT FROM pg_inherits AS pi JOIN pg_index AS ci ON ci.indexrelid = pi.inhrelid
                    WHERE pi.inhparent = i.indexrelid AND ci.indrelid = p.inhrelid AND ci.indisvalid))
                THEN 'invalid' END
        FROM relation AS r
            JOIN pg_index AS i ON i.indrelid = r.oid
            JOIN pg_class AS c ON c.oid = i.indexrelid
            LEFT JOIN pg_inherits AS h ON h.inhrelid = i.indexrelid
            LEFT JOIN pg_class AS of_table ON of_table.oid = h.inhparent
        WHERE NOT EXISTS (
            SELECT FROM pg_constraint AS k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
        """;

    public override bool IsInPartitions => true;

    public override IEnumerable<string> Create(CatalogObject expected, CatalogPair pair)
    {
        if (pair.Live.PartitionedBy(expected.Of) is { } table)
        {
            return CreateInPartition(expected with { Of = table }, expected.Of!);
        }

        var partitions = pair.Live.PartitionsOf(expected.Of!).ToList();
        return pair.Expected.PartitionsOf(expected.Of!).Any()
            ? [Statement("", expected.Name, $"ONLY public.{expected.Of}", expected),
                .. partitions.SelectMany(partition => CreateInPartition(expected, partition))]
            : [Statement("CONCURRENTLY ", expected.Name, $"public.{expected.Of}", expected)];
    }

    public override IEnumerable<string> Drop(CatalogObject live) => [$"DROP INDEX public.{live.Name};"];

    // No transaction: an index cannot be built concurrently in one.
    public override IEnumerable<string> Change(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => [.. Drop(live), .. Create(expected, pair)];

    public override IEnumerable<string> Repair(CatalogObject live, CatalogObject expected, CatalogPair pair)
        => pair.Live.PartitionedBy(live.Of) is not null ? [$"REINDEX TABLE public.{live.Of};"]
            : pair.Live.PartitionsOf(live.Of!).Any() ? Change(live, expected, pair)
            : [$"REINDEX INDEX CONCURRENTLY public.{live.Name};"];

    /// <summary>PostgreSQL does not build an index of a partitioned table concurrently, but that of each partition.</summary>
    private static IEnumerable<string> CreateInPartition(CatalogObject ofTable, string partition)
    {
        // Not longer than a name may be, and different for each partition.
        var name = $"{ofTable.Name[..Math.Min(ofTable.Name.Length, 50)]}{partition[ofTable.Of!.Length..]}";
        return
        [
            Statement("CONCURRENTLY ", name, $"public.{partition}", ofTable),
            $"ALTER INDEX public.{ofTable.Name} ATTACH PARTITION public.{name};",
        ];
    }

    private static string Statement(string how, string name, string table, CatalogObject index)
        => index.Definition.StartsWith(Unique, StringComparison.Ordinal)
            ? $"CREATE UNIQUE INDEX {how}{name} ON {table} {index.Definition[Unique.Length..]};"
            : $"CREATE INDEX {how}{name} ON {table} {index.Definition};";
}
