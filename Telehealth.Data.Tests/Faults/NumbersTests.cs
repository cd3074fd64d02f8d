using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Faults;

/// <summary>
///     Once the numbers of prescriptions and orders ended in four random digits, half of which collided by 120 in a day.
/// </summary>
public class NumbersTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    private const int Writers = 16;

    private const int RowsEach = 25;

    [Theory]
    [InlineData(
        "ORD",
        """
        INSERT INTO orders (id, patient_id, status, is_subscription, subtotal, discount_amount, shipping_amount, tax_amount,
            total_amount, payment_status, refund_amount)
        SELECT gen_random_uuid(), p.id, 'pending', false, 0, 0, 0, 0, 0, 'pending', 0 FROM patients AS p ORDER BY p.id LIMIT 25
        RETURNING order_number
        """)]
    [InlineData(
        "RX",
        """
        INSERT INTO prescriptions (id, patient_id, consultation_id, provider_id, status, issued_date, expires_date,
            refills_authorized, refills_remaining)
        SELECT gen_random_uuid(), c.patient_id, c.id, (SELECT id FROM providers LIMIT 1), 'active', '2026-01-01', '2027-01-01', 0, 0
        FROM consultations AS c ORDER BY c.id LIMIT 25
        RETURNING rx_number
        """)]
    public async Task Numbers_that_are_given_at_once_are_distinct_and_check(string prefix, string insert)
    {
        var numbers = (await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => database.RowsAsync(insert))))
            .SelectMany(rows => rows).ToList();

        Assert.Equal(Writers * RowsEach, numbers.Distinct().Count());
        Assert.All(numbers, number =>
        {
            Assert.Matches($"^{prefix}-[0-9]{{9,}}$", number);
            Assert.True(Checks(number), number);
        });
    }

    [Fact]
    public async Task A_number_that_is_taken_is_refused()
        => (await database.TryAsync("UPDATE orders SET order_number = (SELECT max(order_number) FROM orders)"))
            .AssertRefused(Npgsql.PostgresErrorCodes.UniqueViolation);

    [Fact]
    public async Task A_wrong_digit_does_not_check()
    {
        var number = await database.QueryAsync<string>("SELECT checked_number('ORD', 1234567)");

        Assert.True(Checks(number), number);
        for (var i = 4; i < number.Length; i++)
        {
            Assert.False(Checks(number[..i] + (char)('0' + ((number[i] - '0' + 1) % 10)) + number[(i + 1)..]));
        }
    }

    private static bool Checks(string number)
        => number[(number.IndexOf('-', StringComparison.Ordinal) + 1)..].Reverse().Select((digit, i) => i % 2 == 0
            ? digit - '0'
            : (digit - '0') * 2 / 10 + (digit - '0') * 2 % 10).Sum() % 10 == 0;
}
