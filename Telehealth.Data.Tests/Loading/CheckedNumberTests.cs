using Npgsql;
using Telehealth.Data.Schema.Functions;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Loading;

public class CheckedNumberTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task The_Seeder_and_the_database_give_the_same_numbers()
    {
        // Small, large, and around every power of ten.
        long[] numbers =
        [
            .. Enumerable.Range(0, 5_000).Select(i => (long)i), .. Enumerable.Range(1, 3_000).Select(i => i * 7_919_000_003L),
            .. Enumerable.Range(1, 17).Select(i => (long)Math.Pow(10, i))
                .SelectMany(power => (long[])[power - 1, power, power + 1]),
        ];
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT array_agg(checked_number('RX', n) ORDER BY i) FROM unnest($1) WITH ORDINALITY AS t(n, i)", connection);
        command.Parameters.Add(new() { Value = numbers });

        var ofDatabase = (string[])(await command.ExecuteScalarAsync())!;

        Assert.Equal(ofDatabase, numbers.Select(number => CheckedNumber.Format("RX", number)));
        Assert.Equal("RX-000000018", CheckedNumber.Format("RX", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CheckedNumber.Format("RX", -1));
    }
}
