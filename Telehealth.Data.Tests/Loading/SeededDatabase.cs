using Npgsql;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Loading;

namespace Telehealth.Data.Tests.Loading;

/// <summary>A database that holds the dev profile with its 500 patients. Tests only read it.</summary>
public sealed class SeededDatabase(TestServer server) : Database(server)
{
    public static readonly DateOnly AsOf = new(2026, 3, 15);

    public SeedReport Report { get; private set; } = null!;

    protected override async Task PrepareAsync()
    {
        await using var owner = NpgsqlDataSource.Create(OwnerConnectionString);
        Report = await FakeDataSeeder.SeedAsync(owner, new SeedOptions { AsOf = AsOf });
    }

    /// <summary>The first column of the first row, as the owner.</summary>
    public async Task<T> ReadAsync<T>(string sql)
    {
        await using var owner = NpgsqlDataSource.Create(OwnerConnectionString);
        await using var command = owner.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
