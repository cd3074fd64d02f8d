using Telehealth.Data.Schema;
using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>
///     Adds constraints to a partitioned table by way of its partitions, so that the table itself is only locked for as long
///     as it takes to see that all of them have it.
/// </summary>
internal sealed class PartitionConstraints(MigrationSession session, IndexBuilder indexes)
{
    public async Task AddAsync(ForeignKeyByPartitionStep step, CancellationToken cancellationToken)
    {
        if (await HasAsync(step.Table, step.Constraint, cancellationToken))
        {
            return;
        }

        foreach (var partition in await session.PartitionsAsync(step.Table, cancellationToken))
        {
            if (!await HasAsync(partition, step.Constraint, cancellationToken))
            {
                await InTransactionAsync(step, step.Add(partition, " NOT VALID"), isLong: false, cancellationToken);
            }

            await InTransactionAsync(
                step,
                StepSql.Validate(partition, step.Constraint),
                isLong: true,
                cancellationToken);
        }

        await InTransactionAsync(step, step.Add(step.Table), isLong: false, cancellationToken);
    }

    public async Task AddAsync(UniqueByPartitionStep step, CancellationToken cancellationToken)
    {
        if (await HasAsync(step.Table, step.Constraint, cancellationToken))
        {
            return;
        }

        foreach (var partition in await session.PartitionsAsync(step.Table, cancellationToken))
        {
            var part = StepNames.OfPartition(step.Table, step.Constraint, partition);
            if (!await HasAsync(partition, part, cancellationToken))
            {
                await indexes.BuildAsync(
                    new BuildIndexStep(partition, part, IsUnique: true, $" ({step.Columns})"), cancellationToken);
                await InTransactionAsync(
                    step,
                    StepSql.AddUnique(partition, part, part),
                    isLong: false,
                    cancellationToken);
            }
        }

        await InTransactionAsync(step, step.Script, isLong: false, cancellationToken);
    }

    private Task InTransactionAsync(OnlineStep step, string sql, bool isLong, CancellationToken cancellationToken)
        => session.InTransactionAsync(
            step.Description, isLong, () => session.ExecuteAsync(sql, cancellationToken), cancellationToken);

    private async Task<bool> HasAsync(string table, string constraint, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT 1 FROM pg_constraint WHERE conrelid = $1::regclass AND conname = $2",
            reader => reader.GetInt32(0),
            cancellationToken,
            Sql.Identifier(table),
            constraint)).Count > 0;
}
