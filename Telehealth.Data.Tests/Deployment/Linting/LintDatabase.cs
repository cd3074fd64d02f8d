using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Applying;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.Deployment.Observing;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Linting;

/// <summary>The sample's database with what a sample of the lint needs, and a session of code that runs.</summary>
internal sealed class LintDatabase(TestServer server, LintSample sample) : IAsyncDisposable
{
    private readonly SampleDatabase _database = new(server);
    private readonly NpgsqlConnection _code = new();

    public string ConnectionString => _database.OwnerConnectionString;

    public static async Task<LintDatabase> CreateAsync(TestServer server, LintSample sample)
    {
        var database = new LintDatabase(server, sample);
        await database._database.InitializeAsync();
        await using var owner = new NpgsqlConnection(database.ConnectionString);
        await owner.OpenAsync();
        await using var setup = new NpgsqlCommand($"{sample.Setup}; ANALYZE", owner);
        await setup.ExecuteNonQueryAsync();

        database._code.ConnectionString = database.ConnectionString;
        await database._code.OpenAsync();
        await using var session = new NpgsqlCommand(sample.Session, database._code);
        await session.ExecuteNonQueryAsync();
        return database;
    }

    /// <summary>What code that runs meets: the answer, or the code of the refusal. It leaves nothing behind.</summary>
    public async Task<string> ProbeAsync()
    {
        await using var transaction = await _code.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sample.Probe, _code, transaction) { AllResultTypesAreUnknown = true };
        try
        {
            await using var reader = await command.ExecuteReaderAsync();
            var answer = new List<string>();
            while (await reader.ReadAsync())
            {
                answer.Add($"{reader.GetValue(0)}");
            }

            return $"{string.Join(",", answer)} ({reader.RecordsAffected})";
        }
        catch (PostgresException refusal)
        {
            return refusal.SqlState;
        }
    }

    /// <summary>Applies a migration as the migrator does once the lint lets it pass.</summary>
    public async Task ApplyAsync(Migration migration)
    {
        await using var context = SampleContext.Create(ConnectionString);
        await context.Database.OpenConnectionAsync();
        var session = new MigrationSession(
            context.GetService<IRelationalConnection>(), new MigrationSettings(), NullLogger.Instance);
        await session.PrepareAsync(CancellationToken.None);
        var sql = new MigrationSql(context);
        var run = new MigrationRun(session, sql, guard: null) { Applying = _ => { }, Reverting = _ => { } };
        await run.MoveAsync(new MigrationPlan([], [], [migration]), CancellationToken.None);
    }

    /// <summary>Applies a migration.</summary>
    /// <returns>The statements that kept readers or writers waiting while PostgreSQL read, wrote or indexed a whole table.</returns>
    public async Task<IReadOnlyList<string>> ObserveBlockersAsync(Migration migration)
    {
        await using var context = SampleContext.Create(ConnectionString);
        var observed = await MigrationObserver.ObserveAsync(context, ConnectionString, migration);
        return [.. observed.Statements.Where(statement => statement.Blocks).Select(statement => statement.ToString())];
    }

    /// <summary>Applies a migration, and asks what the sample says.</summary>
    public async Task<IReadOnlyList<string>> EvidenceAsync(Migration migration)
    {
        await ApplyAsync(migration);
        return await _database.RowsAsync(sample.Evidence);
    }

    public async ValueTask DisposeAsync()
    {
        await _code.DisposeAsync();
        await _database.DisposeAsync();
    }
}
