using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Applying;
using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Tests.Deployment.Observing;

/// <summary>
///     Applies one migration to a scratch database, by the commands and steps that a deployment would run, and tells
///     what PostgreSQL did for each statement. Each statement commits by itself, so that no lock of an earlier one
///     hides it.
/// </summary>
internal static class MigrationObserver
{
    /// <summary>Applies and observes the first pending migration.</summary>
    /// <param name="context">A context with the services of the data layer, on that database.</param>
    /// <param name="connectionString">The same database once more, for a second connection that looks on.</param>
    /// <param name="migration">
    ///     The migration's name, with or without its time: it makes sure that the right one is meant.
    /// </param>
    public static async Task<Observation> ObserveAsync(DbContext context, string connectionString, string migration)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        var status = await MigrationStatus.ReadAsync(context);
        if (status.Unfinished.Any() || status.Pending is not [var next, ..] || next != assembly.FindMigrationId(migration))
        {
            throw new InvalidOperationException(
                $"{migration} is not the first pending migration: migrate to the one before it first.");
        }

        return await ObserveAsync(
            context, connectionString, assembly.CreateMigration(assembly.Migrations[next], context.Database.ProviderName!));
    }

    /// <summary>Applies and observes a migration, whatever the context's own are.</summary>
    public static async Task<Observation> ObserveAsync(DbContext context, string connectionString, Migration migration)
    {
        var connection = context.GetService<IRelationalConnection>();
        await connection.OpenAsync(CancellationToken.None);
        try
        {
            return await ApplyAsync(context, connection, connectionString, migration);
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    private static async Task<Observation> ApplyAsync(
        DbContext context, IRelationalConnection connection, string connectionString, Migration migration)
    {
        var unobserved = new MigrationSession(connection, new MigrationSettings(), NullLogger.Instance);
        await ((TelehealthHistoryRepository)context.GetService<IHistoryRepository>())
            .EnsureTableAsync(unobserved, CancellationToken.None);

        await using var onlooker = await Onlooker.OpenAsync(connectionString);
        var session = await ObservingSession.CreateAsync(connection, onlooker);
        var sql = new MigrationSql(context);
        var commands = sql.Up(migration);
        foreach (var command in commands.Where(command => command is not OnlineStepCommand))
        {
            await session.ExecuteAsync(command.CommandText, CancellationToken.None);
        }

        var row = MigrationRecord.Of(migration, commands);
        await unobserved.ExecuteAsync(MigrationHistory.Insert(row), CancellationToken.None);
        await new StepRunner(session).RunAsync(row, CancellationToken.None);
        return new Observation(
            session.Statements,
            await unobserved.QueryAsync(
                "SELECT conname::text FROM pg_constraint WHERE NOT convalidated ORDER BY 1", Name, CancellationToken.None),
            await unobserved.QueryAsync(
                "SELECT relname::text FROM pg_class JOIN pg_index ON indexrelid = oid WHERE NOT indisvalid ORDER BY 1",
                Name,
                CancellationToken.None));
    }

    private static string Name(NpgsqlDataReader reader) => reader.GetString(0);
}
