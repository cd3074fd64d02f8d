using static Telehealth.Data.Clinical.BillingPeriod;
using static Telehealth.Data.Clinical.PlanTier;
using static Telehealth.Data.Clinical.TreatmentCondition;

namespace Telehealth.Data.Clinical;

/// <summary>
///     The 18 plans on offer. The features say no more than the plan's own data: a medication by its generic name where
///     the catalog has it, otherwise by its SKU.
/// </summary>
internal static class TreatmentPlanReferenceData
{
    public static TreatmentPlan[] Rows { get; } =
    [
        Plan(101, WeightLoss, Basic, "Starter Plan", 99, Month, "starter", [
            "Basic plan for weight loss, billed each month", "MET-500-TAB: 60", "ORL-60-CAP: 90"]),
        Plan(102, WeightLoss, Standard, "Accelerated Plan", 149, Month, "glp1", [
            "Standard plan for weight loss, billed each month", "SEM-025-PEN: 4"]),
        Plan(103, WeightLoss, Premium, "Comprehensive Plan", 249, Month, "glp1", [
            "Premium plan for weight loss, billed each month", "SEM-050-PEN: 4"]),

        Plan(104, HairLoss, Basic, "Essential", 22, Month, "prevention", [
            "Basic plan for hair loss, billed each month", "Finasteride 1mg tablet: 30"]),
        Plan(105, HairLoss, Standard, "Advanced", 45, Month, "standard", [
            "Standard plan for hair loss, billed each month", "Finasteride 1mg tablet: 30", "Minoxidil 5% solution: 1"]),
        Plan(106, HairLoss, Premium, "Complete Care", 79, Month, "aggressive", [
            "Premium plan for hair loss, billed each month", "Finasteride 1mg tablet: 30", "Minoxidil 5% solution: 2",
            "BIO-10K: 30"]),

        Plan(107, MensHealth, Basic, "Essential ED", 2, Dose, "standard", [
            "Basic plan for men's health, billed by the dose", "Sildenafil citrate 50mg tablet: 10"]),
        Plan(108, MensHealth, Standard, "Performance Plus", 5, Dose, "standard", [
            "Standard plan for men's health, billed by the dose", "Sildenafil citrate 100mg tablet: 20"]),
        Plan(109, MensHealth, Premium, "Total Vitality", 199, Month, "combination", [
            "Premium plan for men's health, billed each month", "Sildenafil citrate 100mg tablet: 8", "TAD-5-TAB: 30"]),

        Plan(110, WomensHealth, Basic, "Essential Care", 30, Month, null, [
            "Basic plan for women's health, billed each month"]),
        Plan(111, WomensHealth, Standard, "Wellness Plus", 59, Month, null, [
            "Standard plan for women's health, billed each month"]),
        Plan(112, WomensHealth, Premium, "Complete Care", 99, Month, null, [
            "Premium plan for women's health, billed each month"]),

        Plan(113, Longevity, Basic, "Foundation", 150, Month, null, [
            "Basic plan for longevity, billed each month"]),
        Plan(114, Longevity, Standard, "Optimization", 299, Month, null, [
            "Standard plan for longevity, billed each month", "MET-500-TAB: 60"]),
        Plan(115, Longevity, Premium, "Biohacker Elite", 599, Month, null, [
            "Premium plan for longevity, billed each month"]),

        Plan(116, Trt, Basic, "TRT Essential", 99, Month, null, [
            "Basic plan for TRT, billed each month"]),
        Plan(117, Trt, Standard, "Optimized TRT", 159, Month, null, [
            "Standard plan for TRT, billed each month"]),
        Plan(118, Trt, Premium, "Performance Protocol", 299, Month, null, [
            "Premium plan for TRT, billed each month"]),
    ];

    // The popular plan of every condition is the standard one; the tiers give the order.
    private static TreatmentPlan Plan(
        int number, TreatmentCondition condition, PlanTier tier, string name, decimal price, BillingPeriod billingPeriod,
        string? protocolKey, string[] features)
        => new()
        {
            Id = Guid.Parse($"01900000-0000-7000-8000-000000000{number}"),
            Condition = condition,
            PlanTier = tier,
            Name = name,
            Price = price,
            BillingPeriod = billingPeriod,
            ProtocolKey = protocolKey,
            Features = features,
            IsPopular = tier == Standard,
            SortOrder = (int)tier + 1,
        };
}
