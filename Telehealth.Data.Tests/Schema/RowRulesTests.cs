using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Schema;

/// <summary>What columns of a row must say together, tried on PostgreSQL.</summary>
public class RowRulesTests(ClinicDatabase database) : IClassFixture<ClinicDatabase>
{
    /// <summary>How the constraints end that a verb makes of one column; ColumnChecksTests tries the verbs.</summary>
    private static readonly string[] Verbs =
        ["money", "non_negative", "positive", "range", "state", "states", "zip", "e164", "email", "sha256", "ciphertext", "wrapped", "npi", "dea"];

    public static TheoryData<string, string> Right => new(RowRule.All.Select(rule => (rule.Constraint, rule.Right)));

    public static TheoryData<string, string> Wrong
        => new(RowRule.All.SelectMany(rule => rule.Wrong.Select(wrong => (rule.Constraint, wrong))));

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_wrong_row_is_refused(string constraint, string set)
        => (await database.TryAsync(Find(constraint).Update(set))).AssertRefused(PostgresErrorCodes.CheckViolation, constraint);

    [Theory, MemberData(nameof(Right))]
    public async Task A_right_row_is_accepted(string constraint, string set)
        => (await database.TryAsync(Find(constraint).Update(set))).AssertAccepted();

    [Fact]
    public void Every_rule_of_the_model_is_tried()
    {
        var generated =
            from table in TestModel.Tables
            from property in table.GetProperties()
            let column = $"ck_{table.GetTableName()}_{property.GetColumnName()}"
            let isEnum = (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum
            from name in Verbs.Select(verb => $"{column}_{verb}").Concat(isEnum ? [column] : [])
            select name;
        var stated = TestModel.Tables.SelectMany(t => t.GetCheckConstraints()).Select(c => c.Name!).Except(generated);

        Assert.Equal(stated.Order(StringComparer.Ordinal), RowRule.All.Select(r => r.Constraint).Order(StringComparer.Ordinal));
    }

    private static RowRule Find(string constraint) => RowRule.All.Single(rule => rule.Constraint == constraint);
}
