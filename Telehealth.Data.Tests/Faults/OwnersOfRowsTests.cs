using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Faults;

/// <summary>
///     Once messages named a sender that need not exist, and items, messages, logs and payments did not say whose they are.
/// </summary>
public class OwnersOfRowsTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    [Fact]
    public async Task A_provider_who_does_not_exist_sends_no_message()
        => (await database.TryAsync("UPDATE messages SET provider_id = gen_random_uuid() WHERE sender_type = 'provider'"))
            .AssertRefused(PostgresErrorCodes.ForeignKeyViolation, "fk_messages_providers_provider_id");

    [Fact]
    public async Task Another_provider_may_have_sent_it()
        => (await database.TryAsync(
            "UPDATE messages SET provider_id = (SELECT max(id::text)::uuid FROM providers) WHERE sender_type = 'provider'")).AssertAccepted();

    [Theory]
    [InlineData("UPDATE messages SET provider_id = NULL WHERE sender_type = 'provider'")]
    [InlineData("UPDATE messages SET provider_id = (SELECT id FROM providers LIMIT 1) WHERE sender_type = 'patient'")]
    public async Task A_message_names_a_provider_exactly_if_one_sent_it(string sql)
        => (await database.TryAsync(sql)).AssertRefused(PostgresErrorCodes.CheckViolation, "ck_messages_sender");

    [Theory]
    [InlineData("order_items")]
    [InlineData("prescription_items")]
    [InlineData("messages")]
    [InlineData("subscription_payments")]
    public async Task Every_row_says_whose_it_is(string table)
        => (await database.TryAsync($"UPDATE {table} SET patient_id = NULL")).AssertRefused(PostgresErrorCodes.NotNullViolation);

    [Theory]
    [InlineData("email_logs")]
    [InlineData("email_queue")]
    [InlineData("sms_logs")]
    [InlineData("sms_queue")]
    [InlineData("sms_opt_outs")]
    [InlineData("webhook_logs")]
    [InlineData("analytics_events")]
    [InlineData("user_sessions")]
    public async Task A_stream_names_no_patient_or_a_real_one_and_is_indexed_by_it(string table)
    {
        (await database.TryAsync($"UPDATE {table} SET patient_id = gen_random_uuid()"))
            .AssertRefused(PostgresErrorCodes.ForeignKeyViolation);
        (await database.TryAsync($"UPDATE {table} SET patient_id = NULL")).AssertAccepted();
        Assert.NotEmpty(await database.RowsAsync(
            $"""
            SELECT indexrelid::regclass FROM pg_index AS i JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
            WHERE i.indrelid = '{table}'::regclass AND a.attname = 'patient_id' AND i.indpred IS NULL
            """));
    }
}
