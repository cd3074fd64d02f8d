using Npgsql;
using Telehealth.Data.Schema;
using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>
///     Builds and drops indexes while rows are read and written. What a killed build left is dropped and built again: an
///     invalid index costs every writer and serves no reader.
/// </summary>
internal sealed class IndexBuilder(MigrationSession session)
{
    /// <summary>Builds the index, or what is left of it to build.</summary>
    public async Task BuildAsync(BuildIndexStep step, CancellationToken cancellationToken)
    {
        if (!await session.IsPartitionedAsync(step.Table, cancellationToken))
        {
            await BuildAsync(step, step.Table, step.Index, cancellationToken);
            return;
        }

        // The index of the whole table is empty, and becomes valid when every partition has its part.
        if (await IsValidAsync(step.Index, cancellationToken) is null)
        {
            await InTransactionAsync(step.Create(step.Table, step.Index, how: "", only: "ONLY "));
        }

        foreach (var partition in await PartitionsWithoutAsync(step.Index, step.Table, cancellationToken))
        {
            var part = StepNames.OfPartition(step.Table, step.Index, partition);
            await BuildAsync(step, partition, part, cancellationToken);
            await InTransactionAsync(StepSql.AttachPartition(step.Index, part));
        }

        Task InTransactionAsync(string sql) => session.InTransactionAsync(
            step.Description, isLong: false, () => session.ExecuteAsync(sql, cancellationToken), cancellationToken);
    }

    /// <summary>Drops an index that may be gone.</summary>
    public async Task DropAsync(string index, CancellationToken cancellationToken)
    {
        var isPartitioned = await IsPartitionedIndexAsync(index, cancellationToken);
        var sql = StepSql.DropIndex(index, isPartitioned);
        if (isPartitioned)
        {
            await session.InTransactionAsync(
                $"drop index {index}", isLong: false, () => session.ExecuteAsync(sql, cancellationToken), cancellationToken);
        }
        else
        {
            await session.AloneAsync($"drop index {index}", sql, cancellationToken);
        }
    }

    private async Task BuildAsync(BuildIndexStep step, string table, string index, CancellationToken cancellationToken)
    {
        switch (await IsValidAsync(index, cancellationToken))
        {
            case true:
                return;
            case false:
                await DropAsync(index, cancellationToken);
                break;
        }

        try
        {
            await session.AloneAsync(
                $"build index {index}", step.Create(table, index, how: "CONCURRENTLY "), cancellationToken);
        }
        catch (PostgresException)
        {
            // The rows do not bear it. Not cancelled, so that nothing invalid stays.
            await DropAsync(index, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Null where there is no such index.</summary>
    private async Task<bool?> IsValidAsync(string index, CancellationToken cancellationToken)
    {
        var found = await session.QueryAsync(
            "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass($1)",
            reader => reader.GetBoolean(0),
            cancellationToken,
            Sql.Identifier(index));
        return found.Count == 0 ? null : found[0];
    }

    private async Task<bool> IsPartitionedIndexAsync(string index, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT 1 FROM pg_class WHERE oid = to_regclass($1) AND relkind = 'I'",
            reader => reader.GetInt32(0),
            cancellationToken,
            Sql.Identifier(index))).Count > 0;

    private Task<IReadOnlyList<string>> PartitionsWithoutAsync(string index, string table, CancellationToken cancellationToken)
        => session.QueryAsync(
            """
            SELECT p.relname::text FROM pg_inherits AS i JOIN pg_class AS p ON p.oid = i.inhrelid
            WHERE i.inhparent = $2::regclass AND NOT EXISTS (
                SELECT FROM pg_inherits AS part JOIN pg_index AS x ON x.indexrelid = part.inhrelid
                WHERE part.inhparent = $1::regclass AND x.indrelid = p.oid)
            ORDER BY p.relname
            """,
            reader => reader.GetString(0),
            cancellationToken,
            Sql.Identifier(index),
            Sql.Identifier(table));
}
