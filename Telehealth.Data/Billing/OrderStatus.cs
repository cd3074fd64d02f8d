namespace Telehealth.Data.Billing;

/// <summary>How far an <see cref="Order" /> is.</summary>
public enum OrderStatus
{
    Pending,
    Processing,
    Shipped,
    Delivered,
    Cancelled,
}
