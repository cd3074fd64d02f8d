using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Linting;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Linting;

/// <summary>What stands between a finding and the database.</summary>
public sealed class LintGuardTests(TestServer server) : IAsyncLifetime
{
    private readonly SampleDatabase _database = new(server);

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public void The_projects_own_migrations_have_no_finding()
    {
        using var context = Database.CreateContext("Host=nowhere.invalid");
        var assembly = context.GetService<IMigrationsAssembly>();

        var findings = MigrationLint.Find(assembly, context.Database.ProviderName!, assembly.Migrations.Keys);

        Assert.Empty(findings.Where(finding => !finding.IsSuppressed).Select(finding => finding.Sentence));
        Assert.NotEmpty(findings);
    }

    [Fact]
    public async Task A_finding_stops_the_migration_before_anything_is_done()
    {
        var before = await Database.ReadCatalogTextAsync(_database.OwnerConnectionString);

        var refusal = await Assert.ThrowsAsync<LintException>(() => MigrateAsync(typeof(UnreviewedDrop)));

        Assert.Equal("drop-column", Assert.Single(refusal.Findings).Rule);
        Assert.StartsWith("20260111000000_Drop: drop-column on visits.note. ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Database.ReadCatalogTextAsync(_database.OwnerConnectionString));
    }

    [Fact]
    public async Task Nothing_stops_it_on_ef_cores_own_services()
    {
        var stock = await server.CreateEmptyAsync();
        await using (var context = SampleContext.CreateStock(options => options.UseNpgsql(stock), SampleMigrations.BeforeRows))
        {
            await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
        }

        await SampleContext.MigrateStockAsync(stock, [.. SampleMigrations.BeforeRows, typeof(UnreviewedDrop)]);

        Assert.DoesNotContain("visits.note", await Database.ReadCatalogTextAsync(stock), StringComparison.Ordinal);
        await server.DropAsync(new Npgsql.NpgsqlConnectionStringBuilder(stock).Database!);
    }

    [Fact]
    public async Task A_reason_on_the_migration_lets_it_pass()
    {
        await MigrateAsync(typeof(ReviewedDrop));

        Assert.Equal(
            ["0"],
            await _database.RowsAsync("SELECT count(*) FROM pg_attribute WHERE attrelid = 'visits'::regclass AND attname = 'note'"));
    }

    [Fact]
    public async Task A_suppression_that_suppresses_nothing_is_a_finding()
    {
        var refusal = await Assert.ThrowsAsync<LintException>(() => MigrateAsync(typeof(WronglyReviewedDrop)));

        Assert.Equal(
            [
                ("drop-column", "visits.note"),
                ("useless-suppression", "drop-column of visits.cost"),
                ("useless-suppression", "drop-colum"),
                ("useless-suppression", "rename-column"),
                ("useless-suppression", "drop-column of visits.note"),
            ],
            refusal.Findings.Select(finding => (finding.Rule, finding.On)));
        Assert.Contains("There are 2 more", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrations_that_are_applied_are_not_looked_at_again()
    {
        await MigrateAsync(typeof(ReviewedDrop));

        await MigrateAsync(typeof(UnreviewedDrop));
    }

    private Task MigrateAsync(Type migration)
        => SampleContext.MigrateAsync(_database.OwnerConnectionString, [.. SampleMigrations.BeforeRows, migration]);
}
