using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Faults;

/// <summary>Once one DELETE of a patient erased the whole chart, inside the time for which it must be kept.</summary>
public class ErasedChartTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    /// <summary>What goes with the row that it belongs to, and why it may.</summary>
    private static readonly Dictionary<string, string> Cascading = new()
    {
        ["patient_logins -> patients"] = "a way to sign in, no record of care",
        ["notification_preferences -> patients"] = "a choice of the patient, no record of care",
        ["treatment_plan_items -> treatment_plans"] = "a part of the plan in the catalogue, which cannot go once it was chosen",
    };

    [Fact]
    public async Task A_patient_with_a_chart_cannot_be_deleted()
        => (await database.TryAsync("DELETE FROM patients WHERE id IN (SELECT patient_id FROM consultations)"))
            .AssertRefused(PostgresErrorCodes.ForeignKeyViolation);

    [Fact]
    public async Task A_patient_without_one_can()
        => (await database.TryAsync(
            """
            INSERT INTO patients (id, first_name, last_name, date_of_birth, allergies, current_medications, medical_conditions,
                has_valid_payment_method, account_credit)
            VALUES (gen_random_uuid(), 'No', 'Chart', '1990-01-01', '{}', '{}', '{}', false, 0);
            DELETE FROM patients WHERE first_name = 'No' AND last_name = 'Chart'
            """)).AssertAccepted();

    [Theory]
    [InlineData("consultations", "SELECT consultation_id FROM prescriptions")]
    [InlineData("prescriptions", "SELECT prescription_id FROM orders")]
    [InlineData("prescriptions", "SELECT prescription_id FROM prescription_items EXCEPT SELECT prescription_id FROM orders")]
    [InlineData("orders", "SELECT order_id FROM order_items EXCEPT SELECT order_id FROM billing_adjustments")]
    [InlineData("orders", "SELECT order_id FROM billing_adjustments")]
    [InlineData("patient_subscriptions", "SELECT subscription_id FROM subscription_payments")]
    [InlineData("providers", "SELECT provider_id FROM clinical_notes")]
    [InlineData("admins", "SELECT admin_id FROM admin_actions")]
    public async Task What_a_record_refers_to_cannot_be_deleted(string table, string referred)
        => (await database.TryAsync($"DELETE FROM {table} WHERE id IN ({referred})"))
            .AssertRefused(PostgresErrorCodes.ForeignKeyViolation);

    [Fact]
    public async Task Only_named_foreign_keys_cascade_and_none_sets_null()
    {
        var rules = await database.RowsAsync(
            """
            SELECT DISTINCT confdeltype, conrelid::regclass || ' -> ' || confrelid::regclass
            FROM pg_constraint WHERE contype = 'f' AND conparentid = 0
            """);

        Assert.Equal(Cascading.Keys.Order(), rules.Where(r => r[0] == 'c').Select(r => r[2..]).Order());
        Assert.DoesNotContain(rules, rule => rule[0] is 'n' or 'd');
        Assert.Contains(rules, rule => rule[0] is 'r' or 'a');
    }
}
