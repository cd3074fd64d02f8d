using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>The commands of a migration, in the form that a busy database bears.</summary>
internal sealed class MigrationSql(
    IMigrationsAssembly assembly, IMigrationsSqlGenerator generator, IModelRuntimeInitializer initializer)
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

    /// <summary>Commands as one, which goes to the server in one round trip.</summary>
    public static MigrationCommand Join(IReadOnlyList<MigrationCommand> commands, DbContext context)
        => new(
            context.GetService<IRawSqlCommandBuilder>().Build(string.Join('\n', commands.Select(command => End(command.CommandText)))),
            context,
            commands[0].CommandLogger);

    // What looks like an end may be the end of a comment.
    private static string End(string statement)
        => statement.AsSpan().TrimEnd() is [.., ';'] && !statement.Contains("--", StringComparison.Ordinal)
            ? statement
            : $"{statement}\n;";

    // The newest migration leads to the model of the snapshot, which is there already: the context's model was compared with it.
    private IModel? Finish(Migration? migration)
        => migration is null ? null : initializer.Initialize(
            assembly.ModelSnapshot is { } snapshot && IsNewest(migration) ? snapshot.Model : migration.TargetModel);

    private bool IsNewest(Migration migration)
        => !assembly.Migrations.Keys.Any(name => MigrationStatus.IsAfter(name, migration.Name()));
}
