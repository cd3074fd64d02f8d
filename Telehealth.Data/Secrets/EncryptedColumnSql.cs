using Telehealth.Data.Schema;

namespace Telehealth.Data.Secrets;

/// <summary>What is asked of an encrypted column and written into it, whichever table it is in.</summary>
internal static class EncryptedColumnSql
{
    /// <summary>How many secrets there are of each version: version, count.</summary>
    public static string CountByVersion(EncryptedColumn column)
        => $"SELECT {Version(column)}, count(*) FROM {Table(column)} WHERE {Name(column)} IS NOT NULL GROUP BY 1";

    /// <summary>How many are of another version than $1.</summary>
    public static string CountOthers(EncryptedColumn column)
        => $"SELECT count(*) FROM {Table(column)} WHERE {Version(column)} <> $1";

    /// <summary>
    ///     The next $2 rows of another version than $1, in the order of their keys, from the first or behind the key $3, ...:
    ///     the key's columns, then the ciphertext.
    /// </summary>
    public static string NextOthers(EncryptedColumn column, bool isFirst)
    {
        var key = string.Join(", ", column.KeyColumns.Select(Sql.Identifier));
        var behind = string.Join(", ", column.KeyColumns.Select((_, i) => $"${i + 3}"));
        return $"SELECT {key}, {Name(column)} FROM {Table(column)} WHERE {Version(column)} <> $1"
            + (isFirst ? "" : $" AND ({key}) > ({behind})")
            + $" ORDER BY {key} LIMIT $2";
    }

    /// <summary>
    ///     Puts new ciphertexts ($2) in the place of old ones ($1) in the rows whose keys are $3, ...: only where the old one
    ///     is still there.
    /// </summary>
    public static string Replace(EncryptedColumn column)
    {
        var keys = string.Join(", ", column.KeyColumns.Select((_, i) => $"${i + 3}"));
        var names = string.Join(", ", column.KeyColumns.Select((_, i) => $"key_{i}"));
        var isRow = string.Join(" AND ", column.KeyColumns.Select((name, i) => $"t.{Sql.Identifier(name)} = new.key_{i}"));
        return $"""
            UPDATE {Table(column)} AS t SET {Name(column)} = new.stored
            FROM unnest($1, $2, {keys}) AS new (old, stored, {names})
            WHERE {isRow} AND t.{Name(column)} = new.old
            """;
    }

    /// <summary>Retires the keys before $1 that no row uses; gives their versions.</summary>
    public static string Retire(IEnumerable<EncryptedColumn> columns)
        => "UPDATE data_keys AS k SET retired_at = now() WHERE retired_at IS NULL AND key_version < $1"
            + string.Concat(columns.Select(column => $" AND NOT EXISTS (SELECT FROM {Table(column)} WHERE {Version(column)}"
                // As the version stands in a ciphertext.
                + " = decode(lpad(to_hex(k.key_version), 8, '0'), 'hex'))"))
            + " RETURNING key_version";

    private static string Version(EncryptedColumn column) => $"substr({Name(column)}, 2, 4)";

    private static string Table(EncryptedColumn column) => Sql.Identifier(column.Table);

    private static string Name(EncryptedColumn column) => Sql.Identifier(column.Column);
}
