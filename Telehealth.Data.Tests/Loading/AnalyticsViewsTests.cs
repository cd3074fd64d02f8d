using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Analytics;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Loading;

namespace Telehealth.Data.Tests.Loading;

/// <summary>The views of the last 30 days, right after seeding as of today.</summary>
public class AnalyticsViewsTests(AnalyticsViewsTests.SeededToday database) : IClassFixture<AnalyticsViewsTests.SeededToday>
{
    [Fact]
    public async Task Funnels_run_about_as_expected()
    {
        await using var context = database.CreateOwnerContext();
        var steps = await context.Set<FunnelConversionRate>().ToListAsync();

        Assert.Equal(20, steps.Count);
        Assert.All(steps, step => Assert.True(step.Sessions > 0, $"{step.FunnelName} {step.StepName} has no session"));
        Assert.All(steps, step => Assert.True(
            Math.Abs(step.ConversionFromFirst!.Value - step.ExpectedCompletionRate!.Value) < 15,
            $"{step.FunnelName} {step.StepName}: {step.ConversionFromFirst} instead of {step.ExpectedCompletionRate}"));
    }

    [Fact]
    public async Task Forms_and_sessions_of_the_last_days_are_there()
    {
        await using var context = database.CreateOwnerContext();
        var forms = await context.Set<FormCompletionRate>().ToListAsync();
        var days = await context.Set<SessionConversionSummary>().ToListAsync();

        Assert.All(forms, form => Assert.InRange(form.CompletionRate, 20, 95));
        Assert.Equal(["checkout", "intake_quiz"], forms.Select(form => form.FormName).Order());
        Assert.InRange(days.Count, 25, 31);
        Assert.Contains(days, day => day is { ConvertedSessions: > 0, Revenue: > 0 });
    }

    public sealed class SeededToday(TestServer server) : Database(server)
    {
        protected override async Task PrepareAsync()
        {
            await using var owner = NpgsqlDataSource.Create(OwnerConnectionString);
            await FakeDataSeeder.SeedAsync(owner, new SeedOptions());
        }
    }
}
