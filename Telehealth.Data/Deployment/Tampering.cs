using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Deployment;

/// <summary>Finds where the code's migrations are not those that were applied, without touching the schema.</summary>
internal static class Tampering
{
    /// <summary>Each migration that was changed, swapped, deleted or inserted.</summary>
    public static IEnumerable<TamperedMigration> Find(
        IMigrationsAssembly assembly, string provider, IReadOnlyList<AppliedMigration> history)
    {
        var migrations = assembly.Migrations;
        var known = migrations.Keys.Order(StringComparer.OrdinalIgnoreCase).ToList();
        var checksums = history
            .Where(row => migrations.ContainsKey(row.MigrationName))
            .ToDictionary(
                row => row.MigrationName,
                row => MigrationChecksum.Of(assembly.CreateMigration(migrations[row.MigrationName], provider).UpOperations),
                StringComparer.OrdinalIgnoreCase);

        foreach (var row in history)
        {
            if (!checksums.TryGetValue(row.MigrationName, out var checksum))
            {
                if (known.Exists(name => MigrationStatus.IsAfter(name, row.MigrationName)))
                {
                    yield return new(
                        row.MigrationName,
                        TamperingKind.Deleted,
                        $"Migration {row.MigrationName} is applied and is not in this version, though newer ones are: it was deleted.");
                }
            }
            else if (checksum != row.Checksum)
            {
                var other = checksums.FirstOrDefault(pair => pair.Value == row.Checksum).Key;
                yield return new(
                    row.MigrationName,
                    TamperingKind.Changed,
                    other is null
                        ? $"Migration {row.MigrationName} is not the one that was applied: it was changed."
                        : $"Migration {row.MigrationName} was applied with the content that {other} has now: they were swapped.");
            }
        }

        var newestApplied = history.Select(row => row.MigrationName).LastOrDefault(checksums.ContainsKey);
        foreach (var name in known.Where(name => newestApplied is not null && !checksums.ContainsKey(name)
                     && MigrationStatus.IsAfter(newestApplied, name)))
        {
            yield return new(
                name,
                TamperingKind.Inserted,
                $"Migration {name} is not applied, though {newestApplied} is, which comes after it: it was inserted.");
        }
    }
}
