using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>What a run has to do.</summary>
/// <param name="Unfinished">Rows whose steps come first: they bring a migration to its end, or remove it.</param>
/// <param name="Reverts">What is reverted, the newest first, each with its row and the migration before it.</param>
/// <param name="Applies">What is applied, in order.</param>
internal sealed record MigrationPlan(
    IReadOnlyList<AppliedMigration> Unfinished,
    IReadOnlyList<(Migration Migration, AppliedMigration Row, Migration? Before)> Reverts,
    IReadOnlyList<Migration> Applies)
{
    public bool IsEmpty => Unfinished.Count == 0 && Reverts.Count == 0 && Applies.Count == 0;

    /// <param name="assembly">The migrations of the code.</param>
    /// <param name="provider">The name of the database provider.</param>
    /// <param name="history">The rows of the history.</param>
    /// <param name="target">Where to go, as EF Core takes it: null is the newest, 0 before the first, else a name.</param>
    /// <exception cref="TamperedHistoryException">The migrations are not those that were applied.</exception>
    /// <exception cref="UnknownMigrationsException">The database is ahead of the code.</exception>
    public static MigrationPlan Make(
        IMigrationsAssembly assembly, string provider, IReadOnlyList<AppliedMigration> history, string? target)
    {
        var status = MigrationStatus.Compare(assembly, provider, history);
        status.ThrowIfTampered();
        status.ThrowIfUnknown();

        bool IsBehindTarget(string name) => target is not null
            && (target == Migration.InitialDatabase || MigrationStatus.IsAfter(name, assembly.GetMigrationId(target)));
        Migration Create(string name) => assembly.CreateMigration(assembly.Migrations[name], provider);

        var reverts = status.Applied.Where(IsBehindTarget).Reverse().ToList();
        return new MigrationPlan(
            // What is to go anyway need not be brought to its end.
            [.. status.Unfinished.Where(row => !reverts.Contains(row.MigrationName, StringComparer.OrdinalIgnoreCase))],
            [
                .. reverts.Select(name => (
                    Create(name),
                    history.First(row => string.Equals(row.MigrationName, name, StringComparison.OrdinalIgnoreCase)),
                    status.Applied.LastOrDefault(other => MigrationStatus.IsAfter(name, other)) is { } before ? Create(before) : null)),
            ],
            [.. status.Pending.Where(name => !IsBehindTarget(name)).Select(Create)]);
    }
}
