using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Analytics;

[Comment("A step of a funnel: a way that visitors are hoped to go, such as from the landing page to a consultation.")]
public class FunnelDefinition : VersionedEntity
{
    [Comment("Name of the funnel; events name it.")]
    [Operational]
    public required string FunnelName { get; set; }

    [Comment("Place of the step in the funnel, from 1.")]
    [Operational]
    public required int StepNumber { get; set; }

    [Comment("Name of the step, unique in its funnel; events name it.")]
    [Operational]
    public required string StepName { get; set; }

    [Comment("What the step is, for people; null where the name says all.")]
    [Operational]
    public string? StepDescription { get; set; }

    [Comment("How many of those who took the first step are expected to take this one, in percent; null where nothing is "
        + "expected.")]
    [Operational]
    public decimal? ExpectedCompletionRate { get; set; }

    [Comment("How long the step is expected to take, in minutes; null where nothing is expected.")]
    [Operational]
    public int? ExpectedTimeMinutes { get; set; }
}
