using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Deployment;
using Telehealth.Data.Hosting;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>Migrating, as <c>init</c>, <c>migrate</c>, <c>rollback</c> and <c>reset</c> do it.</summary>
internal static class MigrationStep
{
    /// <summary>Applies what is pending and makes the coming months' partitions.</summary>
    public static async Task<MigrationResult> ApplyAsync(Session session, CancellationToken cancellationToken)
    {
        var applied = await MoveAsync(session, target: null, allowDataLoss: false, cancellationToken);
        await using var context = session.CreateContext();
        var partitions = await MonthPartitions.EnsureAheadAsync(context, TimeProvider.System, cancellationToken);
        return new MigrationResult(applied, partitions);
    }

    /// <summary>Refuses to work on a database whose schema is not that of this version.</summary>
    /// <exception cref="UnexpectedHistoryException">The old runner made it.</exception>
    /// <exception cref="UnknownMigrationsException">A newer version migrated it.</exception>
    /// <exception cref="PendingMigrationsException">It lacks migrations.</exception>
    public static async Task RefuseOtherSchemaAsync(Session session, CancellationToken cancellationToken)
    {
        await using var context = session.CreateContext();
        var status = await MigrationStatus.ReadAsync(context, cancellationToken);
        status.ThrowIfUnknown();
        if (status.Pending.Count > 0)
        {
            throw new PendingMigrationsException(status.Pending);
        }
    }

    /// <summary>Moves the schema up or down to a migration; null is the newest.</summary>
    /// <param name="session">The database.</param>
    /// <param name="target">The migration.</param>
    /// <param name="allowDataLoss">Whether reverting may drop tables and columns that hold data.</param>
    /// <param name="cancellationToken">Undoes the step under way.</param>
    /// <returns>The migrations that were applied or reverted, in that order.</returns>
    public static Task<IReadOnlyList<string>> MoveAsync(
        Session session, string? target, bool allowDataLoss, CancellationToken cancellationToken)
        => Activity.RunAsync<IReadOnlyList<string>>(session.Output.Notes, "Reading the history", async report =>
        {
            var moved = new List<string>();
            await using var context = session.CreateContext(
                name =>
                {
                    moved.Add(name);
                    report(new ActivityStep(name));
                },
                new MigrationSettings { AllowDataLoss = allowDataLoss });

            (await MigrationStatus.ReadAsync(context, cancellationToken)).ThrowIfUnknown();
            await context.Database.MigrateAsync(target, cancellationToken);
            return moved;
        });
}
