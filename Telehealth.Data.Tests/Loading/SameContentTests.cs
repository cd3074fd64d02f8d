using System.Text.Json;
using Npgsql;
using Telehealth.Data.Tests.Commands;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Loading;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Data.Tests.Loading;

/// <summary>The same recipe makes the same bytes in every table.</summary>
public sealed class SameContentTests(TestServer server) : IDisposable
{
    private readonly SeederProcess _seeder = new();

    public void Dispose() => _seeder.Dispose();

    [Fact]
    public async Task Whatever_the_number_of_threads()
    {
        var contents = new HashSet<string>();
        foreach (var threads in (int[])[1, 2, 3, 7])
        {
            await OnDatabaseAsync(async database =>
            {
                await using var owner = NpgsqlDataSource.Create(database);
                var report = await FakeDataSeeder.SeedAsync(owner, new SeedOptions
                {
                    Patients = 130,
                    AsOf = SeededDatabase.AsOf,
                    Threads = threads,
                });
                contents.Add(Convert.ToHexString(report.Run.ContentHash) + await TableHash.OfAllAsync(owner));
            });
        }

        Assert.Single(contents);
    }

    [Fact]
    public async Task Whatever_the_locale_and_the_time_zone_of_program_server_and_login()
    {
        var contents = new HashSet<string>();
        foreach (var (locale, zone, style) in new[]
        {
            ("C", "UTC", "ISO, MDY"), ("tr_TR.UTF-8", "Pacific/Kiritimati", "German, DMY"),
            ("ar_SA.UTF-8", "America/St_Johns", "SQL, DMY"),
        })
        {
            await OnDatabaseAsync(async database =>
            {
                await using var owner = NpgsqlDataSource.Create(database);
                await using (var command = owner.CreateCommand(
                    $"ALTER DATABASE \"{new NpgsqlConnectionStringBuilder(database).Database}\" SET timezone = '{zone}'; "
                    + $"ALTER DATABASE \"{new NpgsqlConnectionStringBuilder(database).Database}\" SET datestyle = '{style}'"))
                {
                    await command.ExecuteNonQueryAsync();
                }

                var settings = new Dictionary<string, string>
                {
                    ["LC_ALL"] = locale,
                    ["LANG"] = locale,
                    ["TZ"] = zone,
                    ["PGTZ"] = zone,
                };
                var run = (await _seeder.RunWithAsync(
                    settings, "seed", "--patients", "40", "--as-of", "2026-03-15", "--json", "--connection", database))
                    .AssertDone();
                contents.Add(run.Json.GetProperty("contentHash").GetString() + await HashesAsync(owner));
            });
        }

        Assert.Single(contents);
    }

    /// <summary>
    ///     The hashes that each profile had when this version was made. Whoever changes what is generated changes them, on
    ///     purpose: databases that were seeded before then refuse to be seeded again, and say why.
    /// </summary>
    [Theory]
    [InlineData("dev")]
    [InlineData("demo")]
    [InlineData("staging")]
    [InlineData("load")]
    public async Task Today_as_when_this_version_was_made(string profile)
    {
        await OnDatabaseAsync(async database =>
        {
            await using var owner = NpgsqlDataSource.Create(database);
            var report = await FakeDataSeeder.SeedAsync(owner, new SeedOptions
            {
                Profile = SeedProfiles.Find(profile),
                Patients = 25,
                AsOf = SeededDatabase.AsOf,
            });

            var pinned = Path.Combine(Repository.Root, "Telehealth.Data.Tests", "Loading", "Content", $"{profile}.txt");
            var actual = string.Concat(report.Run.TableHashes.Deserialize<SortedDictionary<string, string>>()!
                .OrderBy(table => table.Key, StringComparer.Ordinal).Select(table => $"{table.Key} {table.Value}\n"));
            if (Environment.GetEnvironmentVariable("TELEHEALTH_ACCEPT_CONTENT") == "1")
            {
                await File.WriteAllTextAsync(pinned, actual);
            }

            Assert.Equal(await File.ReadAllTextAsync(pinned), actual);
        });
    }

    private static async Task<string> HashesAsync(NpgsqlDataSource owner)
    {
        await using var command = owner.CreateCommand("SELECT encode(content_hash, 'hex') || table_hashes FROM seed_runs");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task OnDatabaseAsync(Func<string, Task> use)
    {
        var database = await server.CreateMigratedAsync();
        await use(database);
        await server.DropAsync(new NpgsqlConnectionStringBuilder(database).Database!);
    }
}
