using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Faults;

/// <summary>
///     Once instants had no zone, statuses, flags and amounts could be null or anything, and tokens lay there in the clear.
///     Read from the catalog of a migrated database.
/// </summary>
public class ColumnTypesTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    private const string Columns =
        """
        WITH columns AS (
            SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required,
                (SELECT string_agg(pg_get_constraintdef(k.oid), ' ') FROM pg_constraint AS k
                 WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]) AS checks
            FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition)
        SELECT "table" || '.' || "column" FROM columns WHERE
        """;

    /// <summary>Statuses that may be null, and what null means.</summary>
    private static readonly Dictionary<string, string> NullableStatuses = new()
    {
        ["orders.refund_status"] = "no refund was asked for",
        ["patient_access_audit.response_status"] = "no answer was given",
    };

    /// <summary>Amounts that may be null, and what null means.</summary>
    private static readonly Dictionary<string, string> NullableAmounts = new()
    {
        ["consultations.selected_plan_price"] = "no plan was chosen",
        ["medications.base_price"] = "no price is set",
        ["skus.unit_price"] = "no price is set",
        ["user_sessions.conversion_value"] = "no conversion, or one without value",
    };

    [Fact]
    public async Task No_instant_is_without_a_zone()
        => Assert.Empty(await database.RowsAsync($"{Columns} type LIKE 'timestamp%without%' OR type LIKE 'time without%'"));

    [Fact]
    public async Task Every_status_is_required_and_has_its_words()
    {
        var statuses = await database.RowsAsync($"{Columns} \"column\" ~ '(^|_)status$'");
        Assert.NotEmpty(statuses);

        Assert.Equal(
            NullableStatuses.Keys, await database.RowsAsync($"{Columns} \"column\" ~ '(^|_)status$' AND NOT required ORDER BY 1"));
        Assert.Empty(await database.RowsAsync($"{Columns} \"column\" ~ '(^|_)status$' AND checks IS NULL"));
    }

    [Fact]
    public async Task Every_flag_is_required()
        => Assert.Empty(await database.RowsAsync($"{Columns} type = 'boolean' AND NOT required"));

    [Fact]
    public async Task Every_amount_is_required_and_not_negative()
    {
        Assert.NotEmpty(await database.RowsAsync($"{Columns} type = 'numeric(10,2)'"));

        Assert.Equal(
            NullableAmounts.Keys, await database.RowsAsync($"{Columns} type = 'numeric(10,2)' AND NOT required ORDER BY 1"));
        Assert.Empty(await database.RowsAsync($"{Columns} type = 'numeric(10,2)' AND checks !~ '>=? \\(?0' IS NOT FALSE"));
        Assert.Empty(await database.RowsAsync($"{Columns} type LIKE 'numeric%' AND checks IS NULL"));
    }

    [Fact]
    public async Task No_amount_or_share_is_NaN_or_infinite()
    {
        var columns = await database.RowsAsync($"{Columns} type LIKE 'numeric%'");

        Assert.NotEmpty(columns);
        foreach (var column in columns.Select(name => name.Split('.')))
        {
            (await Set(column, "'NaN'")).AssertRefused(PostgresErrorCodes.CheckViolation);
            // The type has a precision, so that it is the first to refuse.
            (await Set(column, "'Infinity'")).AssertRefused(PostgresErrorCodes.NumericValueOutOfRange);
        }

        Task<Attempt> Set(string[] column, string value) => database.TryAsync(
            $"UPDATE {column[0]} SET {column[1]} = {value} WHERE id = (SELECT id FROM {column[0]} LIMIT 1)");
    }

    [Fact]
    public async Task A_check_for_negative_amounts_alone_would_let_NaN_pass()
        => (await database.TryAsync(
            """
            CREATE TEMP TABLE planted (price numeric(10,2) CHECK (price >= 0));
            INSERT INTO planted VALUES ('NaN')
            """, asOwner: true)).AssertAccepted();

    [Fact]
    public async Task Every_count_has_a_check()
        => Assert.Empty(await database.RowsAsync(
            $"{Columns} type IN ('smallint', 'integer', 'bigint') AND \"column\" ~ '(quantity|count|refills)' "
            + "AND checks IS NULL AND \"column\" NOT IN ('refills_authorized', 'refills_remaining')"));

    [Fact]
    public async Task Every_token_is_kept_as_a_hash_of_32_bytes()
    {
        var tokens = await database.RowsAsync($"{Columns} \"column\" LIKE '%token%' AND type <> 'timestamp with time zone'");

        Assert.NotEmpty(tokens);
        Assert.All(tokens, token => Assert.EndsWith("_token_hash", token));
        Assert.Equal(tokens, await database.RowsAsync(
            $"{Columns} \"column\" LIKE '%\\_token\\_hash' AND type = 'bytea' AND checks LIKE '%octet_length(%) = 32%'"));
    }

    [Theory]
    [InlineData("patient_logins", "verification_token_hash")]
    [InlineData("providers", "verification_token_hash")]
    public async Task A_token_in_the_clear_is_refused(string table, string column)
    {
        (await Set("convert_to('a-token-as-it-was-sent-by-mail', 'UTF8')")).AssertRefused(PostgresErrorCodes.CheckViolation);
        (await Set("'a-token'::text")).AssertRefused(PostgresErrorCodes.DatatypeMismatch);
        (await Set("sha256('a-token')")).AssertAccepted();

        Task<Attempt> Set(string value) => database.TryAsync(
            $"UPDATE {table} SET {column} = {value} WHERE id = (SELECT id FROM {table} LIMIT 1)");
    }

    [Theory]
    [InlineData("pharmacies", "api_key_encrypted")]
    [InlineData("admins", "two_factor_secret_encrypted")]
    public async Task A_secret_in_the_clear_is_refused(string table, string column)
    {
        (await Set("convert_to('JBSWY3DPEHPK3PXP', 'UTF8')")).AssertRefused(
            PostgresErrorCodes.CheckViolation, $"ck_{table}_{column}_ciphertext");
        (await Set("'JBSWY3DPEHPK3PXP'::text")).AssertRefused(PostgresErrorCodes.DatatypeMismatch);
        (await Set(@"'\x0100000001'::bytea || sha256('x')")).AssertAccepted();

        Task<Attempt> Set(string value) => database.TryAsync(
            $"UPDATE {table} SET {column} = {value} WHERE id = (SELECT id FROM {table} LIMIT 1)");
    }

    [Fact]
    public async Task Every_secret_is_a_ciphertext()
    {
        Assert.NotEmpty(await database.RowsAsync($"{Columns} \"column\" ~ '(secret|api_key)'"));
        Assert.Empty(await database.RowsAsync(
            $"{Columns} \"column\" ~ '(secret|api_key)' AND (type <> 'bytea' OR checks NOT LIKE '%octet_length(%')"));
    }

    [Fact]
    public async Task Every_check_is_in_force()
        => Assert.Empty(await database.RowsAsync("SELECT conname FROM pg_constraint WHERE NOT convalidated"));

    [Fact]
    public async Task What_these_queries_look_for_they_find()
    {
        var planted = new Database(database.Server);
        await planted.InitializeAsync();
        await using (var owner = planted.CreateOwnerContext())
        {
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
                owner.Database,
                "CREATE TABLE planted (at timestamp, status text, flag boolean, price numeric(10,2), reset_token text, api_key_encrypted text)");
        }

        foreach (var (condition, column) in new[]
                 {
                     ("type LIKE 'timestamp%without%'", "at"), ("\"column\" ~ '(^|_)status$' AND checks IS NULL", "status"),
                     ("type = 'boolean' AND NOT required", "flag"),
                     ("type = 'numeric(10,2)' AND checks !~ '>=? \\(?0' IS NOT FALSE", "price"),
                     ("\"column\" LIKE '%token%' AND type <> 'timestamp with time zone' AND \"table\" = 'planted'", "reset_token"),
                     ("\"column\" ~ '(secret|api_key)' AND (type <> 'bytea' OR checks NOT LIKE '%octet_length(%')", "api_key_encrypted"),
                 })
        {
            Assert.Equal([$"planted.{column}"], await planted.RowsAsync($"{Columns} {condition}"));
        }

        await planted.DisposeAsync();
    }
}
