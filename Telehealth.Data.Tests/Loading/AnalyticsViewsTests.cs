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
    public async Task Every_step_of_every_funnel_has_sessions_and_visits_convert_as_expected()
    {
        await using var context = database.CreateOwnerContext();
        var steps = await context.Set<FunnelConversionRate>().ToListAsync();

        Assert.Equal(20, steps.Count);
        Assert.All(steps, step => Assert.True(step.Sessions > 0, $"{step.FunnelName} {step.StepName} has no session"));
        Assert.All(steps.Where(step => step.FunnelName == "consultation"), step =>
            Assert.InRange(step.ConversionFromFirst!.Value - step.ExpectedCompletionRate!.Value, -10, 10));
    }

    [Fact]
    public async Task Over_the_whole_history_all_funnels_run_as_expected()
    {
        // In the view's 30 days prescriptions are few, and the newest have not had the time to arrive.
        await using var context = database.CreateOwnerContext();
        var rates = await context.Database.SqlQuery<decimal>(
            $"""
            SELECT abs(100.0 * count(DISTINCT session_id) / first_value(count(DISTINCT session_id)) OVER funnel - expected_completion_rate) AS "Value"
            FROM funnel_definitions JOIN analytics_events ON event_type = 'funnel_step'
                AND event_data ->> 'funnel' = funnel_name AND event_data ->> 'step' = step_name
            GROUP BY funnel_name, step_number, expected_completion_rate
            WINDOW funnel AS (PARTITION BY funnel_name ORDER BY step_number)
            """).ToListAsync();

        Assert.Equal(20, rates.Count);
        Assert.All(rates, difference => Assert.InRange(difference, 0, 15));
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
