using Npgsql;
using Telehealth.Data.Deployment;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>Reverting migrations whose tables and columns hold data.</summary>
public sealed class DataLossTests(TestServer server) : IAsyncLifetime
{
    private static readonly MigrationSettings Allowed = new() { AllowDataLoss = true };

    private readonly SampleDatabase _database = new(server);

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        await SampleContext.MigrateAsync(_database.OwnerConnectionString);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_column_with_values_is_named_with_their_number_and_kept_until_its_loss_is_allowed()
    {
        await _database.RowsAsync("UPDATE visits SET summary = NULL WHERE cost = 1001");
        var before = await StateAsync();

        var refusal = await RefuseAsync("Constraints");

        Assert.Equal([new LostData("visits", "summary", SampleMigrations.Visits - 1, CountsReferenceData: false)], refusal.Lost);
        Assert.Contains("column visits.summary (249 values)", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("-- --allow-data-loss", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync());

        await RevertAsync("Constraints", Allowed);
        Assert.NotEqual(before, await StateAsync());
    }

    [Fact]
    public async Task Tables_are_named_with_their_rows_and_not_with_their_columns_before_any_migration_is_reverted()
    {
        var before = await StateAsync();

        var refusal = await RefuseAsync("0");

        Assert.Equal(["table visits (250 rows)", "table logs (40 rows)", "table clinics (5 rows)"], refusal.Lost.Select(lost => $"{lost}"));
        Assert.Equal(before, await StateAsync());

        await RevertAsync("0", Allowed);
        Assert.Equal(["0"], await _database.RowsAsync("SELECT count(*) FROM migration_history"));
    }

    [Fact(Skip = "Its sample reverts a constraint that the migration before has dropped with its table; under repair.")]
    public async Task What_is_empty_or_generated_from_other_columns_is_no_loss()
    {
        await SampleContext.MigrateAsync(_database.OwnerConnectionString, [.. SampleMigrations.All, typeof(Renames)]);
        Assert.Equal(["250"], await _database.RowsAsync("SELECT count(shout) FROM appointments"));

        await RevertAsync("Partitions");

        await _database.RowsAsync("UPDATE visits SET summary = NULL");
        await RevertAsync("MovedData");
    }

    [Fact]
    public async Task What_was_renamed_since_is_named_as_it_is_called_now()
    {
        await SampleContext.MigrateAsync(_database.OwnerConnectionString, [.. SampleMigrations.All, typeof(Renames)]);

        Assert.Equal(["column appointments.remark (250 values)"], (await RefuseAsync("Constraints")).Lost.Select(lost => $"{lost}"));
        Assert.Equal(
            ["table appointments (250 rows)", "table clinics (5 rows)"], (await RefuseAsync("0")).Lost.Select(lost => $"{lost}"));
    }

    [Fact]
    public async Task Rows_that_come_while_the_revert_waits_for_a_lock_are_kept()
    {
        await _database.RowsAsync("TRUNCATE visits, clinics, logs");
        await RevertAsync("Tables");
        await using var reader = new NpgsqlConnection(_database.OwnerConnectionString);
        await reader.OpenAsync(TestContext.Current.CancellationToken);
        await using var read = new NpgsqlCommand("BEGIN; SELECT FROM visits", reader);
        await read.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var reverting = RevertAsync("0");
        while ((await _database.RowsAsync("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'visits'::regclass"))[0] == "0")
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await _database.RowsAsync("INSERT INTO clinics VALUES (gen_random_uuid(), 'new')");
        await reader.CloseAsync();

        var refusal = await Assert.ThrowsAsync<DataLossException>(() => reverting);
        Assert.Equal(["table clinics (1 row)"], refusal.Lost.Select(lost => $"{lost}"));
        Assert.Equal(["new"], await _database.RowsAsync("SELECT name FROM clinics"));
    }

    private Task<DataLossException> RefuseAsync(string target)
        => Assert.ThrowsAsync<DataLossException>(() => RevertAsync(target));

    private Task RevertAsync(string target, MigrationSettings? settings = null)
        => SampleContext.MigrateAsync(
            _database.OwnerConnectionString, [.. SampleMigrations.All, typeof(Renames)], target, settings);

    private async Task<string> StateAsync()
        => await Database.ReadCatalogTextAsync(_database.OwnerConnectionString) + string.Join(
            '\n', await _database.RowsAsync("SELECT migration_name, outstanding, reverting FROM migration_history ORDER BY 1"));
}
