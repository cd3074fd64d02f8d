using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Deployment.Repairing;

/// <summary>
///     Decides what can be repaired. Only the history is: whoever asks for it vouches that the schema is as it says.
/// </summary>
internal static class RepairPlan
{
    /// <exception cref="RepairRefusedException">A migration has nothing to repair, or not in this way.</exception>
    public static IReadOnlyList<Repair> Make(
        IMigrationsAssembly assembly, string provider, MigrationStatus status, RepairRequest request)
        =>
        [
            .. request.Accept.Select(name => Accept(assembly, provider, status, name)),
            .. request.StepDone.Select(name => StrikeOff(status, name)),
        ];

    private static Repair Accept(IMigrationsAssembly assembly, string provider, MigrationStatus status, string given)
    {
        var migration = Find(status, given);
        var name = migration.MigrationName;
        return status.Tampered.FirstOrDefault(tampered => tampered.MigrationName == name)?.Kind switch
        {
            TamperingKind.Changed => new(
                name,
                RepairKind.AcceptChange,
                migration.Row!.Checksum ?? "",
                MigrationChecksum.Of(assembly.CreateMigration(assembly.Migrations[name], provider).UpOperations)),
            TamperingKind.Deleted => new(name, RepairKind.Forget, name, NewValue: null),
            TamperingKind.Inserted => throw new RepairRefusedException(
                $"Migration {name} was never applied, and a later one was. Remove it and add it again, so that it comes last."),
            _ => throw new RepairRefusedException($"Migration {name} was neither changed nor deleted."),
        };
    }

    private static Repair StrikeOff(MigrationStatus status, string given)
    {
        var migration = Find(status, given);
        return migration.Row?.OutstandingSteps is [var step, ..]
            ? new(migration.MigrationName, RepairKind.StrikeOffStep, step, NewValue: null)
            : throw new RepairRefusedException($"Migration {migration.MigrationName} has no outstanding step.");
    }

    private static MigrationReport Find(MigrationStatus status, string given)
        => status.Migrations.FirstOrDefault(migration =>
            migration.MigrationName.Equals(given, StringComparison.OrdinalIgnoreCase)
            || migration.MigrationName.EndsWith($"_{given}", StringComparison.OrdinalIgnoreCase))
            ?? throw new RepairRefusedException($"There is no migration '{given}': `status` lists them.");
}
