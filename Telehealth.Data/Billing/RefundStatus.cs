namespace Telehealth.Data.Billing;

/// <summary>How far the refund of an <see cref="Order" /> is.</summary>
public enum RefundStatus
{
    Pending,
    Succeeded,
    Failed,
}
