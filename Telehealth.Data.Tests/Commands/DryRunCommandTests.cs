using System.Text.Json;
using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

public sealed class DryRunCommandTests(TestServer server) : CommandTests(new ClinicDatabase(server))
{
    [Fact]
    public async Task The_SQL_who_waits_and_the_tables_are_told_and_nothing_is_changed()
    {
        (await RunAsync("rollback", "--to", "AccessAudit", "--allow-data-loss")).AssertDone();
        var before = (await TestDatabase.Database.ReadCatalogTextAsync(Database.OwnerConnectionString), await ContentAsync());

        var run = (await RunAsync("migrate", "--dry-run")).AssertDone();

        Assert.Equal(before, (await TestDatabase.Database.ReadCatalogTextAsync(Database.OwnerConnectionString), await ContentAsync()));
        Assert.Contains("_RecordIntegrity (pending)", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "    ALTER TABLE orders DROP CONSTRAINT ck_orders_subtotal_non_negative;\n"
            + "      ACCESS EXCLUSIVE on orders: readers and writers wait\n",
            run.Output,
            StringComparison.Ordinal);
        Assert.Matches(@"\norders +~[1-9][\d,]* +~\d+ kB +ACCESS EXCLUSIVE +readers and writers +read while nobody waits *\n", run.Output);
        Assert.DoesNotContain("not known:", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n  allowed: new-check on \w.* and \d+ more\n    It refuses infinite amounts", run.Output);
        Assert.Matches(@"\d migrations would be applied\. Nothing was changed\.", run.Output);
    }

    [Fact]
    public async Task A_script_gets_the_same_as_JSON_and_a_login_that_reads_the_history_is_enough()
    {
        (await RunAsync("rollback", "--to", "AccessAudit", "--allow-data-loss")).AssertDone();
        await ExecuteAsync(
            $"""
            REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {TestServer.Application};
            GRANT SELECT ON migration_history TO {TestServer.Application};
            """);
        var readOnly = new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Options = "-c default_transaction_read_only=on" };

        var json = (await Seeder.RunAsync("migrate", "--dry-run", "--json", "--connection", readOnly.ConnectionString)).AssertDone().Json;

        var migration = json.GetProperty("migrations").EnumerateArray().First();
        Assert.All(migration.GetProperty("findings").EnumerateArray(), finding => Assert.True(finding.GetProperty("isSuppressed").GetBoolean()));
        var parts = migration.GetProperty("parts").EnumerateArray().ToList();
        Assert.Equal(JsonValueKind.Null, parts[0].GetProperty("step").ValueKind);
        var validate = parts[^1].GetProperty("statements")[0];
        Assert.StartsWith("ALTER TABLE", validate.GetProperty("sql").GetString(), StringComparison.Ordinal);
        Assert.Equal("SHARE UPDATE EXCLUSIVE", validate.GetProperty("locks")[0].GetProperty("mode").GetString());
        Assert.Empty(validate.GetProperty("blocksWriters").EnumerateArray());
        Assert.NotEmpty(validate.GetProperty("scans").EnumerateArray());
        var tables = json.GetProperty("tables").EnumerateArray().ToList();
        Assert.Contains(tables, table => table.GetProperty("blocksReaders").GetBoolean() && table.GetProperty("scans").GetBoolean());
        Assert.DoesNotContain(tables, table => table.GetProperty("longWaitOfWriters").GetBoolean());
    }

    [Fact]
    public async Task Where_nothing_is_pending_it_says_so_and_names_the_partitions_that_would_be_made()
    {
        var run = (await RunAsync("migrate", "--dry-run")).AssertDone();

        Assert.Contains("No migration is pending. Nothing was changed.", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\d+ monthly partitions would be made, such as \w+_y\d{4}m\d\d\.", run.Output);
        (await RunAsync("migrate")).AssertDone();
        Assert.DoesNotContain(
            "would be made", (await RunAsync("migrate", "--dry-run")).AssertDone().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_migrating_would_refuse_ends_with_4_and_so_does_this()
    {
        await ExecuteAsync("UPDATE migration_history SET checksum = 'x' WHERE migration_name LIKE '%_CoreTables'");

        (await RunAsync("migrate", "--dry-run")).AssertRefused(4, "CoreTables is not the one that was applied");
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_refused_as_by_migrating_and_not_created()
    {
        var absent = new NpgsqlConnectionStringBuilder(Database.OwnerConnectionString) { Database = "not_there" }.ConnectionString;

        (await Seeder.RunAsync("migrate", "--dry-run", "--connection", absent)).AssertRefused(5, "no database 'not_there'");

        Assert.Equal(0L, await QueryAsync<long>("SELECT count(*) FROM pg_database WHERE datname = 'not_there'"));
    }

    [Fact]
    public async Task An_empty_database_gets_all_of_it_told_and_stays_empty()
    {
        var empty = new EmptyDatabase(Database.Server);
        await empty.InitializeAsync();

        var run = (await Seeder.RunAsync("migrate", "--dry-run", "--connection", empty.OwnerConnectionString)).AssertDone();

        Assert.Contains("CREATE TABLE patients (", run.Output, StringComparison.Ordinal);
        Assert.Contains("first transaction: touches no table that is there now", run.Output, StringComparison.Ordinal);
        Assert.Contains("_Initial (pending)\n  nothing to run\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Strongest lock", run.Output, StringComparison.Ordinal);
        Assert.Equal(["0"], await empty.RowsAsync("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"));
        await empty.DisposeAsync();
    }

    private async Task<string> ContentAsync()
        => string.Join('\n', (await TableContent.ReadAsync(Database.OwnerConnectionString)).Select(table => $"{table.Key} {table.Value}"));
}
