namespace Telehealth.Data.Schema.Online;

/// <summary>Statements that steps have in common: whoever applies or previews a step takes them from here.</summary>
internal static class StepSql
{
    public static string Validate(string table, string constraint)
        => $"ALTER TABLE {Sql.Identifier(table)} VALIDATE CONSTRAINT {Sql.Identifier(constraint)};";

    /// <summary>Makes a unique index a constraint of the same or another name.</summary>
    public static string AddUnique(string table, string constraint, string index)
        => $"ALTER TABLE {Sql.Identifier(table)} ADD CONSTRAINT {Sql.Identifier(constraint)} "
            + $"UNIQUE USING INDEX {Sql.Identifier(index)};";

    /// <summary>Makes a partition's index a part of the index of the whole table.</summary>
    public static string AttachPartition(string index, string part)
        => $"ALTER INDEX {Sql.Identifier(index)} ATTACH PARTITION {Sql.Identifier(part)};";

    /// <summary>Drops an index; concurrently but for that of a partitioned table, which PostgreSQL cannot.</summary>
    public static string DropIndex(string index, bool isPartitioned)
        => $"DROP INDEX {(isPartitioned ? "" : "CONCURRENTLY ")}IF EXISTS {Sql.Identifier(index)};";

    /// <summary>Locks the next batch of rows, and gives their places and keys as text.</summary>
    /// <param name="step">Which rows.</param>
    /// <param name="key">The columns of the table's primary key with their types.</param>
    public static string LockBatch(MoveDataStep step, IReadOnlyList<(string Name, string Type)> key)
    {
        var columns = string.Join(", ", key.Select(column => Sql.Identifier(column.Name)));
        var last = key.Zip(step.After ?? [], (column, value) => $"{Sql.Literal(value)}::{column.Type}");
        var after = step.After is null ? "" : $" AND ({columns}) > ({string.Join(", ", last)})";
        return $"""
            SELECT ctid::text, ARRAY[{string.Join(", ", key.Select(column => $"{Sql.Identifier(column.Name)}::text"))}]
            FROM {Sql.Identifier(step.Table)} WHERE ({step.Where}){after}
            ORDER BY {columns} LIMIT {step.BatchSize} FOR UPDATE
            """;
    }

    /// <summary>Changes the rows at the places that are given as an array of text.</summary>
    public static string ChangeBatch(MoveDataStep step)
        => $"UPDATE {Sql.Identifier(step.Table)} SET {step.Set} WHERE ctid = ANY ($1::text[]::tid[])";
}
