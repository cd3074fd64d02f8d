using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;

namespace Telehealth.Data.Analytics;

[Comment("How many sessions reached a step of a funnel in the last 30 days; one row a step.")]
public class FunnelConversionRate
{
    [Comment("Name of the funnel.")]
    [Operational]
    public required string FunnelName { get; init; }

    [Comment("Place of the step in the funnel, from 1.")]
    [Operational]
    public int StepNumber { get; init; }

    [Comment("Name of the step.")]
    [Operational]
    public required string StepName { get; init; }

    [Comment("How many sessions reached the step.")]
    [Operational]
    public long Sessions { get; init; }

    [Comment("How many events say so; more than sessions where some reached it again or outside any session.")]
    [Operational]
    public long Events { get; init; }

    [Comment("Sessions in percent of those that reached the first step; null where none did.")]
    [Operational]
    public decimal? ConversionFromFirst { get; init; }

    [Comment("Sessions in percent of those that reached the step before; null for the first step and where none did.")]
    [Operational]
    public decimal? ConversionFromPrevious { get; init; }

    [Comment("Expected conversion from the first step, in percent; null where nothing is expected.")]
    [Operational]
    public decimal? ExpectedCompletionRate { get; init; }
}
