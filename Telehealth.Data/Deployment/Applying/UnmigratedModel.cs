using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>Refuses to migrate to a model that has changes which no migration makes, as EF Core does.</summary>
internal static class UnmigratedModel
{
    /// <exception cref="InvalidOperationException">
    ///     There are such changes, and the warning of them is not switched off.
    /// </exception>
    public static void Refuse(DbContext context, IMigrator migrator)
    {
        var logger = context.GetService<IDiagnosticsLogger<DbLoggerCategory.Migrations>>();
        if (context.GetService<IMigrationsAssembly>().ModelSnapshot is not null
            && IsTold(logger) && migrator.HasPendingModelChanges())
        {
            logger.PendingModelChangesWarning(context.GetType());
        }
    }

#pragma warning disable EF1001 // There is no public way to ask whether a warning is switched off.
    private static bool IsTold(IDiagnosticsLogger logger)
        => RelationalResources.LogPendingModelChanges(logger).WarningBehavior != WarningBehavior.Ignore;
#pragma warning restore EF1001
}
