using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Telehealth.Data.Deployment;

/// <summary>Tells which migrations a run applies.</summary>
public static class MigrationReporting
{
    /// <summary>
    ///     Reports the name of each migration just before the context applies or reverts it. What another process applied
    ///     while this one waited for the lock is not reported.
    /// </summary>
    public static DbContextOptionsBuilder ReportMigrations(this DbContextOptionsBuilder options, Action<string> report)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.LogTo(
            (id, _) => id == RelationalEventId.MigrationApplying || id == RelationalEventId.MigrationReverting,
            data => report(((MigrationEventData)data).Migration.Name()));
    }
}
