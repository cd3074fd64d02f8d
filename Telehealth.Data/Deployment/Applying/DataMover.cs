using Npgsql;
using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>Changes the next batch of rows, in the order of the primary key, within the transaction that is open.</summary>
internal static class DataMover
{
    /// <returns>The steps that take the place of this one: the rest of it, or none where it is done.</returns>
    public static async Task<IReadOnlyList<OnlineStep>> MoveBatchAsync(
        MigrationSession session, MoveDataStep step, CancellationToken cancellationToken)
    {
        // Where a row lies (ctid) is a place within one partition.
        var partitions = await session.PartitionsAsync(step.Table, cancellationToken);
        if (partitions.Count > 0)
        {
            return [.. partitions.Select(partition => step with { Table = partition })];
        }

        var key = await session.PrimaryKeyAsync(step.Table, cancellationToken);
        if (key.Count == 0)
        {
            throw new NotSupportedException($"Rows of {step.Table} cannot be changed in batches: it has no primary key.");
        }

        // Locked first and changed by a second statement, which sees what others committed before the lock was had.
        var rows = await session.QueryAsync(
            StepSql.LockBatch(step, key),
            reader => (Place: reader.GetString(0), Key: reader.GetFieldValue<string[]>(1)),
            cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        await session.ExecuteAsync(
            new NpgsqlBatchCommand(StepSql.ChangeBatch(step))
            {
                Parameters = { new NpgsqlParameter<string[]> { TypedValue = [.. rows.Select(row => row.Place)] } },
            },
            cancellationToken);
        return rows.Count < step.BatchSize ? [] : [step with { After = rows[^1].Key }];
    }
}
