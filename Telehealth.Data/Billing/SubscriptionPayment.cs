using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;

namespace Telehealth.Data.Billing;

[Comment("An invoice of Stripe for one period of a subscription, and whether it was paid.")]
public class SubscriptionPayment : VersionedPatientOwnedEntity
{
    [Comment("Stripe's invoice, unique: webhooks find the payment by it. Null until Stripe made it.")]
    [Identity(SafeHarbor.OtherUnique)]
    public string? StripeInvoiceId { get; set; }

    [Comment("The subscription that is paid for; null where the invoice names none.")]
    [Operational]
    public Guid? SubscriptionId { get; set; }

    public PatientSubscription? Subscription { get; set; }

    [Comment("Amount of the invoice in US dollars.")]
    [Operational]
    public required decimal Amount { get; set; }

    [Comment("Whether the payment went through.")]
    [Operational]
    public required PaymentStatus Status { get; set; }

    [Comment("Why the last try failed, in Stripe's words; null where none failed.")]
    [Health(FreeText = true)]
    public string? ErrorMessage { get; set; }

    [Comment("When the payment went through; null before.")]
    [Operational]
    public DateTimeOffset? PaidAt { get; set; }
}
