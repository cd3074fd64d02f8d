namespace Telehealth.Data.Billing;

/// <summary>
///     Whether a <see cref="PatientSubscription" /> runs; past due while Stripe tries again to collect a payment that failed.
/// </summary>
public enum SubscriptionStatus
{
    Active,
    PastDue,
    Paused,
    Cancelled,
}
