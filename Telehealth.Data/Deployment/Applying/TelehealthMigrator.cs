using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations.Internal;
using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>
///     What <c>Database.Migrate()</c>, <c>dotnet ef database update</c>, bundles, start-up, console and scripts go through: it
///     hands the first four to <see cref="MigrationProcess" />, and lets scripts keep the same journal.
/// </summary>
#pragma warning disable EF1001 // EF Core's migrator is internal; the service it implements is public.
internal sealed class TelehealthMigrator : NpgsqlMigrator
{
    private readonly DbContext _context;

    public TelehealthMigrator(
        IMigrationsAssembly migrationsAssembly,
        IHistoryRepository historyRepository,
        IDatabaseCreator databaseCreator,
        IMigrationsSqlGenerator migrationsSqlGenerator,
        IRawSqlCommandBuilder rawSqlCommandBuilder,
        IMigrationCommandExecutor migrationCommandExecutor,
        IRelationalConnection connection,
        ISqlGenerationHelper sqlGenerationHelper,
        ICurrentDbContext currentContext,
        IModelRuntimeInitializer modelRuntimeInitializer,
        IDiagnosticsLogger<DbLoggerCategory.Migrations> logger,
        IRelationalCommandDiagnosticsLogger commandLogger,
        IDatabaseProvider databaseProvider,
        IMigrationsModelDiffer migrationsModelDiffer,
        IDesignTimeModel designTimeModel,
        IDbContextOptions contextOptions,
        IExecutionStrategy executionStrategy)
        : base(migrationsAssembly, historyRepository, databaseCreator, migrationsSqlGenerator, rawSqlCommandBuilder,
            migrationCommandExecutor, connection, sqlGenerationHelper, currentContext, modelRuntimeInitializer, logger,
            commandLogger, databaseProvider, migrationsModelDiffer, designTimeModel, contextOptions, executionStrategy)
        => _context = currentContext.Context;

    /// <inheritdoc />
    public override void Migrate(string? targetMigration) => MigrateAsync(targetMigration).GetAwaiter().GetResult();

    /// <inheritdoc />
    public override Task MigrateAsync(string? targetMigration, CancellationToken cancellationToken = default)
        => new MigrationProcess(_context, this).MigrateAsync(targetMigration, cancellationToken);

    /// <inheritdoc />
    /// <remarks>What a script leaves undone is in its journal, and is done by the next run.</remarks>
    protected override IReadOnlyList<MigrationCommand> GenerateUpSql(
        Migration migration, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default)
    {
        var commands = base.GenerateUpSql(migration, options);
        var steps = commands.OfType<OnlineStepCommand>().ToList();
        if (steps.Count == 0)
        {
            return commands;
        }

        // EF Core notes the migration at the end, where nobody would know how far a script came.
        return
        [
            .. commands.TakeWhile(command => command is not OnlineStepCommand),
            Command(MigrationHistory.InsertScript(MigrationRecord.Of(migration, commands)), suppressTransaction: false),
            .. steps.SelectMany(step => new[]
            {
                step, Command(MigrationHistory.StrikeOffScript(migration.Name()), suppressTransaction: true),
            }),
        ];
    }

    private MigrationCommand Command(string sql, bool suppressTransaction)
        => new(
            _context.GetService<IRawSqlCommandBuilder>().Build(sql),
            _context,
            _context.GetService<IRelationalCommandDiagnosticsLogger>(),
            suppressTransaction);
}
#pragma warning restore EF1001
