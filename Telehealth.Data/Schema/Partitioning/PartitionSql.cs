using System.Text;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Schema.Partitioning;

/// <summary>The DDL of a table partitioned by month. The months themselves are made at run time (<see cref="MonthPartitions" />).</summary>
internal static class PartitionSql
{
    public static string Clause(string column) => $"\nPARTITION BY RANGE ({Sql.Identifier(column)});\n";

    /// <summary>The partition that takes rows of a month that has none, so that no row is ever refused.</summary>
    public static SqlOperation DefaultPartition(CreateTableOperation table) => new()
    {
        Sql = $"CREATE TABLE {Sql.Identifier(DefaultName(table.Name))} PARTITION OF {Sql.Identifier(table.Name)} DEFAULT;",
    };

    public static string DefaultName(string table) => $"{table}_default";

    /// <summary>
    ///     Makes a month's partition and moves its rows out of the default one. It is attached, not created in place,
    ///     because that takes a lock on the table which lets readers and writers pass.
    /// </summary>
    public static string MakeMonth(string table, Month month)
    {
        var partition = Sql.Identifier(month.PartitionOf(table));
        var (from, to) = (month.FirstId, month.Next.FirstId);

        return $"""
            CREATE TABLE {partition} (LIKE {Sql.Identifier(table)} INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE);
            WITH moved AS (
                DELETE FROM {Sql.Identifier(DefaultName(table))} WHERE id >= '{from}' AND id < '{to}' RETURNING *)
            INSERT INTO {partition} SELECT * FROM moved;
            ALTER TABLE {Sql.Identifier(table)} ATTACH PARTITION {partition} FOR VALUES FROM ('{from}') TO ('{to}');
            """;
    }

    /// <summary>
    ///     Moves the comments out of the operation into statements of their own: the provider writes them right behind the
    ///     closing parenthesis, where PARTITION BY must stand.
    /// </summary>
    public static SqlOperation TakeComments(CreateTableOperation table)
    {
        var sql = new StringBuilder();

        if (table.Comment is not null)
        {
            sql.AppendLine($"COMMENT ON TABLE {Sql.Identifier(table.Name)} IS {Sql.Literal(table.Comment)};");
            table.Comment = null;
        }

        foreach (var column in table.Columns.Where(column => column.Comment is not null))
        {
            sql.AppendLine(
                $"COMMENT ON COLUMN {Sql.Identifier(table.Name)}.{Sql.Identifier(column.Name)} IS {Sql.Literal(column.Comment!)};");
            column.Comment = null;
        }

        return new SqlOperation { Sql = sql.ToString() };
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
