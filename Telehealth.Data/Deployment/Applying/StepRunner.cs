using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>
///     Does the outstanding steps of a migration in their order. A step that is a transaction is struck off in it; another may
///     have been done and not struck off when the process was killed, and looks whether it was.
/// </summary>
internal sealed class StepRunner(MigrationSession session)
{
    private readonly IndexBuilder _indexes = new(session);

    /// <summary>Does all steps of a row, and removes it at the end where it is being reverted.</summary>
    public async Task RunAsync(AppliedMigration row, CancellationToken cancellationToken)
    {
        while (row.Steps.Count > 0)
        {
            session.Tell(row.MigrationName, row.Steps[0].Description);
            await MigrationTelemetry.StepAsync(
                row.Steps[0].Description,
                async () => row = await RunFirstAsync(row, cancellationToken));
        }
    }

    /// <returns>The row with the steps that are left.</returns>
    private async Task<AppliedMigration> RunFirstAsync(AppliedMigration row, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        IReadOnlyList<OnlineStep> replacement = [];
        switch (row.Steps[0])
        {
            case TransactionStep step:
                await session.InTransactionAsync(
                    step.Description,
                    step.IsLong,
                    async () =>
                    {
                        await session.ExecuteAsync(step.Sql, cancellationToken);
                        await StrikeOffAsync();
                    },
                    cancellationToken);
                return MigrationHistory.WithFirstStepReplaced(row, replacement);
            case MoveDataStep step:
                await session.InTransactionAsync(
                    step.Description,
                    isLong: false,
                    async () =>
                    {
                        replacement = await DataMover.MoveBatchAsync(session, step, cancellationToken);
                        await StrikeOffAsync();
                    },
                    cancellationToken);
                return MigrationHistory.WithFirstStepReplaced(row, replacement);
            case BuildIndexStep step:
                await _indexes.BuildAsync(step, cancellationToken);
                break;
            case DropIndexStep step:
                await _indexes.DropAsync(step.Index, cancellationToken);
                break;
            case ForeignKeyByPartitionStep step:
                await new PartitionConstraints(session, _indexes).AddAsync(step, cancellationToken);
                break;
            case UniqueByPartitionStep step:
                await new PartitionConstraints(session, _indexes).AddAsync(step, cancellationToken);
                break;
            case SqlStep step:
                await session.AloneAsync(step.Description, step.Sql, cancellationToken);
                break;
        }

        await StrikeOffAsync();
        return MigrationHistory.WithFirstStepReplaced(row, replacement);

        async Task StrikeOffAsync()
        {
            var spent = TimeProvider.System.GetElapsedTime(began);
            var isLast = row.Steps.Count == 1 && replacement.Count == 0;
            var changed = await session.ExecuteAsync(
                isLast && row.Reverting
                    ? MigrationHistory.Delete(row)
                    : MigrationHistory.ReplaceFirstStep(row, replacement, spent),
                cancellationToken);
            if (changed != 1)
            {
                throw new InvalidOperationException(
                    $"The outstanding steps of {row.MigrationName} in migration_history were changed by someone else meanwhile.");
            }
        }
    }
}
