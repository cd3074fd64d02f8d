using Npgsql;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Backups;

public sealed class DatabaseContentTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    [Fact]
    public async Task Every_table_of_the_model_is_in_it_and_every_partition_with_its_own_rows()
    {
        var content = await ReadAsync();

        var tables = content.Tables.Select(table => table.Name).ToHashSet();
        var leaves = await database.RowsAsync(
            "SELECT 'public.' || relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace");
        Assert.Equal(leaves.ToHashSet(), tables);
        Assert.Contains(tables, name => name.StartsWith("public.analytics_events_y", StringComparison.Ordinal));
        Assert.Equal(ClinicDatabase.Patients, content.Tables.Single(table => table.Name == "public.patients").Rows);
        Assert.NotEmpty(content.Sequences);
        Assert.NotNull(content.Migration);
    }

    [Fact]
    public async Task The_order_of_rows_and_the_settings_of_the_session_make_no_difference()
    {
        var before = await ReadAsync();

        var after = await ReadAsync(
            """
            UPDATE orders SET id = id WHERE ctid = (SELECT min(ctid) FROM orders);
            SET datestyle = 'German'; SET timezone = 'Asia/Tokyo'; SET bytea_output = 'escape'; SET intervalstyle = 'iso_8601';
            SET extra_float_digits = -5; SET quote_all_identifiers = on; SET search_path = pg_temp; SET lc_monetary = 'C.UTF-8'
            """);

        Assert.Empty(before.DifferencesOf(after, compareSchema: true));
    }

    [Theory]
    [InlineData("DELETE FROM messages WHERE id = (SELECT id FROM messages LIMIT 1)", "public.messages has ")]
    [InlineData("UPDATE patients SET first_name = first_name || ' ' WHERE id = (SELECT id FROM patients LIMIT 1)", "public.patients holds other values")]
    [InlineData("UPDATE medications SET updated_at = updated_at + interval '1 microsecond'", "public.medications holds other values")]
    // Two of a kind instead of two others: an XOR of hashes would not tell.
    [InlineData("DROP TABLE doubles; CREATE TABLE doubles AS VALUES (2), (2)", "public.doubles holds other values")]
    [InlineData("SELECT setval('rx_numbers', 1)", "the sequence public.rx_numbers is behind")]
    [InlineData("DROP TABLE sms_opt_outs", "public.sms_opt_outs is missing")]
    [InlineData("CREATE TABLE more (id int)", "public.more is not in the backup")]
    [InlineData("DROP INDEX ix_orders_created_at", "the definition of public.orders is another")]
    [InlineData("ALTER TABLE patients DISABLE TRIGGER USER", "the definition of public.patients is another")]
    [InlineData("COMMENT ON COLUMN patients.id IS 'another'", "the definition of public.patients is another")]
    [InlineData("ALTER TABLE orders DROP CONSTRAINT ck_orders_paid", "the definition of public.orders is another")]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "the definition of public.f() is another")]
    [InlineData("CREATE TYPE mood AS ENUM ('calm')", "the definition of public.mood is another")]
    [InlineData("DELETE FROM migration_history WHERE migration_name = (SELECT max(migration_name) FROM migration_history)", "the newest migration is ")]
    public async Task Each_kind_of_difference_is_told(string sql, string difference)
    {
        const string prepared = "CREATE TABLE doubles AS VALUES (1), (1)";
        var before = await ReadAsync(prepared);

        var after = await ReadAsync($"{prepared}; {sql}");

        Assert.Contains(
            before.DifferencesOf(after, compareSchema: true), line => line.StartsWith(difference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sequence_that_went_on_is_no_difference()
    {
        var before = await ReadAsync();

        var after = await ReadAsync("SELECT setval('rx_numbers', 999999999)");

        Assert.Empty(before.DifferencesOf(after, compareSchema: true));
    }

    [Fact]
    public async Task Rows_that_a_policy_hides_are_an_error_and_not_rows_less()
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => ReadAsync(
            "CREATE TABLE hidden (id int); ALTER TABLE hidden ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"));

        Assert.Contains("row-level security policy", error.MessageText, StringComparison.Ordinal);
    }

    /// <summary>What the database would hold after some statements, which are undone again.</summary>
    private async Task<DatabaseContent> ReadAsync(string? sql = null)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        var session = new NpgsqlSqlSession(transaction);
        await session.QueryAsync(sql ?? "SELECT 1");
        return await DatabaseContent.ReadAsync(session);
    }
}
