using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Applying;

namespace Telehealth.Data.Deployment.Drift;

/// <summary>A migration that is not the one that was applied.</summary>
/// <param name="Migration">Its name.</param>
/// <param name="Text">What differs, in a sentence.</param>
public sealed record ChecksumFinding(string Migration, string Text)
{
    /// <summary>
    ///     Compares the migrations with those that were applied: what they do, and where the same versions of EF Core, Npgsql
    ///     and this data layer applied them, the SQL too. Other versions may say the same in other SQL, which is an upgrade.
    /// </summary>
    internal static IReadOnlyList<ChecksumFinding> Find(TelehealthDbContext context, MigrationStatus status)
    {
        var sql = new MigrationSql(context);
        var assembly = context.GetService<IMigrationsAssembly>();
        string ChecksumNow(string name) => MigrationRecord.ChecksumOf(
            sql.Up(assembly.CreateMigration(assembly.Migrations[name], context.Database.ProviderName!)));

        var tampered = status.Tampered.Select(tampered => new ChecksumFinding(tampered.MigrationName, tampered.Sentence)).ToList();
        return
        [
            .. tampered,
            .. from row in status.History
               where row.SqlChecksum is not null && row.Tools == MigrationRecord.Tools
               where status.Applied.Contains(row.MigrationName) && !tampered.Exists(finding => finding.Migration == row.MigrationName)
               where row.SqlChecksum != ChecksumNow(row.MigrationName)
               select new ChecksumFinding(
                   row.MigrationName,
                   $"Migration {row.MigrationName} was applied with other SQL than the same versions make of it ({row.Tools})."),
        ];
    }
}
