using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

public sealed class VerifyCommandTests(TestServer server) : CommandTests(new Database(server))
{
    /// <summary>Every row that a session could have written, and every object of the catalog.</summary>
    private const string Everything =
        """
        SELECT table_name || ' ' || query_to_xml(format('SELECT * FROM public.%I', table_name), true, false, '')
        FROM information_schema.tables WHERE table_schema = 'public'
        UNION ALL SELECT 'pg_class ' || string_agg(c::text, ' ' ORDER BY oid) FROM (
            SELECT oid, relname, relfilenode, relacl, reloptions, relhasindex, xmin FROM pg_class WHERE oid >= 16384) AS c
        UNION ALL SELECT 'pg_proc ' || string_agg(oid || ' ' || xmin, ' ' ORDER BY oid) FROM pg_proc WHERE oid >= 16384
        UNION ALL SELECT 'pg_attribute ' || string_agg(attrelid || ' ' || attnum || ' ' || xmin, ' ' ORDER BY attrelid, attnum)
            FROM pg_attribute WHERE attrelid >= 16384
        ORDER BY 1
        """;

    [Fact]
    public async Task A_clean_database_ends_with_0_for_a_login_that_may_only_read_the_history_and_nothing_is_written()
    {
        await ExecuteAsync(
            $"""
            REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {TestServer.Application};
            GRANT SELECT ON migration_history TO {TestServer.Application};
            """);
        var before = await Database.RowsAsync(Everything);
        var readOnly = Database.ConnectionString + ";Options=-c default_transaction_read_only=on";

        var run = (await Seeder.RunAsync("verify", "--connection", readOnly)).AssertDone();

        Assert.Contains("Nothing differs.", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, await Database.RowsAsync(Everything));
    }

    [Fact]
    public async Task Settings_that_let_values_into_the_log_of_the_server_are_told_and_the_exit_code_is_the_same()
    {
        // The test server's settings are PostgreSQL's own.
        var run = (await RunAsync("verify")).AssertDone();
        Assert.Contains("-- log_error_verbosity = default prints the row", run.Output, StringComparison.Ordinal);
        Assert.Contains("--   ALTER SYSTEM SET log_error_verbosity = 'terse';", run.Output, StringComparison.Ordinal);
        var told = (await RunAsync("verify", "--json")).Json.GetProperty("serverLog").EnumerateArray().ToList();
        Assert.Contains(told, setting => setting.GetProperty("setting").GetString() == "log_min_error_statement");

        var quiet = (await Seeder.RunAsync("verify", "--connection", Database.Server.ConnectionString(Database.Name, null)
            + ";Options=-c log_error_verbosity=terse -c log_min_error_statement=panic")).AssertDone();
        Assert.DoesNotContain("ALTER SYSTEM", quiet.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Differences_end_with_4_and_the_output_mends_them_in_psql()
    {
        await ExecuteAsync(
            """
            DROP INDEX ix_patient_flags_id;
            ALTER TABLE admins ADD COLUMN shoe_size integer;
            DROP VIEW form_completion_rates;
            """);

        var run = await RunAsync("verify");

        run.AssertRefused(4, "3 differences", "0 changed migrations", "Nothing was changed");
        Assert.Contains("-- Index ix_patient_flags_id on patient_flags is missing.", run.Output, StringComparison.Ordinal);
        Assert.Contains("-- ALTER TABLE public.admins DROP COLUMN shoe_size;", run.Output, StringComparison.Ordinal);
        var json = (await RunAsync("verify", "--json")).Json.GetProperty("differences").EnumerateArray().ToList();
        Assert.Equal(["extra", "missing", "missing"], json.Select(difference => difference.GetProperty("state").GetString()));
        Assert.Equal("column admins.shoe_size", json[0].GetProperty("subject").GetString());
        Assert.Equal("The values in it would be lost.", json[0].GetProperty("warning").GetString());

        // Each statement stands on lines of its own, and what loses data is a comment.
        var script = string.Join('\n', run.Output.Split('\n').SkipWhile(line => !line.StartsWith("--", StringComparison.Ordinal)));
        foreach (var statement in script.Split(";\n"))
        {
            await ExecuteAsync(statement);
        }

        Assert.Single((await RunAsync("verify", "--json")).Json.GetProperty("differences").EnumerateArray());
    }

    [Fact]
    public async Task A_changed_migration_ends_with_4_and_an_empty_database_with_0()
    {
        await ExecuteAsync("UPDATE migration_history SET checksum = '' WHERE migration_name LIKE '%CoreTables'");

        var run = await RunAsync("verify");

        run.AssertRefused(4, "0 differences", "1 changed migration");
        Assert.Contains("CoreTables is not the one that was applied", run.Output, StringComparison.Ordinal);
        var empty = new EmptyDatabase(Database.Server);
        await empty.InitializeAsync();
        var nothing = (await Seeder.RunAsync("verify", "--connection", empty.OwnerConnectionString)).AssertDone();
        Assert.Contains("No migration is applied", nothing.Output, StringComparison.Ordinal);
        await empty.DisposeAsync();
    }
}
