using System.Text;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Schema.Partitioning;

/// <summary>
///     The DDL of a table partitioned by month. The months themselves are made at run time (<see cref="MonthPartitions" />).
/// </summary>
internal static class PartitionSql
{
    /// <summary>Whether the identifier is a UUIDv7 and before the one that is given.</summary>
    private const string HasMonth = "substr(id::text, 15, 1) = '7' AND id < {0}";

    public static string Clause(string column) => $"\nPARTITION BY RANGE ({Sql.Identifier(column)});\n";

    /// <summary>The partition that takes rows of a month that has none, so that no row is ever refused.</summary>
    public static SqlOperation DefaultPartition(CreateTableOperation table) => new()
    {
        Sql = $"CREATE TABLE {Sql.Identifier(DefaultName(table.Name))} PARTITION OF {Sql.Identifier(table.Name)} DEFAULT;",
    };

    public static string DefaultName(string table) => $"{table}_default";

    /// <summary>The bounds of a month's partition, in the words of PostgreSQL.</summary>
    public static string Bounds(Month month) => $"FOR VALUES FROM ('{month.FirstId}') TO ('{month.Next.FirstId}')";

    /// <summary>
    ///     Makes a month's partition and moves its rows out of the default one. It is attached, not created in place, because
    ///     other months then stay open to readers and writers. The default one is locked before its rows are read: a row of
    ///     the month that came between would let the attachment fail.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="month">The month.</param>
    /// <param name="hasTriggers">Whether it has triggers that a move would set off, and that partitions get a copy of.</param>
    public static string MakeMonth(string table, Month month, bool hasTriggers)
    {
        var partition = Sql.Identifier(month.PartitionOf(table));
        var (from, to) = (month.FirstId, month.Next.FirstId);
        var (silence, triggers) = hasTriggers
            ? ($"ALTER TABLE {Sql.Identifier(DefaultName(table))} DISABLE TRIGGER USER;", CopyTriggers(table).Sql)
            : ("", "");

        return $"""
            LOCK TABLE {Sql.Identifier(DefaultName(table))} IN ACCESS EXCLUSIVE MODE;
            CREATE TABLE {partition} (LIKE {Sql.Identifier(table)} INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE);
            {silence}
            WITH moved AS (
                DELETE FROM {Sql.Identifier(DefaultName(table))} WHERE id >= '{from}' AND id < '{to}' RETURNING *)
            INSERT INTO {partition} SELECT * FROM moved;
            ALTER TABLE {Sql.Identifier(table)} ATTACH PARTITION {partition} {Bounds(month)};
            {triggers}
            """;
    }

    /// <summary>
    ///     Whether a table is partitioned and has triggers that fire once a statement: PostgreSQL does not hand those on.
    /// </summary>
    public static bool HasTriggersToCopy(IReadOnlyAnnotatable table)
        => table[TelehealthAnnotationNames.PartitionByMonth] is not null
            && (table[TelehealthAnnotationNames.AppendOnly] is true || table[TelehealthAnnotationNames.Audited] is true);

    /// <summary>Gives the partitions the triggers of the table, and turns on what a move turned off.</summary>
    public static SqlOperation CopyTriggers(string table)
        => new() { Sql = $"CALL copy_triggers({Sql.Literal($"{Sql.Identifier(table)}")});" };

    /// <summary>
    ///     The first days of the months of a default partition's rows, before the identifier that is given. The time is the
    ///     first 48 bits of a UUIDv7, in milliseconds; other identifiers have none.
    /// </summary>
    public static string StrayMonths(string table)
        => $$"""
            SELECT DISTINCT date_trunc('month', to_timestamp(
                ('x0000' || left(replace(id::text, '-', ''), 12))::bit(64)::bigint / 1000.0) AT TIME ZONE 'UTC')::date AS "Value"
            FROM {{Sql.Identifier(DefaultName(table))}}
            WHERE {{HasMonth}}
            """;

    /// <summary>How many rows of a default partition have such a month, and how many have none.</summary>
    public static string CountStrayRows(string table)
        => $"""
            SELECT {Sql.Literal(table)} AS "table", count(*) FILTER (WHERE {HasMonth}) AS movable,
                count(*) FILTER (WHERE NOT ({HasMonth})) AS staying
            FROM {Sql.Identifier(DefaultName(table))}
            """;

    /// <summary>The comments of a table and its columns, as statements.</summary>
    public static SqlOperation Comments(CreateTableOperation table)
    {
        var sql = new StringBuilder();
        if (table.Comment is not null)
        {
            sql.AppendLine($"COMMENT ON TABLE {Sql.Identifier(table.Name)} IS {Sql.Literal(table.Comment)};");
        }

        foreach (var column in table.Columns.Where(column => column.Comment is not null))
        {
            sql.AppendLine(
                $"COMMENT ON COLUMN {Sql.Identifier(table.Name)}.{Sql.Identifier(column.Name)} "
                + $"IS {Sql.Literal(column.Comment!)};");
        }

        return new SqlOperation { Sql = sql.ToString() };
    }

    /// <summary>
    ///     Generates a table as if it had no comments: the provider writes them right behind the closing parenthesis, where
    ///     PARTITION BY must stand.
    /// </summary>
    public static void WithoutComments(CreateTableOperation table, Action generate)
    {
        var (comment, columnComments) = (table.Comment, table.Columns.ConvertAll(column => column.Comment));
        table.Comment = null;
        table.Columns.ForEach(column => column.Comment = null);

        generate();

        // The operation is the migration's, which may be generated again.
        table.Comment = comment;
        for (var i = 0; i < columnComments.Count; i++)
        {
            table.Columns[i].Comment = columnComments[i];
        }
    }

    /// <exception cref="NotSupportedException">The operation would make a table partitioned, or stop it being so.</exception>
    public static void RefuseChange(AlterTableOperation operation)
    {
        if (!Equals(operation[TelehealthAnnotationNames.PartitionByMonth],
                operation.OldTable[TelehealthAnnotationNames.PartitionByMonth]))
        {
            throw new NotSupportedException(
                $"Table {operation.Name}: PostgreSQL cannot partition a table that exists, nor the reverse. Create a new "
                + "table with PartitionByMonth() and move the rows.");
        }
    }
}
