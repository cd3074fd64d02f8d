using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Drift;
using Telehealth.Data.Tests.AuditTrail.Sealing;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment;

/// <summary>Reverting the project's own migrations on a database that is in use.</summary>
public sealed partial class RollbackTests(TestServer server) : IAsyncLifetime
{
    private readonly ClinicDatabase _clinic = new(server);

    public ValueTask InitializeAsync() => _clinic.InitializeAsync();

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Fact]
    public async Task Every_migration_goes_down_and_up_again_with_the_same_catalog_and_the_same_content_of_what_stays()
    {
        var owner = _clinic.OwnerConnectionString;
        await using var context = Create(owner, new MigrationSettings { AllowDataLoss = true });
        var migrator = context.GetService<IMigrator>();
        var assembly = context.GetService<IMigrationsAssembly>();
        var migrations = context.Database.GetMigrations().ToList();

        for (var i = migrations.Count - 1; i >= 0; i--)
        {
            var migration = assembly.CreateMigration(assembly.Migrations[migrations[i]], context.Database.ProviderName!);
            string[] dropped = [.. migration.DownOperations.OfType<DropColumnOperation>().Select(o => $"{o.Table}.{o.Name}")];
            await LostReferences.ClearAsync(_clinic, migration);
            var catalog = await Database.ReadCatalogAsync(owner);
            var before = await TableContent.ReadAsync(owner, dropped);

            await migrator.MigrateAsync(i == 0 ? Migration.InitialDatabase : migrations[i - 1]);
            var down = await TableContent.ReadAsync(owner, dropped);
            Assert.Empty(down.Keys.Except(before.Keys));
            Assert.Equal(down, Of(before, down.Keys));

            await migrator.MigrateAsync(migrations[i]);
            // What the test server granted to the application, and the months that the Seeder made, go with their table.
            Assert.DoesNotContain(
                CatalogComparison.Differences(catalog, await Database.ReadCatalogAsync(owner)),
                difference => !difference.Text.Contains(TestServer.Application, StringComparison.Ordinal)
                    && !MissingMonth().IsMatch(difference.Text));
            Assert.Equal(down, Of(await TableContent.ReadAsync(owner, dropped), down.Keys));

            await migrator.MigrateAsync(i == 0 ? Migration.InitialDatabase : migrations[i - 1]);
        }

        Assert.Empty(await TableContent.ReadAsync(owner));
    }

    [Fact]
    public async Task A_change_of_one_value_shows_in_the_content()
    {
        var before = await TableContent.ReadAsync(_clinic.OwnerConnectionString);
        await _clinic.RowsAsync(
            "UPDATE pharmacies SET name = name || '.' WHERE id = (SELECT min(id::text)::uuid FROM pharmacies)");

        var after = await TableContent.ReadAsync(_clinic.OwnerConnectionString);

        // The change is recorded, too.
        Assert.Equal(["audit_entries", "pharmacies"], before.Keys.Where(table => before[table] != after[table]));
    }

    [Fact]
    public async Task Every_table_with_rows_is_named_before_anything_is_dropped()
    {
        await using var context = Create(_clinic.OwnerConnectionString, new MigrationSettings());
        using var key = SealingKey.Create();
        await new AuditSealer(context, key, new MemoryDigestSink(), TimeProvider.System).SealAsync();
        var before = await Database.ReadCatalogTextAsync(_clinic.OwnerConnectionString);
        var model = TestModel.Tables.Select(table => table.GetTableName()!).ToHashSet();
        var rows = (await TableSize.ReadAsync(context)).Where(size => model.Contains(size.Table))
            .ToDictionary(size => size.Table, size => size.Rows);

        var refusal = await Assert.ThrowsAsync<DataLossException>(
            () => context.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase));

        Assert.Equal(before, await Database.ReadCatalogTextAsync(_clinic.OwnerConnectionString));
        Assert.All(refusal.Lost, lost => Assert.InRange(lost.Count, 1, rows[lost.Table]));
        // Reference rows that nobody has changed are the only ones that do not count.
        Assert.All(model.Except(refusal.Lost.Select(lost => lost.Table)), table => Assert.NotEmpty(ReferenceData(table)));
        Assert.All(refusal.Lost.Where(lost => lost.Count < rows[lost.Table]), lost => Assert.NotEmpty(ReferenceData(lost.Table)));
    }

    [Fact]
    public async Task Reference_rows_count_only_where_somebody_changed_or_added_one()
    {
        var database = new Database(server);
        await database.InitializeAsync();
        await using var context = Create(database.OwnerConnectionString, new MigrationSettings());
        await database.RowsAsync(
            """
            UPDATE system_settings SET description = 'Changed by hand' WHERE key = (SELECT min(key) FROM system_settings);
            INSERT INTO medications SELECT (m).* FROM (
                SELECT jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'name', 'Another')) AS m
                FROM medications AS m LIMIT 1) AS copy;
            """);

        var refusal = await Assert.ThrowsAsync<DataLossException>(
            () => context.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase));

        Assert.Equal(
            // The record of the two is lost with the audit trail.
            ["table audit_entries (2 rows)", "table medications (1 row)", "table system_settings (1 row)"],
            refusal.Lost.Select(lost => $"{lost}").Order(StringComparer.Ordinal));
        await database.DisposeAsync();
    }

    [GeneratedRegex(@"^Partition \w+_y\d{4}m\d{2} of \w+ is missing\.$")]
    private static partial Regex MissingMonth();

    private static IEnumerable<object> ReferenceData(string table)
        => TestModel.Tables.Single(type => type.GetTableName() == table).GetSeedData();

    private static Dictionary<string, string> Of(IReadOnlyDictionary<string, string> content, IEnumerable<string> tables)
        => tables.ToDictionary(table => table, table => content[table]);

    private static TelehealthDbContext Create(string connectionString, MigrationSettings settings)
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(connectionString).WithMigrationSettings(settings);
        return new TelehealthDbContext(options.Options);
    }
}
