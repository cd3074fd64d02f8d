using Npgsql;
using Telehealth.Data.Tests.PatientOwnership;

namespace Telehealth.Data.Tests.Deidentification;

/// <summary>What an analyst sees of patients: all their rows, and not who they are.</summary>
public class DeidentifiedViewsTests(DeidentifiedDatabase database) : IClassFixture<DeidentifiedDatabase>
{
    public static TheoryData<string> Tables => [.. DeidentifiedDatabase.Tables];

    public static TheoryData<string> References => [.. OwnedReference.All.Select(reference => reference.Name)];

    [Fact]
    public async Task None_of_the_18_identifiers_of_1000_patients_is_in_any_view()
    {
        await using var analyst = new NpgsqlConnection(database.AnalystConnectionString);
        await analyst.OpenAsync();

        var findings = await database.Search.FindAsync(analyst);

        Assert.True(database.Search.Known > 20 * DeidentifiedDatabase.Patients, $"{database.Search.Known} identifiers");
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    [Theory]
    [InlineData(
        "UPDATE subscription_events SET event_type = (SELECT email FROM patient_logins LIMIT 1)",
        "deidentified_subscription_events.event_type shows patient_logins.email")]
    [InlineData(
        "UPDATE order_items SET medication_name = 'for ' || (SELECT last_name FROM patients LIMIT 1)",
        "deidentified_order_items.medication_name shows patients.last_name")]
    [InlineData(
        "UPDATE order_items SET medication_name = 'ask sibling@example.com'",
        "deidentified_order_items.medication_name shows what looks like an identifier")]
    [InlineData(
        "CREATE VIEW deidentified_x AS SELECT id FROM patients", "deidentified_x.id shows patients.id")]
    [InlineData(
        "CREATE VIEW deidentified_x AS SELECT deidentification_key FROM patients",
        "deidentified_x.deidentification_key shows patients.deidentification_key")]
    [InlineData(
        "CREATE VIEW deidentified_x AS SELECT date_of_birth FROM patients", "deidentified_x.date_of_birth is a date")]
    [InlineData("CREATE VIEW deidentified_x AS SELECT '93' AS age", "deidentified_x.age shows an age over 89")]
    [InlineData("CREATE VIEW deidentified_x AS SELECT '036' AS zip", "deidentified_x.zip shows a ZIP code")]
    [InlineData("CREATE VIEW deidentified_x AS SELECT '10001' AS zip", "deidentified_x.zip shows a ZIP code")]
    public async Task One_that_is_planted_is_found(string plant, string finding)
    {
        await using var owner = new NpgsqlConnection(database.OwnerConnectionString);
        await owner.OpenAsync();
        await using var transaction = await owner.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(plant, owner, transaction);
        await command.ExecuteNonQueryAsync();

        Assert.Contains(finding, await database.Search.FindAsync(owner, finding.Split('.')[0]));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_row_is_there_for_who_may_not_read_the_table(string table)
    {
        var analyst = await AsAnalystAsync($"SELECT count(*) FROM deidentified_{table}");
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => AsAnalystAsync($"SELECT count(*) FROM {table}"));

        Assert.Equal([$"{analyst}"], await database.RowsAsync($"SELECT count(*) FROM {table}"));
        Assert.True(analyst > 0);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Theory]
    [MemberData(nameof(References))]
    public async Task Views_are_joined_as_their_tables_are(string name)
    {
        var reference = OwnedReference.Find(name);

        var rows = await AsAnalystAsync(
            $"""
            SELECT count(*) FROM deidentified_{reference.DependentTable} AS d
            JOIN deidentified_{reference.PrincipalTable} AS r ON (r.patient_id, r.id) = (d.patient_id, d.{reference.Column})
            JOIN deidentified_patients AS p ON p.id = r.patient_id
            """);

        Assert.Equal(
            [$"{rows}"],
            await database.RowsAsync($"SELECT count({reference.Column}) FROM {reference.DependentTable}"));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Nothing_is_written_through_a_view_not_even_by_its_owner(string table)
    {
        foreach (var write in new[]
        {
            $"DELETE FROM deidentified_{table}", $"UPDATE deidentified_{table} SET created_year = 1",
            $"INSERT INTO deidentified_{table} (id) VALUES (gen_random_uuid())",
        })
        {
            var attempt = await database.TryAsync(write, asOwner: true);

            Assert.Equal(PostgresErrorCodes.ObjectNotInPrerequisiteState, attempt.Refusal?.SqlState);
        }
    }

    [Fact]
    public async Task Ages_are_those_of_the_year_and_90_or_older_in_one()
    {
        const string Expected =
            """
            SELECT CASE WHEN age >= 90 THEN '90+' ELSE age::text END, count(*)
            FROM (SELECT date_part('year', now()) - date_part('year', date_of_birth) AS age FROM patients) AS a
            GROUP BY 1 ORDER BY 1
            """;

        var ages = await database.RowsAsync("SELECT age, count(*) FROM deidentified_patients GROUP BY 1 ORDER BY 1");

        Assert.Equal(await database.RowsAsync(Expected), ages);
        Assert.Contains(ages, age => age.StartsWith("90+ ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_small_ZIP_area_is_000_and_another_its_three_digits()
    {
        Assert.Equal(
            await database.RowsAsync(
                """
                SELECT left(replace(replace(shipping_zip, '03601', '000'), '89301', '000'), 3), count(*) FROM (
                    SELECT shipping_zip FROM patients UNION ALL SELECT shipping_zip FROM orders) AS z GROUP BY 1 ORDER BY 1
                """),
            await database.RowsAsync(
                """
                SELECT shipping_zip, count(*) FROM (
                    SELECT shipping_zip FROM deidentified_patients UNION ALL SELECT shipping_zip FROM deidentified_orders) AS z
                GROUP BY 1 ORDER BY 1
                """));
    }

    private async Task<long> AsAnalystAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(database.AnalystConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
