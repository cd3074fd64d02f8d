using System.Data;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Deployment.Applying;

/// <summary>
///     One call of <c>Migrate()</c>: connects, looks what there is to do, and only where there is something takes the lock, looks
///     again and does it. It can be killed at any moment, and the next call goes on.
/// </summary>
internal sealed class MigrationProcess(DbContext context, IMigrator migrator)
{
    private readonly IMigrationsAssembly _assembly = context.GetService<IMigrationsAssembly>();
    private readonly IRelationalConnection _connection = context.GetService<IRelationalConnection>();
    private readonly IDiagnosticsLogger<DbLoggerCategory.Migrations> _logger
        = context.GetService<IDiagnosticsLogger<DbLoggerCategory.Migrations>>();

    private readonly MigrationSettings _settings = MigrationSettingsExtension.Of(context.GetService<IDbContextOptions>());

    /// <exception cref="TamperedHistoryException">The migrations are not those that were applied.</exception>
    /// <exception cref="UnknownMigrationsException">A newer version of the code has migrated the database.</exception>
    /// <exception cref="MigrationLockTimeoutException">Another process has been migrating for too long.</exception>
    /// <exception cref="MigrationBlockedException">Others have been using a table for too long.</exception>
    /// <exception cref="DataLossException">Reverting would drop data, and that is not allowed.</exception>
    /// <exception cref="LintException">A migration to apply would hurt a database in use.</exception>
    public async Task MigrateAsync(string? target, CancellationToken cancellationToken)
    {
        if (_connection.CurrentTransaction is not null)
        {
            throw new InvalidOperationException(
                "Migrations run in transactions of their own: end the one that is open on this context first.");
        }

        // A scope that is open around the call is the caller's business.
        using var none = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        RefuseUnmigratedModel(target);
        _logger.MigrateUsingConnection(migrator, _connection);
        await OpenAsync(cancellationToken);
        var timeout = _connection.CommandTimeout;
        try
        {
            // How long a statement may run depends on the step, and is set on the server.
            _connection.CommandTimeout = 0;
            var plan = await PlanAsync(target, cancellationToken);
            if (plan.IsEmpty)
            {
                _logger.MigrationsNotApplied(migrator);
            }
            else
            {
                RefuseHarm(plan);
                await RunAsync(target, cancellationToken);
            }
        }
        finally
        {
            _connection.CommandTimeout = timeout;
            await _connection.CloseAsync();
        }
    }

    private async Task RunAsync(string? target, CancellationToken cancellationToken)
    {
        var history = (TelehealthHistoryRepository)context.GetService<IHistoryRepository>();
        _logger.AcquiringMigrationLock();
        await using var held = await MigrationLock.AcquireAsync(
            history, (NpgsqlConnection)_connection.DbConnection, _settings.GiveUpAfter, cancellationToken);

        var session = new MigrationSession(_connection, _settings, _logger.Logger);
        await session.PrepareAsync(cancellationToken);
        try
        {
            // Whatever others did while this process waited for the lock is not done again.
            var plan = await PlanAsync(target, cancellationToken);
            var guard = _settings.AllowDataLoss ? null : new DataLossGuard(session);
            if (guard is not null && plan.Reverts.Count > 0)
            {
                await guard.RefuseAsync([.. plan.Reverts.Select(revert => revert.Migration)], cancellationToken);
            }

            await history.EnsureTableAsync(session, cancellationToken);
            var sql = new MigrationSql(context);
            var run = new MigrationRun(session, sql, guard)
            {
                Applying = migration => _logger.MigrationApplying(migrator, migration),
                Reverting = migration => _logger.MigrationReverting(migrator, migration),
            };
            await run.FinishAsync(plan, cancellationToken);
            await run.MoveAsync(plan, cancellationToken);
        }
        finally
        {
            await session.RestoreAsync();
        }

        // A migration may have made types, which a data source knows from its first connection on. Where the connection broke
        // when all was done, the next one will know them.
        if (_connection.DbConnection.State == ConnectionState.Open)
        {
            await ((NpgsqlConnection)_connection.DbConnection).ReloadTypesAsync(cancellationToken);
        }
    }

    private async Task<MigrationPlan> PlanAsync(string? target, CancellationToken cancellationToken)
        => MigrationPlan.Make(
            _assembly,
            context.Database.ProviderName!,
            await MigrationHistory.ReadAsync((NpgsqlConnection)_connection.DbConnection, cancellationToken),
            target);

    private void RefuseHarm(MigrationPlan plan)
    {
        var findings = MigrationLint.Find(
            _assembly, context.Database.ProviderName!, plan.Applies.Select(migration => migration.Name()));
        if (findings.Where(finding => !finding.IsSuppressed).ToList() is { Count: > 0 } harm)
        {
            throw new LintException(harm);
        }
    }

    // As EF Core does.
    private void RefuseUnmigratedModel(string? target)
    {
        if (_assembly.Migrations.Count == 0)
        {
            _logger.MigrationsNotFound(migrator, _assembly);
        }
        else if (target is null)
        {
            UnmigratedModel.Refuse(context, migrator);
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _connection.OpenAsync(cancellationToken, errorsExpected: true);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateDatabaseAsync(cancellationToken);
            await _connection.OpenAsync(cancellationToken);
        }
    }

    private async Task CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var creator = context.GetService<IRelationalDatabaseCreator>();
        for (var deadline = DateTime.UtcNow + _settings.GiveUpAfter; ;)
        {
            try
            {
                await creator.CreateAsync(cancellationToken);
                return;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.DuplicateDatabase)
            {
                return;
            }
            catch (PostgresException exception) when (
                exception.SqlState == PostgresErrorCodes.ObjectInUse && DateTime.UtcNow < deadline)
            {
                // Another process is copying the template.
                await Task.Delay(Random.Shared.Next(50, 150), cancellationToken);
            }
        }
    }
}
