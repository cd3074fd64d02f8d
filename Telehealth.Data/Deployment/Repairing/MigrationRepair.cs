using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Telehealth.Data.Deployment.Repairing;

/// <summary>
///     Corrects the history of migrations where it no longer says what is true, under the lock that migrating takes. Each
///     correction leaves a line in <c>migration_repairs</c>.
/// </summary>
public static class MigrationRepair
{
    /// <summary>What would be done. Changes nothing.</summary>
    /// <exception cref="RepairRefusedException">A migration has nothing to repair, or not in this way.</exception>
    public static async Task<IReadOnlyList<Repair>> PlanAsync(
        DbContext context, RepairRequest request, CancellationToken cancellationToken = default)
        => Plan(context, await MigrationStatus.ReadAsync(context, cancellationToken), request);

    /// <summary>Does it: all of it, or nothing.</summary>
    /// <exception cref="RepairRefusedException">A migration has nothing to repair, or not in this way.</exception>
    /// <exception cref="MigrationLockTimeoutException">Another process has been migrating for too long.</exception>
    public static async Task<IReadOnlyList<Repair>> ApplyAsync(
        DbContext context, RepairRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Reason);

        var connection = context.GetService<IRelationalConnection>();
        var settings = MigrationSettingsExtension.Of(context.GetService<IDbContextOptions>());
        var history = (TelehealthHistoryRepository)context.GetService<IHistoryRepository>();
        await connection.OpenAsync(cancellationToken);
        try
        {
            var npgsql = (NpgsqlConnection)connection.DbConnection;
            await using var held = await MigrationLock.AcquireAsync(history, npgsql, settings.GiveUpAfter, cancellationToken);
            var session = new MigrationSession(connection, settings, NullLogger.Instance);
            await session.PrepareAsync(cancellationToken);
            try
            {
                IReadOnlyList<Repair> repairs = [];
                await session.InTransactionAsync(
                    "repair",
                    isLong: false,
                    async () => repairs = await ApplyAsync(context, history, session, request, cancellationToken),
                    cancellationToken);
                return repairs;
            }
            finally
            {
                await session.RestoreAsync();
            }
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    private static async Task<IReadOnlyList<Repair>> ApplyAsync(
        DbContext context,
        TelehealthHistoryRepository history,
        MigrationSession session,
        RepairRequest request,
        CancellationToken cancellationToken)
    {
        var repairs = Plan(context, await MigrationStatus.ReadAsync(context, cancellationToken), request);
        await history.EnsureTableAsync(session, cancellationToken);
        var log = new RepairLog(session, request.Reason);
        await log.EnsureTableAsync(cancellationToken);
        foreach (var repair in repairs)
        {
            // Read anew: two steps of one migration may be struck off.
            var row = (await MigrationStatus.ReadAsync(context, cancellationToken)).History
                .Single(row => row.MigrationName == repair.MigrationName);
            await log.WriteAsync(
                repair, () => session.ExecuteAsync(Statement(repair, row), cancellationToken), cancellationToken);
        }

        return repairs;
    }

    private static NpgsqlBatchCommand Statement(Repair repair, AppliedMigration row) => repair.Kind switch
    {
        RepairKind.AcceptChange => MigrationHistory.ReplaceChecksum(row, repair.NewValue!),
        RepairKind.StrikeOffStep when row.Steps.Count > 1 || !row.Reverting
            => MigrationHistory.ReplaceFirstStep(row, replacement: [], TimeSpan.Zero),
        // Forgotten, or reverted to its last step.
        _ => MigrationHistory.Delete(row),
    };

    private static IReadOnlyList<Repair> Plan(DbContext context, MigrationStatus status, RepairRequest request)
        => RepairPlan.Make(
            context.GetService<IMigrationsAssembly>(), context.Database.ProviderName!, status, request);
}
