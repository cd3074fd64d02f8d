using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Clinical;

[Comment("A plan that patients can choose: what it is for, its price, and what it offers.")]
public class TreatmentPlan : VersionedEntity
{
    [Comment("What the plan is for.")]
    [Operational]
    public required TreatmentCondition Condition { get; set; }

    [Comment("The plan's place among those for its condition; a condition has one plan of each tier.")]
    [Operational]
    public required PlanTier PlanTier { get; set; }

    [Comment("Name that patients see.")]
    [Operational]
    public required string Name { get; set; }

    [Comment("Price in US dollars for one billing period or dose.")]
    [Operational]
    public required decimal Price { get; set; }

    [Comment("What the price buys: a month, a dose, or the plan once.")]
    [Operational]
    public BillingPeriod BillingPeriod { get; set; } = BillingPeriod.Month;

    [Comment("Name of the clinical protocol that the plan follows; null where it follows none.")]
    [Operational]
    public string? ProtocolKey { get; set; }

    [Comment("What the plan offers, one line each, as patients read it.")]
    [Operational]
    public string[] Features { get; set; } = [];

    [Comment("Whether the plan is shown as the popular one.")]
    [Operational]
    public bool IsPopular { get; set; }

    [Comment("Whether patients can choose the plan.")]
    [Operational]
    public bool IsActive { get; set; } = true;

    [Comment("Where the plan stands in a list; smaller first.")]
    [Operational]
    public int SortOrder { get; set; }
}
