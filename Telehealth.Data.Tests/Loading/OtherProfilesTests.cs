using Npgsql;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Loading;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Data.Tests.Loading;

/// <summary>The profiles other than dev load, and their stories keep the same rules.</summary>
public class OtherProfilesTests(TestServer server)
{
    // Of which the rule says that dev holds them.
    private const string Peculiarities = "A leap-day patient";

    [Theory]
    [InlineData("demo", 12)]
    [InlineData("staging", 250)]
    [InlineData("load", 250)]
    public async Task A_profile_loads_and_keeps_every_rule(string name, int patients)
    {
        var connectionString = await server.CreateMigratedAsync();
        await using var owner = NpgsqlDataSource.Create(connectionString);
        await FakeDataSeeder.SeedAsync(
            owner,
            new SeedOptions { Profile = SeedProfiles.Find(name), Patients = patients, AsOf = SeededDatabase.AsOf });

        foreach (var rule in StoryRule.All.Where(
            rule => !rule.Name.StartsWith(Peculiarities, StringComparison.Ordinal)))
        {
            await using var command = owner.CreateCommand($"SELECT count(*) FROM ({rule.Violations}) AS violations");
            Assert.True(Equals(0L, await command.ExecuteScalarAsync()), $"{name}: {rule.Name}");
        }

        await using var count = owner.CreateCommand("SELECT count(*) FROM patients");
        Assert.Equal((long)patients, await count.ExecuteScalarAsync());

        await server.DropAsync(new NpgsqlConnectionStringBuilder(connectionString).Database!);
    }
}
