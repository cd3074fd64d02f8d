using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

/// <summary>Databases that somebody has changed by hand, or that belong to somebody else.</summary>
public sealed class UnexpectedSchemaTests(TestServer server) : CommandTests(new Database(server))
{
    [Theory]
    [InlineData("seed --patients 5", "DROP TABLE sms_opt_outs", "42P01", "sms_opt_outs")]
    [InlineData("seed --patients 5", "ALTER TABLE patients DROP COLUMN phone", "42703", "phone")]
    [InlineData("rollback --to AccessAudit", "DROP TRIGGER keep_row ON consultation_settings", "42704", "keep_row")]
    public async Task What_is_missing_ends_with_4(string command, string change, string sqlState, string name)
    {
        await ExecuteAsync(change);

        (await RunAsync(command.Split(' '))).AssertRefused(4, "not what the migrations make", sqlState, name);
    }

    [Theory]
    [InlineData(
        "RecordIntegrity",
        "CREATE TRIGGER keep_row AFTER DELETE ON consultation_settings EXECUTE FUNCTION touch_row()",
        "42710")]
    [InlineData("AccessAudit", "CREATE TABLE patient_access_audit (id uuid PRIMARY KEY)", "42P07")]
    public async Task What_is_there_already_ends_with_4(string migration, string change, string sqlState)
    {
        var names = (await RunAsync("status", "--json")).Json.GetProperty("applied").EnumerateArray()
            .Select(name => name.GetString()!).ToList();
        var before = names[names.FindIndex(name => name.EndsWith($"_{migration}", StringComparison.Ordinal)) - 1];
        (await RunAsync("rollback", "--to", before)).AssertDone();
        await ExecuteAsync(change);

        (await RunAsync("migrate")).AssertRefused(4, "not what the migrations make", sqlState);
        Assert.Equal(before, await QueryAsync<string>("SELECT max(migration_name) FROM migration_history"));
    }

    [Fact]
    public async Task Maintenance_and_the_benchmark_end_with_3_while_migrations_are_pending()
    {
        (await RunAsync("rollback", "--to", "0")).AssertDone();

        (await RunAsync("maintenance", "run")).AssertRefused(3, "RecordIntegrity", "migrate");
        (await RunAsync("benchmark", "model", "--rounds", "1")).AssertRefused(3, "RecordIntegrity", "migrate");
    }

    [Fact]
    public async Task A_right_on_a_schema_is_advised_only_where_the_server_asks_for_one()
    {
        // CREATE on the schema, which the application's login lacks.
        (await Seeder.RunAsync("maintenance", "run", "--connection", Database.ConnectionString))
            .AssertRefused(1, "permission denied for schema public", "GRANT CREATE ON SCHEMA public");

        await ExecuteAsync($"REVOKE ALL ON migration_history FROM {TestServer.Application}");
        var run = await Seeder.RunAsync("status", "--connection", Database.ConnectionString);

        run.AssertRefused(1, "permission denied for table migration_history", "ConnectionStrings__TelehealthMigrations");
        Assert.DoesNotContain("SCHEMA", run.Error, StringComparison.Ordinal);
    }
}
