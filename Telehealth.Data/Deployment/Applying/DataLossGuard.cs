using System.Globalization;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>Stands between reverting and the data in what it drops.</summary>
internal sealed class DataLossGuard(MigrationSession session)
{
    /// <summary>Looks at everything before anything is reverted.</summary>
    /// <param name="reverted">The migrations, in the order in which they are reverted.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    /// <exception cref="DataLossException">There is data in it.</exception>
    public Task RefuseAsync(IReadOnlyList<Migration> reverted, CancellationToken cancellationToken)
        // Counting a large table takes its time, and stops nobody.
        => session.InTransactionAsync(
            "count what would be lost",
            isLong: true,
            () => RefuseAsync(Drops.Of(reverted), reverted, cancellationToken),
            cancellationToken);

    /// <summary>
    ///     Looks again within the transaction that drops, because rows may have come while it waited for its locks. Columns are
    ///     not looked at: reading a table that stays would keep its writers waiting.
    /// </summary>
    /// <exception cref="DataLossException">There is data in it.</exception>
    public async Task RefuseUnderLockAsync(Migration reverted, CancellationToken cancellationToken)
    {
        var tables = Drops.Of([reverted]).Where(drop => drop.Column is null).ToList();
        foreach (var (table, _) in tables)
        {
            await session.ExecuteAsync($"LOCK TABLE {Sql.Identifier(table)} IN ACCESS EXCLUSIVE MODE", cancellationToken);
        }

        await RefuseAsync(tables, [reverted], cancellationToken);
    }

    private async Task RefuseAsync(
        IReadOnlyList<(string Table, string? Column)> drops, IReadOnlyList<Migration> reverted, CancellationToken cancellationToken)
    {
        var lost = new List<LostData>();
        foreach (var (table, column) in drops)
        {
            if (!await ExistsAsync(table, column, cancellationToken))
            {
                // A migration that is reverted before brings it back, empty.
                continue;
            }

            var found = column is null
                ? await CountRowsAsync(table, reverted, cancellationToken)
                : new LostData(table, column, await CountAsync(table, $"count({Sql.Identifier(column)})", cancellationToken), false);
            if (found.Count > 0)
            {
                lost.Add(found);
            }
        }

        if (lost.Count > 0)
        {
            throw new DataLossException([.. lost.OrderByDescending(each => each.Count)]);
        }
    }

    /// <summary>The rows but for those that the migrations themselves inserted and nobody changed since.</summary>
    private async Task<LostData> CountRowsAsync(
        string table, IReadOnlyList<Migration> reverted, CancellationToken cancellationToken)
    {
        var inserts = reverted.SelectMany(migration => migration.UpOperations).OfType<InsertDataOperation>()
            .Where(insert => insert.Table == table).ToList();
        if (inserts.Count == 0 || !await IsVersionedAsync(table, cancellationToken))
        {
            return new LostData(table, null, await CountAsync(table, "count(*)", cancellationToken), inserts.Count > 0);
        }

        const char separator = '\x1f';
        var key = await session.PrimaryKeyAsync(table, cancellationToken);
        var unchanged = inserts.SelectMany(insert => Enumerable.Range(0, insert.Values.GetLength(0)).Select(row => string.Join(
            separator,
            key.Select(column => Convert.ToString(
                insert.Values[row, Array.IndexOf(insert.Columns, column.Name)], CultureInfo.InvariantCulture)))));
        var keyText = string.Join(", ", key.Select(column => $"{Sql.Identifier(column.Name)}::text"));
        var count = await CountAsync(
            table,
            $"count(*) FILTER (WHERE NOT (version = 1 AND concat_ws('{separator}', {keyText}) = ANY ($1)))",
            cancellationToken,
            [unchanged.ToArray()]);
        return new LostData(table, null, count, CountsReferenceData: false);
    }

    private async Task<long> CountAsync(
        string table, string what, CancellationToken cancellationToken, params object[] parameters)
        => (await session.QueryAsync(
            $"SELECT {what} FROM {Sql.Identifier(table)}", reader => reader.GetInt64(0), cancellationToken, parameters))[0];

    // The trigger counts every change of a row, whoever made it.
    private async Task<bool> IsVersionedAsync(string table, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT 1 FROM pg_trigger WHERE tgrelid = $1::regclass AND tgname = 'touch_row'",
            reader => reader.GetInt32(0),
            cancellationToken,
            Sql.Identifier(table))).Count > 0;

    // What is generated from other columns is no data.
    private async Task<bool> ExistsAsync(string table, string? column, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            """
            SELECT 1 FROM pg_class AS c WHERE c.oid = to_regclass($1) AND ($2 = '' OR EXISTS (
                SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = $2 AND NOT attisdropped AND attgenerated = ''))
            """,
            reader => reader.GetInt32(0),
            cancellationToken,
            Sql.Identifier(table),
            column ?? "")).Count > 0;
}
