using Telehealth.Data.Deployment;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>What the catalog of the sample's database is at each of its versions.</summary>
internal sealed class SampleVersions
{
    private readonly Dictionary<int, string> _catalogs = [];

    /// <summary>Makes them all, one after the other.</summary>
    public static async Task<SampleVersions> ReadAsync(TestServer server)
    {
        var versions = new SampleVersions();
        var database = new SampleDatabase(server);
        await database.InitializeAsync();
        for (var count = SampleMigrations.BeforeRows.Count; count <= SampleMigrations.All.Count; count++)
        {
            await SampleContext.MigrateAsync(database.OwnerConnectionString, [.. SampleMigrations.All.Take(count)]);
            versions._catalogs[count] = await Database.ReadCatalogTextAsync(database.OwnerConnectionString);
        }

        await database.DisposeAsync();
        return versions;
    }

    /// <summary>
    ///     What an interrupted migration may leave: a version as a whole, or its newest migration with steps that the status
    ///     names. Null where it is so. Nobody may be migrating the database.
    /// </summary>
    public async Task<string?> FindFaultAsync(SampleDatabase database)
    {
        await using var context = SampleContext.Create(database.OwnerConnectionString);
        var status = await MigrationStatus.ReadAsync(context);
        if (status.Unfinished.ToList() is { Count: > 0 } unfinished)
        {
            return unfinished.Count == 1 && unfinished[0].MigrationName == status.Applied[^1]
                && unfinished[0].OutstandingSteps.Count > 0 && !status.IsUpToDate
                ? null
                : $"unfinished: {string.Join(", ", unfinished.Select(row => row.MigrationName))}";
        }

        return await Database.ReadCatalogTextAsync(database.OwnerConnectionString) == _catalogs[status.Applied.Count]
            ? null
            : $"the catalog is not that of version {status.Applied.Count}, though the history is";
    }
}
