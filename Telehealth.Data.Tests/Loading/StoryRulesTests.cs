using Npgsql;

namespace Telehealth.Data.Tests.Loading;

/// <summary>The stories of the dev profile fit together.</summary>
public class StoryRulesTests(SeededDatabase database) : IClassFixture<SeededDatabase>
{
    public static TheoryData<string> Rules => [.. StoryRule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rule_is_kept_and_would_be_missed(string name)
    {
        var rule = StoryRule.All.Single(rule => rule.Name == name);
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();

        Assert.Equal(0, await CountAsync(rule));

        await using var breaking = new NpgsqlCommand(rule.Break, connection);
        await breaking.ExecuteNonQueryAsync();
        Assert.NotEqual(0, await CountAsync(rule));

        async Task<long> CountAsync(StoryRule which)
        {
            await using var command = new NpgsqlCommand($"SELECT count(*) FROM ({which.Violations}) AS violations", connection);
            return (long)(await command.ExecuteScalarAsync())!;
        }
    }
}
