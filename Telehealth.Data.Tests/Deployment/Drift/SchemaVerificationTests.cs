using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Drift;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Drift;

/// <summary>No difference is reported where there is none, however the schema came about and whatever is in it.</summary>
public class SchemaVerificationTests(TestServer server) : IAsyncLifetime
{
    private EmptyDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = new EmptyDatabase(server);
        await _database.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_database_in_use_has_no_difference()
    {
        var clinic = new ClinicDatabase(server);
        await clinic.InitializeAsync();
        await using var context = clinic.CreateContext();
        var partitions = await clinic.QueryAsync<long>("SELECT count(*) FROM pg_class WHERE relname ~ '_y\\d{4}m\\d\\d$'");

        var verification = await SchemaVerification.RunAsync(context);

        Assert.True(partitions > 10);
        Assert.Equal(context.Database.GetMigrations().Last(), verification.Migration);
        AssertClean(verification);
        await clinic.DisposeAsync();
    }

    [Fact]
    public async Task A_database_that_is_behind_is_compared_with_what_it_should_be()
    {
        await using var context = _database.CreateOwnerContext();
        Assert.Null((await SchemaVerification.RunAsync(context)).Migration);

        foreach (var (migration, i) in context.Database.GetMigrations().Select((name, i) => (name, i)))
        {
            await context.GetService<IMigrator>().MigrateAsync(migration);
            var verification = await SchemaVerification.RunAsync(context);

            Assert.Equal(migration, verification.Migration);
            Assert.Equal(context.Database.GetMigrations().Count() - i - 1, verification.Pending);
            AssertClean(verification);
        }
    }

    [Fact]
    public async Task Other_SQL_of_the_same_versions_is_told_and_that_of_other_versions_is_not()
    {
        await using var context = _database.CreateOwnerContext();
        await context.Database.MigrateAsync();
        AssertClean(await SchemaVerification.RunAsync(context));

        await _database.RowsAsync(
            "UPDATE migration_history SET sql_checksum = reverse(sql_checksum) WHERE migration_name LIKE '%Analytics'");
        var finding = Assert.Single((await SchemaVerification.RunAsync(context)).Checksums);
        Assert.EndsWith("_Analytics", finding.Migration, StringComparison.Ordinal);
        Assert.Contains("with other SQL", finding.Text, StringComparison.Ordinal);

        await _database.RowsAsync(
            "UPDATE migration_history SET tools = replace(tools, 'EF Core 10', 'EF Core 9') WHERE migration_name LIKE '%Analytics'");
        AssertClean(await SchemaVerification.RunAsync(context));
    }

    [Fact]
    public async Task The_idempotent_script_leaves_no_difference()
    {
        await using var context = _database.CreateOwnerContext();
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        await _database.RowsAsync(script);

        AssertClean(await SchemaVerification.RunAsync(context));
    }

    [Fact]
    public async Task Session_settings_of_the_login_or_the_database_make_no_difference()
    {
        await using var context = _database.CreateOwnerContext();
        await context.Database.MigrateAsync();
        foreach (var setting in new[]
                 {
                     "search_path = nowhere, public", "quote_all_identifiers = on", "bytea_output = escape",
                     "timezone = 'Asia/Tokyo'", "datestyle = 'German'", "intervalstyle = iso_8601", "standard_conforming_strings = off",
                 })
        {
            await _database.RowsAsync($"ALTER DATABASE {_database.Name} SET {setting}");
        }

        NpgsqlConnection.ClearAllPools();
        await using var set = _database.CreateOwnerContext();
        Assert.Equal(["off"], await _database.RowsAsync("SHOW standard_conforming_strings"));
        AssertClean(await SchemaVerification.RunAsync(set));
    }

    [Fact]
    public async Task Another_owner_grants_to_roles_and_what_extensions_bring_are_no_difference()
    {
        await using var context = _database.CreateOwnerContext();
        await context.Database.MigrateAsync();
        await using var connection = new NpgsqlConnection(server.ConnectionString(_database.Name, role: null));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"""
            GRANT ALL ON ALL TABLES IN SCHEMA public TO {TestServer.Application};
            GRANT SELECT (id) ON patients TO {TestServer.Application} WITH GRANT OPTION;
            ALTER TABLE patients OWNER TO current_user;
            ALTER TABLE orders OWNER TO current_user;
            CREATE EXTENSION IF NOT EXISTS pg_stat_statements SCHEMA public;
            """,
            connection);
        await command.ExecuteNonQueryAsync();
        await using var superuser = Database.CreateContext(server.ConnectionString(_database.Name, role: null));

        AssertClean(await SchemaVerification.RunAsync(superuser));
    }

    [Fact]
    public async Task A_role_that_a_migration_names_has_exactly_the_rights_that_it_gives()
    {
        await using var context = _database.CreateOwnerContext();
        await context.Database.MigrateAsync();
        await _database.RowsAsync($"GRANT SELECT ON patients TO {TestServer.Application}");
        var expected = await ReadAsync();
        await _database.RowsAsync(
            $"REVOKE SELECT ON patients FROM {TestServer.Application}; GRANT INSERT ON orders TO {TestServer.Application}");

        var differences = CatalogComparison.Differences(expected, await ReadAsync());

        Assert.Equal(
            [
                $"Grant to {TestServer.Application} on orders is made by no migration.",
                $"Grant to {TestServer.Application} on patients is missing.",
            ],
            differences.Select(difference => difference.Text));
    }

    [Fact]
    public async Task A_migration_that_was_changed_after_it_was_applied_is_named()
    {
        await using var context = _database.CreateOwnerContext();
        await context.Database.MigrateAsync();
        var migration = context.Database.GetMigrations().Skip(2).First();
        await context.Database.ExecuteSqlAsync(
            $"UPDATE migration_history SET checksum = repeat('0', 64) WHERE migration_name = {migration}");

        var verification = await SchemaVerification.RunAsync(context);

        Assert.Equal(migration, Assert.Single(verification.Checksums).Migration);
        Assert.False(verification.IsClean);
        Assert.Empty(verification.Drift);
    }

    [Fact]
    public async Task A_database_that_a_newer_version_made_is_refused()
    {
        await using var context = _database.CreateOwnerContext();
        await context.Database.MigrateAsync();
        await context.Database.ExecuteSqlRawAsync(
            "UPDATE migration_history SET migration_name = '29990101000000_New' WHERE migration_name LIKE '%AccessAudit'");

        await Assert.ThrowsAsync<UnknownMigrationsException>(() => SchemaVerification.RunAsync(context));
    }

    private static void AssertClean(SchemaVerification verification)
    {
        Assert.Empty(verification.Drift.Select(difference => difference.Text));
        Assert.True(verification.IsClean);
    }

    private Task<Catalog> ReadAsync() => Database.ReadCatalogAsync(_database.OwnerConnectionString);
}
