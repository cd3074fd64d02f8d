using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Analytics;

namespace Telehealth.Data.Tests.Analytics;

/// <summary>The analytics views and funnel velocity say what was counted by hand.</summary>
public class ViewsTests(VisitorsDatabase database) : IClassFixture<VisitorsDatabase>
{
    [Fact]
    public async Task Funnel_conversion_counts_sessions_of_30_days_by_step()
    {
        await using var context = database.CreateContext();

        var steps = await context.FunnelConversionRates.Where(r => r.FunnelName == "consultation").OrderBy(r => r.StepNumber)
            .ToListAsync();

        Assert.Equal(8, steps.Count);
        Assert.Equal(
            [
                ("landing", 3, 5, 100m, null, 100m),
                ("condition_selected", 2, 2, 66.67m, 66.67m, 70m),
                ("quiz_started", 0, 0, 0m, 0m, 50m),
                ("quiz_completed", 1, 1, 33.33m, null, 35m),
            ],
            steps.Take(4).Select(s => (
                s.StepName, s.Sessions, s.Events, s.ConversionFromFirst, s.ConversionFromPrevious, s.ExpectedCompletionRate)));
    }

    [Fact]
    public async Task A_funnel_that_nobody_entered_has_its_steps_without_rates()
    {
        await using var context = database.CreateContext();

        var steps = await context.FunnelConversionRates.Where(r => r.FunnelName == "refill").ToListAsync();

        Assert.Equal(6, steps.Count);
        Assert.All(
            steps, s => Assert.Equal((0L, 0L, null, null), (s.Sessions, s.Events, s.ConversionFromFirst, s.ConversionFromPrevious)));
    }

    [Fact]
    public async Task Form_completion_is_of_sessions_that_completed_every_field_they_entered()
    {
        await using var context = database.CreateContext();

        var forms = await context.FormCompletionRates.OrderBy(r => r.FormName).ToListAsync();

        Assert.Equal(
            [("address", 1, 1, 100m, 0.12m, 0m), ("quiz", 2, 1, 50m, 1.5m, 1.5m)],
            forms.Select(r => (r.FormName, r.Sessions, r.CompletedSessions, r.CompletionRate, r.AverageMinutes, r.AverageErrors)));
    }

    [Fact]
    public async Task Sessions_are_summed_up_by_the_day_in_UTC_on_which_they_began()
    {
        await using var context = database.CreateContext();
        var yesterday = DateOnly.FromDateTime(VisitorsDatabase.Yesterday);

        var days = await context.SessionConversionSummary.OrderByDescending(s => s.Day).ToListAsync();

        Assert.Equal(
            [(yesterday, 3, 1, 33.33m, 17.5m, 99.5m), (yesterday.AddDays(-1), 1, 0, 0m, 120m, 0m)],
            days.Select(s => (s.Day, s.Sessions, s.ConvertedSessions, s.ConversionRate, s.AverageMinutes, s.Revenue)));
    }

    [Fact]
    public async Task Funnel_velocity_is_the_minutes_between_the_steps_that_a_session_reached()
    {
        await using var context = database.CreateContext();

        var steps = await context.FunnelVelocityAsync("eve", "consultation");

        Assert.Equal(
            [(1, "landing", 4.0), (2, "condition_selected", 16.0), (4, "quiz_completed", -1.5), (5, "plan_selected", null)],
            steps.Select(s => (s.StepNumber, s.StepName, s.MinutesToNext)));
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero), steps[0].ReachedAt);
    }

    [Theory]
    [InlineData("nobody", "consultation")]
    [InlineData("eve", "no_such_funnel")]
    [InlineData("eve", "prescription")]
    public async Task Funnel_velocity_is_empty_where_nothing_was_reached(string session, string funnel)
    {
        await using var context = database.CreateContext();

        Assert.Empty(await context.FunnelVelocityAsync(session, funnel));
    }
}
