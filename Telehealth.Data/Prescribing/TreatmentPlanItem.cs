using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Clinical;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Prescribing;

[Comment("How much of one SKU a treatment plan contains.")]
public class TreatmentPlanItem : VersionedEntity
{
    [Comment("The plan.")]
    [Operational]
    public Guid PlanId { get; set; }

    public TreatmentPlan? Plan { get; set; }

    [Comment("The SKU; a plan names it once.")]
    [Operational]
    public Guid SkuId { get; set; }

    public Sku? Sku { get; set; }

    [Comment("How many units of the SKU.")]
    [Operational]
    public required int Quantity { get; set; }
}
