using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Preview;
using Telehealth.Data.Deployment.Preview.Forms;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.Deployment.Observing;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Preview;

/// <summary>
///     What a preview says of locks, scans and rewrites is what PostgreSQL does with tables that hold rows.
/// </summary>
public sealed class PreviewProofTests(TestServer server) : IAsyncLifetime
{
    private static readonly IReadOnlyList<Type> Sample = [.. SampleMigrations.All, typeof(Renames), typeof(DroppedTable)];

    private readonly SampleDatabase _sample = new(server);

    public ValueTask InitializeAsync() => _sample.InitializeAsync();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task Of_every_migration_of_the_sample()
    {
        await using var context = SampleContext.Create(_sample.OwnerConnectionString, Sample);

        while (await PreviewNextAsync(context) is { } said)
        {
            var done = await MigrationObserver.ObserveAsync(context, _sample.OwnerConnectionString, said.Name);
            AssertTrue(said, done);
        }
    }

    [Fact]
    public async Task Of_every_migration_of_the_project()
    {
        var clinic = new ClinicDatabase(server);
        await clinic.InitializeAsync();
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(clinic.OwnerConnectionString)
            .WithMigrationSettings(new MigrationSettings { AllowDataLoss = true });
        await using var context = new TelehealthDbContext(options.Options);
        var (migrator, assembly) = (context.GetService<IMigrator>(), context.GetService<IMigrationsAssembly>());
        var names = context.Database.GetMigrations().ToList();
        var proved = 0;

        // Going back, so that the tables before each of them hold rows.
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var before = i == 0 ? Migration.InitialDatabase : names[i - 1];
            await LostReferences.ClearAsync(
                clinic, assembly.CreateMigration(assembly.Migrations[names[i]], context.Database.ProviderName!));
            await migrator.MigrateAsync(before);
            var said = await PreviewNextAsync(context);
            Assert.Equal(names[i], said!.Name);
            var done = await MigrationObserver.ObserveAsync(context, clinic.OwnerConnectionString, said.Name);
            AssertTrue(said, done);
            proved += done.Statements.Count(statement => statement.Locks.Count > 0);
            await migrator.MigrateAsync(before);
        }

        Assert.InRange(proved, 70, int.MaxValue);
        await clinic.DisposeAsync();
    }

    [Fact]
    public async Task Of_a_statement_of_every_form()
    {
        await _sample.RowsAsync(FormMigration.Before);
        await using var context = SampleContext.Create(
            _sample.OwnerConnectionString, [.. SampleMigrations.BeforeRows, typeof(FormMigration)]);
        var said = await PreviewNextAsync(context);

        var done = await MigrationObserver.ObserveAsync(context, _sample.OwnerConnectionString, "FormMigration");

        AssertTrue(said!, done);
        var shown = done.Statements
            .Select(statement => StatementForms.Find(statement.Sql, new SchemaSketch(), StatementForms.All)?.Form)
            .ToHashSet();
        // Rows are locked by moves of data only, which the sample has.
        Assert.Equal(
            ["SELECT * FROM <table> * FOR UPDATE"],
            StatementForms.All.Where(form => !shown.Contains(form)).Select(form => form.Words));
    }

    [Fact]
    public async Task And_a_form_that_is_wrong_is_noticed()
    {
        await SampleContext.MigrateAsync(_sample.OwnerConnectionString, [.. SampleMigrations.All.Take(2), typeof(Indexes)]);
        await using var context = SampleContext.Create(
            _sample.OwnerConnectionString, [.. SampleMigrations.All.Take(2), typeof(Indexes), typeof(Constraints)]);
        List<StatementForm> wrong =
        [
            new("ALTER TABLE <table> ADD CONSTRAINT <constraint> FOREIGN KEY *", m => m.Table(LockMode.ShareUpdateExclusive)),
            new("ALTER TABLE <table> ALTER COLUMN <column> SET NOT NULL", m => m.Table(LockMode.AccessExclusive, scans: true)),
            new("ALTER TABLE <table> ADD CONSTRAINT <constraint> CHECK *", m => m.Table(LockMode.AccessExclusive, rewrites: true)),
            .. StatementForms.All,
        ];
        var right = (await PreviewNextAsync(context))!;
        var said = (await MigrationPreview.ReadAsync(context, wrong, CancellationToken.None)).Migrations[0];

        var done = await MigrationObserver.ObserveAsync(context, _sample.OwnerConnectionString, said.Name);

        AssertTrue(right, done);
        var differences = PreviewComparison.Differences(said, done);
        foreach (var form in new[] { "FOREIGN KEY", "SET NOT NULL", "CHECK" })
        {
            Assert.Contains(differences, difference => difference.Contains(form, StringComparison.Ordinal));
        }
    }

    private static void AssertTrue(PreviewedMigration said, Observation done)
    {
        var differences = PreviewComparison.Differences(said, done);
        Assert.True(differences.Count == 0, $"{said.Name}:\n{string.Join('\n', differences)}");
    }

    /// <summary>The next migration as it would run now; null where none is left.</summary>
    private static async Task<PreviewedMigration?> PreviewNextAsync(DbContext context)
        => (await MigrationPreview.ReadAsync(context)).Migrations is [var next, ..] ? next : null;
}
