using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Drift;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Drift;

/// <summary>
///     The catalogs that are embedded for <c>verify</c> are those that the migrations make. A review reads them too: what a
///     migration does to the database shows as a few lines, whatever the migration looks like.
/// </summary>
public class ExpectedCatalogsTests(EmptyDatabase database) : IClassFixture<EmptyDatabase>
{
    private const string Accept = "TELEHEALTH_ACCEPT_CATALOGS";

    private static readonly string Folder = Path.Combine(Repository.Root, "Telehealth.Data", "Migrations", "Catalogs");

    [Fact]
    public async Task Each_is_equal_to_a_database_that_was_migrated_to_it()
    {
        await using var context = database.CreateOwnerContext();
        var accept = Environment.GetEnvironmentVariable(Accept) == "1";
        var previous = ExpectedCatalogs.Empty;
        var wrong = new List<string>();

        foreach (var migration in context.Database.GetMigrations())
        {
            await context.GetService<IMigrator>().MigrateAsync(migration);
            var catalog = await Database.ReadCatalogAsync(database.OwnerConnectionString);
            var differences = ExpectedCatalogs.Migrations.Contains(migration)
                ? CatalogComparison.Differences(ExpectedCatalogs.Of(migration), catalog).Select(d => d.Text).ToList()
                : ["there is no catalog of it."];
            if (differences.Count > 0 && accept)
            {
                await File.WriteAllTextAsync(
                    Path.Combine(Folder, $"{migration}.txt"), ExpectedCatalogs.Write(previous, catalog));
            }

            wrong.AddRange(differences.Select(difference => $"{migration}: {difference}"));
            previous = catalog;
        }

        if (accept)
        {
            Directory.GetFiles(Folder)
                .Where(file => !context.Database.GetMigrations().Contains(Path.GetFileNameWithoutExtension(file)))
                .ToList().ForEach(File.Delete);
        }

        Assert.SkipWhen(accept, $"The catalogs were written to {Folder}; the next build embeds them.");
        Assert.True(
            wrong.Count == 0,
            $"{string.Join('\n', wrong.Take(20))}\n"
            + $"Where this is meant, write the catalogs with `{Accept}=1 dotnet test` and commit them.");
    }

    [Fact]
    public void There_is_one_of_each_migration_and_no_other()
    {
        using var context = database.CreateOwnerContext();

        Assert.Equal(context.Database.GetMigrations(), ExpectedCatalogs.Migrations);
    }

    [Fact]
    public async Task One_of_another_migration_would_be_found()
    {
        var migrated = new Database(database.Server);
        await migrated.InitializeAsync();

        var differences = CatalogComparison.Differences(
            ExpectedCatalogs.Of(ExpectedCatalogs.Migrations[^2]), await Database.ReadCatalogAsync(migrated.OwnerConnectionString));

        await migrated.DisposeAsync();
        Assert.NotEmpty(differences);
        Assert.Throws<MissingCatalogException>(() => ExpectedCatalogs.Of("29990101000000_New"));
    }
}
