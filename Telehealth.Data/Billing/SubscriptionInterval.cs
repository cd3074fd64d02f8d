namespace Telehealth.Data.Billing;

/// <summary>How often an <see cref="Order" /> is repeated.</summary>
public enum SubscriptionInterval
{
    Monthly,
    Quarterly,
}
