using Npgsql;
using Telehealth.Data.Deployment.Drift;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Data.Tests.Deployment.Drift.Plants;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Drift;

/// <summary>A migrated database with partitions of a month. Each test plants something and mends it again.</summary>
public sealed class PlantDatabase(TestServer server) : Database(server)
{
    private bool _isChanged;

    /// <summary>Begins anew where a test before this one did not mend what it planted.</summary>
    public async Task EnsureCleanAsync()
    {
        if (_isChanged)
        {
            await DisposeAsync();
            await InitializeAsync();
        }
    }

    /// <summary>As the application, which may read the rows and owns nothing.</summary>
    public Task<Catalog> ReadAsync() => ReadCatalogAsync(ConnectionString);

    /// <summary>As the application too.</summary>
    public async Task<IReadOnlyList<Difference>> VerifyAsync()
    {
        await using var context = CreateContext();
        var verification = await SchemaVerification.RunAsync(context);
        Assert.Empty(verification.Checksums);
        _isChanged = verification.Drift.Count > 0;
        return verification.Drift;
    }

    /// <summary>Runs statements one by one, as the owner or as a superuser.</summary>
    public async Task RunAsync(IEnumerable<string> statements, bool asSuperuser = false)
    {
        _isChanged = true;
        await using var connection = new NpgsqlConnection(
            asSuperuser ? Server.ConnectionString(Name, role: null) : OwnerConnectionString);
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    protected override async Task PrepareAsync()
    {
        await using var owner = CreateOwnerContext();
        await MonthPartitions.EnsureAsync(owner, Plant.Month, Plant.Month);
        Assert.Empty(await VerifyAsync());
    }
}
