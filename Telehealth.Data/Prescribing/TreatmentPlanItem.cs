using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Clinical;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Prescribing;

[Comment("How much of one SKU a treatment plan contains.")]
public class TreatmentPlanItem : VersionedEntity
{
    [Comment("The plan.")]
    public Guid PlanId { get; set; }

    public TreatmentPlan? Plan { get; set; }

    [Comment("The SKU; a plan names it once.")]
    public Guid SkuId { get; set; }

    public Sku? Sku { get; set; }

    [Comment("How many units of the SKU.")]
    public required int Quantity { get; set; }
}
