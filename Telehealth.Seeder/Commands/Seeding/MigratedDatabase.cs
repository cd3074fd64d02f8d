using Microsoft.EntityFrameworkCore;
using Telehealth.Data;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>
///     A migrated database that nobody is connected to, to be copied: so all copies hold the same reference rows, and
///     none costs a migration.
/// </summary>
internal static class MigratedDatabase
{
    public static async Task<TargetDatabase> CreateAsync(Session session, CancellationToken cancellationToken)
    {
        var database = await TargetDatabase.CreateAsync(session, template: null, cancellationToken);
        try
        {
            var options = new DbContextOptionsBuilder<TelehealthDbContext>();
            options.UseTelehealth(database.Source);
            await using (var context = new TelehealthDbContext(options.Options))
            {
                await context.Database.MigrateAsync(cancellationToken);
            }

            await database.Source.DisposeAsync();
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }
}
