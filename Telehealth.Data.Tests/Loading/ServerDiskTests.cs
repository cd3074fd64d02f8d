using Npgsql;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Loading;

namespace Telehealth.Data.Tests.Loading;

/// <summary>A disk without room is noticed before it is full, where it can be seen.</summary>
public sealed class ServerDiskTests(TestServer server) : IAsyncLifetime
{
    private const long Gigabyte = 1L << 30;

    private readonly Database _database = new(server);

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_run_that_does_not_fit_is_refused_before_it_begins()
    {
        var error = await Assert.ThrowsAsync<NotEnoughDiskException>(() => SeedAsync(null, 1_000_000, _ => 20 * Gigabyte));

        Assert.Matches("^Seeding needs about [0-9]+ GB on the server's disk and [0-9]+ GB are free", error.Message);
        Assert.Equal(0L, await CountAsync());
    }

    [Fact]
    public async Task A_run_that_would_fill_the_disk_stops_and_leaves_nothing()
    {
        var looks = 0;
        var error = await Assert.ThrowsAsync<NotEnoughDiskException>(() => SeedAsync(
            null, 100, _ => looks++ == 0 ? 100 * Gigabyte : Gigabyte / 4));

        Assert.StartsWith("Seeding stopped before the server's disk is full: 256 MB are left", error.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await CountAsync());
    }

    [Fact]
    public async Task What_is_there_already_needs_no_room()
    {
        await SeedAsync(null, 20, _ => 100 * Gigabyte);
        await SeedAsync(null, 20, _ => Gigabyte);
        Assert.Equal(20L, await CountAsync());
    }

    [Fact]
    public async Task What_is_dropped_before_counts_as_room()
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString(_database.Name, null));
        SeedOptions Options(int patients) => new() { Patients = patients, FreeDisk = _ => 20 * Gigabyte };

        await FakeDataSeeder.ThrowIfNoRoomAsync(source, Options(1000));
        await Assert.ThrowsAsync<NotEnoughDiskException>(
            () => FakeDataSeeder.ThrowIfNoRoomAsync(source, Options(1_000_000)));
    }

    [Fact]
    public async Task A_run_that_fits_goes_on()
    {
        await SeedAsync(null, 20, _ => 100 * Gigabyte);
        Assert.Equal(20L, await CountAsync());
    }

    /// <summary>Whose login may not see where the data is has no look at the disk, and PostgreSQL's message if it is full.</summary>
    [Fact]
    public async Task Where_it_cannot_be_seen_nothing_is_refused()
    {
        await SeedAsync(TestServer.Owner, 20, _ => 0);
        Assert.Equal(20L, await CountAsync());
    }

    private async Task SeedAsync(string? role, int patients, Func<string, long> free)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString(_database.Name, role));
        await FakeDataSeeder.SeedAsync(
            source, new SeedOptions { Patients = patients, AsOf = SeededDatabase.AsOf, FreeDisk = free });
    }

    private async Task<long> CountAsync()
    {
        await using var source = NpgsqlDataSource.Create(_database.OwnerConnectionString);
        await using var command = source.CreateCommand("SELECT count(*) FROM patients");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
