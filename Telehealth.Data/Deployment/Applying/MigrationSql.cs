using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>The commands of a migration, in the form that a busy database bears.</summary>
internal sealed class MigrationSql(IMigrationsSqlGenerator generator, IModelRuntimeInitializer initializer)
{
    /// <summary>The commands that apply it.</summary>
    public IReadOnlyList<MigrationCommand> Up(Migration migration)
        => generator.Generate(migration.UpOperations, Finish(migration));

    /// <summary>The commands that revert it.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="before">The one before it; null where it is the first.</param>
    /// <param name="isHalfApplied">True where steps of it were never done.</param>
    public IReadOnlyList<MigrationCommand> Down(Migration migration, Migration? before, bool isHalfApplied)
        => generator.Generate(
            isHalfApplied ? HalfApplied.Tolerate(migration.DownOperations) : migration.DownOperations, Finish(before));

    private IModel? Finish(Migration? migration)
        => migration is null ? null : initializer.Initialize(migration.TargetModel);
}
