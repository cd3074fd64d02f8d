using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Deployment.Drift;

/// <summary>A migration that is not the one that was applied.</summary>
/// <param name="Migration">Its name.</param>
/// <param name="Text">What differs, in a sentence.</param>
public sealed record ChecksumFinding(string Migration, string Text)
{
    /// <summary>Compares what the history says of each migration that is known here with the migration itself.</summary>
    public static async Task<IReadOnlyList<ChecksumFinding>> FindAsync(
        TelehealthDbContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);

        var assembly = context.GetService<IMigrationsAssembly>();
        var applied = await context.Database
            .SqlQueryRaw<AppliedMigration>(
                $"SELECT migration_name AS \"Name\", checksum AS \"Checksum\" FROM {TelehealthHistoryRepository.Table} ORDER BY 1")
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in applied
               where assembly.Migrations.ContainsKey(row.Name)
               let migration = assembly.CreateMigration(assembly.Migrations[row.Name], context.Database.ProviderName!)
               where row.Checksum != MigrationChecksum.Of(migration.UpOperations)
               select new ChecksumFinding(row.Name, $"Migration {row.Name} does other things than it did when it was applied."),
        ];
    }

    private sealed record AppliedMigration(string Name, string Checksum);
}
