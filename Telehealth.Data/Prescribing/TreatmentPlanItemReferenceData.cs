using Telehealth.Data.Clinical;
using static Telehealth.Data.Clinical.PlanTier;
using static Telehealth.Data.Clinical.TreatmentCondition;

namespace Telehealth.Data.Prescribing;

/// <summary>What the plans contain. Plans that are not here name no SKU.</summary>
internal static class TreatmentPlanItemReferenceData
{
    public static TreatmentPlanItem[] Rows { get; } =
    [
        Item(401, WeightLoss, Basic, "MET-500-TAB", 60),
        Item(402, WeightLoss, Basic, "ORL-60-CAP", 90),
        Item(403, WeightLoss, Standard, "SEM-025-PEN", 4),
        Item(404, WeightLoss, Premium, "SEM-050-PEN", 4),
        Item(405, HairLoss, Basic, "FIN-1-TAB", 30),
        Item(406, HairLoss, Standard, "FIN-1-TAB", 30),
        Item(407, HairLoss, Standard, "MIN-5-SOL", 1),
        Item(408, HairLoss, Premium, "FIN-1-TAB", 30),
        Item(409, HairLoss, Premium, "MIN-5-SOL", 2),
        Item(410, HairLoss, Premium, "BIO-10K", 30),
        Item(411, MensHealth, Basic, "SIL-50-TAB", 10),
        Item(412, MensHealth, Standard, "SIL-100-TAB", 20),
        Item(413, MensHealth, Premium, "SIL-100-TAB", 8),
        Item(414, MensHealth, Premium, "TAD-5-TAB", 30),
        Item(415, Longevity, Standard, "MET-500-TAB", 60),
    ];

    private static TreatmentPlanItem Item(
        int number, TreatmentCondition condition, PlanTier tier, string skuCode, int quantity)
        => new()
        {
            Id = Guid.Parse($"01900000-0000-7000-8000-000000000{number}"),
            PlanId = TreatmentPlanReferenceData.Rows.Single(p => p.Condition == condition && p.PlanTier == tier).Id,
            SkuId = SkuReferenceData.Rows.Single(s => s.Code == skuCode).Id,
            Quantity = quantity,
        };
}
