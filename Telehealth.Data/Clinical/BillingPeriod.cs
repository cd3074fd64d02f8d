namespace Telehealth.Data.Clinical;

/// <summary>What the price of a <see cref="TreatmentPlan" /> buys.</summary>
public enum BillingPeriod
{
    Month,
    Dose,
    OneTime,
}
