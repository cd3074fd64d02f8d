using System.Globalization;

namespace Telehealth.Data.Deployment.Backups;

/// <summary>What a database holds at one moment, in a form that two databases can be compared by.</summary>
/// <param name="Schema">How every object is defined.</param>
/// <param name="Migration">The newest migration; null where none is applied.</param>
/// <param name="Tables">Every table that holds rows, each partition by itself.</param>
/// <param name="Sequences">Every sequence.</param>
public sealed record DatabaseContent(
    IReadOnlyList<SchemaObject> Schema,
    string? Migration,
    IReadOnlyList<TableContent> Tables,
    IReadOnlyList<SequenceContent> Sequences)
{
    /// <summary>
    ///     Reads a database within a transaction, whose settings it changes. The server does the work; the rows stay there.
    /// </summary>
    /// <param name="session">The transaction; REPEATABLE READ, so that all tables are read at one moment.</param>
    /// <param name="report">Is told before each table; null where nobody watches.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<DatabaseContent> ReadAsync(
        ISqlSession session, Action<ContentProgress>? report = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);

        await session.QueryAsync(ContentSql.Settings, cancellationToken);
        var schema = await session.QueryAsync(SchemaObjectSql.Query, cancellationToken);
        var migration = await ScalarAsync(ContentSql.HasHistory) == "t" ? await ScalarAsync(ContentSql.NewestMigration) : "";
        var sequences = await session.QueryAsync(ContentSql.Sequences, cancellationToken);

        var found = await session.QueryAsync(ContentSql.Tables, cancellationToken);
        var bytes = found.Sum(row => Number(row[1]));
        var tables = new List<TableContent>();
        var read = 0L;
        foreach (var row in found)
        {
            report?.Invoke(new ContentProgress(row[0], bytes == 0 ? 0 : (double)read / bytes));
            var content = (await session.QueryAsync(ContentSql.OfTable(row[0]), cancellationToken))[0];
            tables.Add(new TableContent(row[0], Number(content[0]), content[1]));
            read += Number(row[1]);
        }

        return new DatabaseContent(
            [.. schema.Select(row => new SchemaObject(row[0], row[1]))],
            migration.Length == 0 ? null : migration,
            tables,
            [.. sequences.Select(row => new SequenceContent(row[0], Number(row[1])))]);

        async Task<string> ScalarAsync(string sql) => (await session.QueryAsync(sql, cancellationToken))[0][0];
    }

    /// <summary>What is different in a database that was restored from a backup of this one, in words.</summary>
    /// <param name="restored">The restored database.</param>
    /// <param name="compareSchema">False between servers of different major versions, which describe one schema differently.</param>
    public IEnumerable<string> DifferencesOf(DatabaseContent restored, bool compareSchema)
    {
        ArgumentNullException.ThrowIfNull(restored);

        if (compareSchema)
        {
            foreach (var name in Schema.Except(restored.Schema).Concat(restored.Schema.Except(Schema)).Select(o => o.Name).Distinct())
            {
                yield return $"the definition of {name} is another";
            }
        }

        if (restored.Migration != Migration)
        {
            yield return $"the newest migration is {restored.Migration ?? "missing"} instead of {Migration ?? "none"}";
        }

        var tables = restored.Tables.ToDictionary(table => table.Name);
        foreach (var table in Tables)
        {
            if (!tables.Remove(table.Name, out var found))
            {
                yield return $"{table.Name} is missing";
            }
            else if (found.Rows != table.Rows)
            {
                yield return $"{table.Name} has {found.Rows} rows instead of {table.Rows}";
            }
            else if (found.Hash != table.Hash)
            {
                yield return $"{table.Name} holds other values";
            }
        }

        foreach (var table in tables.Keys)
        {
            yield return $"{table} is not in the backup";
        }

        // A sequence is no part of a snapshot: the dump may have it further on, but numbers must not be given out twice.
        var sequences = restored.Sequences.ToDictionary(sequence => sequence.Name, sequence => sequence.Given);
        foreach (var sequence in Sequences.Where(s => sequences.GetValueOrDefault(s.Name, -1) < s.Given))
        {
            yield return $"the sequence {sequence.Name} is behind {sequence.Given}";
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
