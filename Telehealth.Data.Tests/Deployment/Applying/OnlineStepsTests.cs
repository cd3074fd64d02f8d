using Npgsql;
using Telehealth.Data.Deployment;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>Migrations that change tables with rows, on a quiet database.</summary>
public sealed class OnlineStepsTests(TestServer server) : IAsyncLifetime
{
    private readonly SampleDatabase _database = new(server);

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Every_kind_of_step_is_done_once_and_leaves_nothing_invalid()
    {
        Assert.NotNull(await _database.FindFaultAsync());

        await SampleContext.MigrateAsync(_database.OwnerConnectionString);

        Assert.Null(await _database.FindFaultAsync());
    }

    [Fact]
    public async Task The_schema_is_the_one_that_the_plain_forms_give()
    {
        await SampleContext.MigrateAsync(_database.OwnerConnectionString);
        var plain = new SampleDatabase(server);
        await plain.InitializeAsync();
        await using (var context = SampleContext.Create(plain.OwnerConnectionString))
        {
            await plain.RowsAsync(Script(context));
        }

        Assert.Null(await plain.FindFaultAsync());
        Assert.Equal(
            await Database.ReadCatalogTextAsync(plain.OwnerConnectionString), await Database.ReadCatalogTextAsync(_database.OwnerConnectionString));
        await plain.DisposeAsync();
    }

    [Fact]
    public async Task Down_and_up_again_gives_the_same_schema_and_rows()
    {
        var before = await ContentAsync();
        await SampleContext.MigrateAsync(_database.OwnerConnectionString);
        var after = await Database.ReadCatalogTextAsync(_database.OwnerConnectionString);

        await SampleContext.MigrateAsync(
            _database.OwnerConnectionString, target: "Tables", settings: new MigrationSettings { AllowDataLoss = true });
        Assert.Equal(before, (await ContentAsync()).Select(row => row.Replace("walk_in", "", StringComparison.Ordinal)));

        await SampleContext.MigrateAsync(_database.OwnerConnectionString);
        Assert.Equal(after, await Database.ReadCatalogTextAsync(_database.OwnerConnectionString));
    }

    [Fact]
    public async Task A_step_that_the_rows_do_not_bear_is_named_leaves_nothing_invalid_and_can_be_reverted_or_done_later()
    {
        await _database.RowsAsync("INSERT INTO clinics VALUES (gen_random_uuid(), 'clinic 1')");

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => SampleContext.MigrateAsync(_database.OwnerConnectionString));

        Assert.Equal(PostgresErrorCodes.UniqueViolation, refusal.SqlState);
        Assert.Equal(["0"], await _database.RowsAsync("SELECT count(*) FROM pg_index WHERE NOT indisvalid"));
        var status = await StatusAsync();
        Assert.Equal(
            ["build index ak_clinics_name on clinics", "add unique constraint ak_clinics_name to clinics"],
            Assert.Single(status.Unfinished).OutstandingSteps);

        await SampleContext.MigrateAsync(_database.OwnerConnectionString, target: "Tables");
        Assert.Equal(2, (await StatusAsync()).History.Count);
        Assert.Equal(["0"], await _database.RowsAsync("SELECT count(*) FROM pg_indexes WHERE indexname = 'ix_visits_clinic_id'"));

        await Assert.ThrowsAsync<PostgresException>(() => SampleContext.MigrateAsync(_database.OwnerConnectionString));
        await _database.RowsAsync("DELETE FROM clinics WHERE name = 'clinic 1' AND NOT EXISTS (SELECT FROM visits WHERE clinic_id = clinics.id)");
        await SampleContext.MigrateAsync(_database.OwnerConnectionString);
        Assert.Null(await _database.FindFaultAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData(", \"of_a_version_to_come\": 1")]
    public async Task Steps_that_another_version_wrote_with_fewer_or_more_words_are_done(string more)
    {
        await _database.RowsAsync(
            $$"""
            UPDATE migration_history SET outstanding = '[
                {"step": "move_data", "table": "visits", "set": "cost = cost + 1", "where": "true", "batch_size": 100{{more}}},
                {"step": "build_index", "table": "visits", "index": "ix_visits_cost", "is_unique": false, "definition": " (cost)"{{more}}},
                {"step": "transaction", "title": "last", "sql": "DROP INDEX ix_visits_cost"{{more}}}]'
            WHERE migration_name LIKE '%_Tables'
            """);

        await SampleContext.MigrateAsync(_database.OwnerConnectionString, SampleMigrations.BeforeRows);

        Assert.Empty((await StatusAsync()).Unfinished);
        Assert.Equal(["31625"], await _database.RowsAsync("SELECT sum(cost) FROM visits"));
    }

    private async Task<MigrationStatus> StatusAsync()
    {
        await using var context = SampleContext.Create(_database.OwnerConnectionString);
        return await MigrationStatus.ReadAsync(context);
    }

    private Task<IReadOnlyList<string>> ContentAsync() => _database.RowsAsync(
        "SELECT patient_id, id, clinic_id, coalesce(kind, ''), cost, note FROM visits ORDER BY patient_id, id");

    private static string Script(SampleContext context)
        => Microsoft.EntityFrameworkCore.Infrastructure.AccessorExtensions.GetService<Microsoft.EntityFrameworkCore.Migrations.IMigrator>(context)
            .GenerateScript(fromMigration: "Tables", options: Microsoft.EntityFrameworkCore.Migrations.MigrationsSqlGenerationOptions.Idempotent);
}
