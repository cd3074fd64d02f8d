using Npgsql;
using Telehealth.Data.Deployment;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>Migrating by way of PgBouncer. A visible skip where it is not installed.</summary>
public sealed class PoolerTests(TestServer server) : IAsyncLifetime
{
    private readonly SampleDatabase _database = new(server);

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task In_session_mode_it_works()
    {
        await using var pooler = await PgBouncer.StartAsync(_database.OwnerConnectionString, "session");

        await SampleContext.MigrateAsync(pooler.ConnectionString);

        Assert.Null(await _database.FindFaultAsync());
    }

    [Fact]
    public async Task In_transaction_mode_it_is_refused_before_anything_is_written()
    {
        await using var pooler = await PgBouncer.StartAsync(_database.OwnerConnectionString, "transaction");
        var before = await Database.ReadCatalogTextAsync(_database.OwnerConnectionString);

        var refusal = await Assert.ThrowsAsync<TransactionPoolerException>(() => SampleContext.MigrateAsync(pooler.ConnectionString));

        Assert.Contains("ConnectionStrings__TelehealthMigrations", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Database.ReadCatalogTextAsync(_database.OwnerConnectionString));
    }

    /// <summary>What the refusal is for.</summary>
    [Fact]
    public async Task In_transaction_mode_two_hold_the_same_lock()
    {
        await using var pooler = await PgBouncer.StartAsync(_database.OwnerConnectionString, "transaction");
        await using var first = new NpgsqlConnection(pooler.ConnectionString);
        await using var second = new NpgsqlConnection(pooler.ConnectionString);

        foreach (var connection in new[] { first, second })
        {
            await connection.OpenAsync();
            await using var tryLock = new NpgsqlCommand("SELECT pg_try_advisory_lock(1)", connection);
            Assert.True((bool)(await tryLock.ExecuteScalarAsync())!);
        }
    }

    [Fact]
    public async Task In_transaction_mode_an_application_starts_when_nothing_is_pending()
    {
        await SampleContext.MigrateAsync(_database.OwnerConnectionString);
        await using var pooler = await PgBouncer.StartAsync(_database.OwnerConnectionString, "transaction");

        await SampleContext.MigrateAsync(pooler.ConnectionString);

        Assert.Null(await _database.FindFaultAsync());
    }
}
