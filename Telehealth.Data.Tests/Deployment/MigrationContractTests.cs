using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment;

/// <summary>What every set of migrations must keep to.</summary>
public class MigrationContractTests(TestServer server) : IAsyncLifetime
{
    private EmptyDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = new EmptyDatabase(server);
        await _database.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_model_has_no_change_that_no_migration_makes()
    {
        await using var context = _database.CreateOwnerContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    /// <summary>The SQL of the newest migration is made with the snapshot's model, because that one is there already.</summary>
    [Fact]
    public async Task The_newest_migration_leads_to_the_model_of_the_snapshot_and_the_one_before_does_not()
    {
        await using var context = _database.CreateOwnerContext();
        var assembly = context.GetService<IMigrationsAssembly>();
        var differ = context.GetService<IMigrationsModelDiffer>();
        var targets = assembly.Migrations.Values
            .Select(type => assembly.CreateMigration(type, context.Database.ProviderName!).TargetModel).ToList();

        bool Differs(IModel model) => differ.HasDifferences(Relational(model), Relational(assembly.ModelSnapshot!.Model));
        Assert.False(Differs(targets[^1]));
        Assert.True(Differs(targets[^2]));

        IRelationalModel Relational(IModel model)
            => context.GetService<IModelRuntimeInitializer>().Initialize(model).GetRelationalModel();
    }

    [Fact]
    public async Task From_empty_to_latest_and_applied_twice()
    {
        await using var context = _database.CreateOwnerContext();
        await context.Database.MigrateAsync();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        var once = await DumpAsync();

        await context.Database.MigrateAsync();

        Assert.Equal(once, await DumpAsync());
    }

    [Fact]
    public async Task A_migrated_schema_equals_one_made_from_the_model()
    {
        await using (var context = _database.CreateOwnerContext())
        {
            await context.Database.MigrateAsync();
        }

        var fresh = new EmptyDatabase(server);
        await fresh.InitializeAsync();
        await using (var context = fresh.CreateOwnerContext())
        {
            await context.GetService<Microsoft.EntityFrameworkCore.Storage.IRelationalDatabaseCreator>().CreateTablesAsync();
        }

        var expected = await DumpWithoutHistoryAsync(fresh.OwnerConnectionString);
        await fresh.DisposeAsync();
        Assert.Equal(expected, await DumpAsync(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Down_to_zero_leaves_nothing_and_up_again_gives_the_same()
    {
        await using var context = _database.CreateOwnerContext();
        var migrator = context.GetService<IMigrator>();
        await migrator.MigrateAsync();
        var up = await DumpAsync();

        await migrator.MigrateAsync(Migration.InitialDatabase);
        Assert.Equal(string.Empty, await DumpAsync());

        await migrator.MigrateAsync();
        Assert.Equal(up, await DumpAsync());
    }

    [Fact]
    public async Task Every_migration_alone_goes_down_and_up_again()
    {
        await using var context = _database.CreateOwnerContext();
        var migrator = context.GetService<IMigrator>();
        var before = string.Empty;
        var previous = Migration.InitialDatabase;

        foreach (var migration in context.Database.GetMigrations())
        {
            await migrator.MigrateAsync(migration);
            var after = await DumpAsync();

            await migrator.MigrateAsync(previous);
            Assert.Equal(before, await DumpAsync());

            await migrator.MigrateAsync(migration);
            Assert.Equal(after, await DumpAsync());
            (before, previous) = (after, migration);
        }
    }

    [Fact]
    public async Task The_script_and_the_idempotent_script_give_the_same_schema()
    {
        await using var context = _database.CreateOwnerContext();
        var migrator = context.GetService<IMigrator>();
        await migrator.MigrateAsync();
        var expected = await DumpAsync();

        foreach (var (options, times) in new[]
                 {
                     (MigrationsSqlGenerationOptions.Default, 1), (MigrationsSqlGenerationOptions.Idempotent, 2),
                 })
        {
            var scripted = new EmptyDatabase(server);
            await scripted.InitializeAsync();
            var script = migrator.GenerateScript(options: options);
            for (var i = 0; i < times; i++)
            {
                (await Psql.RunAsync(scripted.OwnerConnectionString, script)).AssertDone();
            }

            // EF Core indents what it puts into a DO block, the text of functions included.
            Assert.Equal(expected, await DumpWithoutHistoryAsync(scripted.OwnerConnectionString), ignoreAllWhiteSpace: true);
            await scripted.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_history_has_a_checksum_of_each_migration()
    {
        await using var context = _database.CreateOwnerContext();
        await context.Database.MigrateAsync();

        var rows = await context.Database.SqlQueryRaw<string>(
            "SELECT migration_name || ' ' || checksum AS \"Value\" FROM migration_history WHERE applied_at <= now() ORDER BY 1").ToListAsync();

        Assert.Equal(context.Database.GetMigrations(), rows.Select(row => row.Split(' ')[0]));
        Assert.All(rows, row => Assert.Matches("^[0-9a-f]{64}$", row.Split(' ')[1]));
        Assert.Equal(rows.Count, rows.Select(row => row.Split(' ')[1]).Distinct().Count());
    }

    [Fact]
    public async Task The_old_runners_database_is_recognised_and_left_untouched()
    {
        await ExecuteAsync(
            _database.OwnerConnectionString,
            """
            CREATE TABLE migration_history (
                id serial PRIMARY KEY, migration_name varchar(255) UNIQUE NOT NULL,
                applied_at timestamp DEFAULT CURRENT_TIMESTAMP, checksum varchar(64));
            INSERT INTO migration_history (migration_name) VALUES ('001_consolidated_schema.sql');
            """);
        var before = await DumpAsync();
        await using var context = _database.CreateOwnerContext();

        var exception = await Assert.ThrowsAsync<Data.Deployment.UnexpectedHistoryException>(() => context.Database.MigrateAsync());

        Assert.Contains("Nothing was changed", exception.Message);
        Assert.Equal(before, await DumpAsync());
        await Assert.ThrowsAsync<Data.Deployment.UnexpectedHistoryException>(() => context.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task The_first_migration_is_empty_and_none_has_sql_of_its_own()
    {
        await using var context = _database.CreateOwnerContext();
        var assembly = context.GetService<IMigrationsAssembly>();
        var migrations = assembly.Migrations.Values
            .Select(type => assembly.CreateMigration(type, context.Database.ProviderName!)).ToList();

        Assert.Empty(migrations[0].UpOperations);
        Assert.Empty(migrations.SelectMany(m => m.UpOperations.Concat(m.DownOperations))
            .OfType<Microsoft.EntityFrameworkCore.Migrations.Operations.SqlOperation>());
    }

    [Fact]
    public async Task Sixteen_instances_at_once_all_succeed()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            await using var context = _database.CreateOwnerContext();
            await context.Database.MigrateAsync();
        }));

        await using var after = _database.CreateOwnerContext();
        Assert.Empty(await after.Database.GetPendingMigrationsAsync());
    }

    private Task<string> DumpAsync() => DumpWithoutHistoryAsync(_database.OwnerConnectionString);

    // The history stays when the schema goes down to nothing, and a schema made from the model has none.
    private static async Task<string> DumpWithoutHistoryAsync(string connectionString)
        => string.Join('\n', (await Database.ReadCatalogTextAsync(connectionString)).Split('\n')
            .Where(line => !line.Contains("migration_history", StringComparison.Ordinal)));

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
