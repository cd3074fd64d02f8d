namespace Telehealth.Data.Billing;

/// <summary>What a <see cref="BillingAdjustment" /> gives the patient.</summary>
public enum BillingAdjustmentType
{
    Credit,
    Refund,
    Discount,
}
