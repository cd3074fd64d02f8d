using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Telehealth.Data.Deployment.Linting;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Linting;

/// <summary>
///     Each rule finds a bad migration and lets a good one pass, and both are right: the migrations are applied, and what
///     PostgreSQL and code that runs make of them is looked at.
/// </summary>
public sealed class LintRulesTests(TestServer server)
{
    private static IReadOnlyList<LintSample> Samples { get; } =
        [.. ColumnSamples.All, .. ConstraintSamples.All, .. OtherSamples.All];

    public static TheoryData<int, string> All { get; }
        = [.. Samples.Select((sample, number) => new TheoryDataRow<int, string>(number, sample.Rule))];

    [Fact]
    public void Every_rule_has_a_sample()
        => Assert.Equal(
            MigrationLint.Rules.Select(rule => rule.Name).Order(), Samples.Select(sample => sample.Rule).Distinct().Order());

    [Theory]
    [MemberData(nameof(All))]
    public void It_finds_the_bad_one_and_lets_the_good_one_pass(int number, string rule)
    {
        var sample = Samples[number];
        var found = Find(sample, sample.Bad);

        Assert.Contains((rule, sample.On), found.Select(finding => (finding.Rule, finding.On)));
        Assert.Empty(Find(sample, sample.Good).Select(finding => finding.Sentence));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_bad_one_does_what_the_rule_says_and_the_good_one_does_not(int number, string rule)
    {
        var sample = Samples[number];
        switch (MigrationLint.Rules.Single(each => each.Name == rule).Harm)
        {
            case LintHarm.Breaks or LintHarm.Data:
                Assert.NotEqual(sample.Probe, string.Empty);
                Assert.False(await IsProbeTheSameAsync(sample, sample.Bad), "code that runs meets no difference");
                Assert.True(await IsProbeTheSameAsync(sample, sample.Good), "code that runs meets a difference");
                break;
            case LintHarm.Fails:
                Assert.NotNull(await ApplyAsync(sample, sample.Bad));
                Assert.Null(await ApplyAsync(sample, sample.Good));
                break;
            case LintHarm.Blocks:
                Assert.NotEmpty(await BlockersAsync(sample, sample.Bad));
                Assert.Empty(await BlockersAsync(sample, sample.Good));
                break;
            default:
                // SQL of the migration's own: nobody can tell, which is what the rule says.
                Assert.Null(await ApplyAsync(sample, sample.Good));
                break;
        }
    }

    private static IReadOnlyList<LintFinding> Find(LintSample sample, Action<MigrationBuilder> up)
        => MigrationLint.Find(Migration(sample, up), new BuiltMigration(_ => { }, sample.ModelBefore));

    private static BuiltMigration Migration(LintSample sample, Action<MigrationBuilder> up) => new(up, sample.Model);

    private async Task<bool> IsProbeTheSameAsync(LintSample sample, Action<MigrationBuilder> up)
    {
        await using var database = await LintDatabase.CreateAsync(server, sample);
        var before = await database.ProbeAsync();
        await database.ApplyAsync(Migration(sample, up));
        return before == await database.ProbeAsync();
    }

    private async Task<PostgresException?> ApplyAsync(LintSample sample, Action<MigrationBuilder> up)
    {
        await using var database = await LintDatabase.CreateAsync(server, sample);
        return await Record.ExceptionAsync(() => database.ApplyAsync(Migration(sample, up))) as PostgresException;
    }

    private async Task<IReadOnlyList<string>> BlockersAsync(LintSample sample, Action<MigrationBuilder> up)
    {
        await using var database = await LintDatabase.CreateAsync(server, sample);
        return sample.Evidence.Length == 0
            ? await database.ObserveBlockersAsync(Migration(sample, up))
            : await database.EvidenceAsync(Migration(sample, up));
    }
}
