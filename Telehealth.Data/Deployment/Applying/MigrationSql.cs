using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>The commands of a migration, in the form that a busy database bears.</summary>
internal sealed class MigrationSql
{
    private readonly IMigrationsAssembly _assembly;
    private readonly IMigrationsSqlGenerator _generator;
    private readonly IModelRuntimeInitializer _initializer;

    /// <param name="context">The context whose services make them.</param>
    public MigrationSql(DbContext context)
    {
        _assembly = context.GetService<IMigrationsAssembly>();
        _generator = context.GetService<IMigrationsSqlGenerator>();
        _initializer = context.GetService<IModelRuntimeInitializer>();
    }

    /// <summary>The commands that apply it.</summary>
    public IReadOnlyList<MigrationCommand> Up(Migration migration)
        => _generator.Generate(migration.UpOperations, Finish(migration));

    /// <summary>The commands that revert it.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="before">The one before it; null where it is the first.</param>
    /// <param name="isHalfApplied">True where steps of it were never done.</param>
    public IReadOnlyList<MigrationCommand> Down(Migration migration, Migration? before, bool isHalfApplied)
        => _generator.Generate(
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
        => migration is null ? null : _initializer.Initialize(
            _assembly.ModelSnapshot is { } snapshot && IsNewest(migration) ? snapshot.Model : migration.TargetModel);

    private bool IsNewest(Migration migration)
        => !_assembly.Migrations.Keys.Any(name => MigrationStatus.IsAfter(name, migration.Name()));
}
