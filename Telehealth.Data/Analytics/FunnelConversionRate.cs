using Microsoft.EntityFrameworkCore;

namespace Telehealth.Data.Analytics;

[Comment("How many sessions reached a step of a funnel in the last 30 days; one row a step.")]
public class FunnelConversionRate
{
    [Comment("Name of the funnel.")]
    public required string FunnelName { get; init; }

    [Comment("Place of the step in the funnel, from 1.")]
    public int StepNumber { get; init; }

    [Comment("Name of the step.")]
    public required string StepName { get; init; }

    [Comment("How many sessions reached the step.")]
    public long Sessions { get; init; }

    [Comment("How many events say so; more than sessions where some reached it again or outside any session.")]
    public long Events { get; init; }

    [Comment("Sessions in percent of those that reached the first step; null where none did.")]
    public decimal? ConversionFromFirst { get; init; }

    [Comment("Sessions in percent of those that reached the step before; null for the first step and where none did.")]
    public decimal? ConversionFromPrevious { get; init; }

    [Comment("Expected conversion from the first step, in percent; null where nothing is expected.")]
    public decimal? ExpectedCompletionRate { get; init; }
}
