using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>
///     The work of the one who holds the lock. A migration's first transaction also writes its row of the history, with the
///     steps that are left; those then strike themselves off.
/// </summary>
/// <param name="session">The connection that works.</param>
/// <param name="sql">Gives the commands.</param>
/// <param name="guard">Refuses to drop data; null where that is allowed.</param>
internal sealed class MigrationRun(MigrationSession session, MigrationSql sql, DataLossGuard? guard)
{
    private readonly StepRunner _steps = new(session);

    /// <summary>Is told each migration before it is applied.</summary>
    public required Action<Migration> Applying { get; init; }

    /// <summary>Is told each migration before it is reverted.</summary>
    public required Action<Migration> Reverting { get; init; }

    /// <summary>Does what earlier runs left undone.</summary>
    public async Task FinishAsync(MigrationPlan plan, CancellationToken cancellationToken)
    {
        foreach (var row in plan.Unfinished)
        {
            await MigrationTelemetry.MigrationAsync(
                row.Reverting ? "revert" : "apply", row.MigrationName, () => _steps.RunAsync(row, cancellationToken));
        }
    }

    /// <summary>Reverts and applies.</summary>
    public async Task MoveAsync(MigrationPlan plan, CancellationToken cancellationToken)
    {
        foreach (var (migration, row, before) in plan.Reverts)
        {
            Reverting(migration);
            var commands = sql.Down(migration, before, isHalfApplied: row.Steps.Count > 0);
            await MigrationTelemetry.MigrationAsync(
                "revert", row.MigrationName, () => RevertAsync(migration, row, commands, cancellationToken));
        }

        await using var ahead = new CommandsAhead(plan.Applies, sql);
        foreach (var migration in plan.Applies)
        {
            Applying(migration);
            var (row, commands) = await ahead.OfAsync(migration);
            await MigrationTelemetry.MigrationAsync(
                "apply", row.MigrationName, () => ApplyAsync(row, commands, cancellationToken));
        }
    }

    private async Task ApplyAsync(
        AppliedMigration row, IReadOnlyList<MigrationCommand> commands, CancellationToken cancellationToken)
    {
        await session.InTransactionAsync(
            row.MigrationName,
            isLong: false,
            async () =>
            {
                var began = TimeProvider.System.GetTimestamp();
                await ExecuteAsync(commands, cancellationToken);
                var spent = TimeProvider.System.GetElapsedTime(began);
                await session.ExecuteAsync(
                    MigrationHistory.Insert(row with { DurationMs = (long)spent.TotalMilliseconds }), cancellationToken);
            },
            cancellationToken);
        await _steps.RunAsync(row, cancellationToken);
    }

    private async Task RevertAsync(
        Migration migration,
        AppliedMigration applied,
        IReadOnlyList<MigrationCommand> commands,
        CancellationToken cancellationToken)
    {
        var row = applied with
        {
            Reverting = true,
            Steps = [.. commands.OfType<OnlineStepCommand>().Select(command => command.Step)],
            Journal = null,
        };
        await session.InTransactionAsync(
            $"revert {row.MigrationName}",
            isLong: false,
            async () =>
            {
                if (guard is not null)
                {
                    await guard.RefuseUnderLockAsync(migration, cancellationToken);
                }

                await ExecuteAsync(commands, cancellationToken);
                await session.ExecuteAsync(
                    row.Steps.Count == 0 ? MigrationHistory.Delete(row) : MigrationHistory.StartReverting(row),
                    cancellationToken);
            },
            cancellationToken);
        await _steps.RunAsync(row, cancellationToken);
    }

    // In one round trip. A statement that fails is told in its own words all the same.
    private async Task ExecuteAsync(IReadOnlyList<MigrationCommand> commands, CancellationToken cancellationToken)
    {
        if (commands.Where(command => command is not OnlineStepCommand).ToList() is { Count: > 0 } first)
        {
            await MigrationSql.Join(first, session.Connection.Context)
                .ExecuteNonQueryAsync(session.Connection, cancellationToken: cancellationToken);
        }
    }
}
