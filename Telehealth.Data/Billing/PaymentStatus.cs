namespace Telehealth.Data.Billing;

/// <summary>Whether the payment of an <see cref="Order" /> or of a period of a subscription went through.</summary>
public enum PaymentStatus
{
    Pending,
    Paid,
    Failed,
    Refunded,
}
