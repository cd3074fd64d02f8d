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
        return WithJournal(
            commands, MigrationHistory.InsertScript, MigrationRecord.Of(migration, commands),
            lastNote: MigrationHistory.StrikeOffScript(migration.Name()));
    }

    /// <inheritdoc />
    protected override IReadOnlyList<MigrationCommand> GenerateDownSql(
        Migration migration, Migration? previousMigration, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default)
    {
        var commands = base.GenerateDownSql(migration, previousMigration, options);
        return WithJournal(
            commands, MigrationHistory.StartRevertingScript, MigrationRecord.Of(migration, commands),
            lastNote: commands[^1].CommandText);
    }

    // EF Core notes the migration at the end, where nobody would know how far a script came.
    private IReadOnlyList<MigrationCommand> WithJournal(
        IReadOnlyList<MigrationCommand> commands, Func<AppliedMigration, string> begin, AppliedMigration row, string lastNote)
        => row.Steps.Count == 0
            ? commands
            :
            [
                .. commands.TakeWhile(command => command is not OnlineStepCommand),
                Command(begin(row), suppressTransaction: false),
                .. row.Steps.SkipLast(1).SelectMany(step => Script(step, MigrationHistory.StrikeOffScript(row.MigrationName))),
                .. Script(row.Steps[^1], lastNote),
            ];

    private IEnumerable<MigrationCommand> Script(OnlineStep step, string note)
        => step.ScriptRunsAlone
            ? [Command($"{step.Script}\n", suppressTransaction: true), Command(note, suppressTransaction: true)]
            : [Command($"START TRANSACTION;\n{step.Script}\n{note}COMMIT;\n", suppressTransaction: true)];

    private MigrationCommand Command(string sql, bool suppressTransaction)
        => new(
            _context.GetService<IRawSqlCommandBuilder>().Build(sql),
            _context,
            _context.GetService<IRelationalCommandDiagnosticsLogger>(),
            suppressTransaction);
}
#pragma warning restore EF1001
