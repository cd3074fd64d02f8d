using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Clinical;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Prescribing;

namespace Telehealth.Data.Billing;

[Comment("What a patient buys at once: medications that a pharmacy ships, and their payment.")]
public class Order : VersionedPatientOwnedEntity
{
    [Comment("The consultation that the order follows from; null where it follows from none.")]
    [Operational]
    public Guid? ConsultationId { get; set; }

    public Consultation? Consultation { get; set; }

    [Comment("The prescription that the order fills; null until one is issued, and where none is needed.")]
    [Operational]
    public Guid? PrescriptionId { get; set; }

    public Prescription? Prescription { get; set; }

    [Comment("Number to read aloud: ORD, a sequence's number, a check digit. Given by the database where none is set; unique.")]
    [Identity(SafeHarbor.OtherUnique)]
    public string OrderNumber { get; set; } = null!;

    [Comment("How far the order is.")]
    [Operational]
    public OrderStatus Status { get; set; } = OrderStatus.Pending;

    [Comment("Whether the order is repeated.")]
    [Operational]
    public bool IsSubscription { get; set; }

    [Comment("The subscription that the order belongs to; null for a single order, and until the subscription is made.")]
    [Operational]
    public Guid? SubscriptionId { get; set; }

    public PatientSubscription? Subscription { get; set; }

    [Comment("How often the order is repeated; null for a single order.")]
    [Operational]
    public SubscriptionInterval? SubscriptionInterval { get; set; }

    [Comment("Sum of the items in US dollars, before discount, shipping and tax.")]
    [Operational]
    public required decimal Subtotal { get; set; }

    [Comment("Discount on the subtotal in US dollars.")]
    [Operational]
    public decimal DiscountAmount { get; set; }

    [Comment("Price of shipping in US dollars.")]
    [Operational]
    public decimal ShippingAmount { get; set; }

    [Comment("Tax in US dollars.")]
    [Operational]
    public decimal TaxAmount { get; set; }

    [Comment("What the patient pays in US dollars: subtotal - discount + shipping + tax.")]
    [Operational]
    public required decimal TotalAmount { get; set; }

    [Comment("Stripe's payment method that is charged; null until one is chosen.")]
    [Identity(SafeHarbor.AccountNumber)]
    public string? PaymentMethodId { get; set; }

    [Comment("Stripe's payment intent, unique: webhooks find the order by it. Null until a payment is tried.")]
    [Identity(SafeHarbor.OtherUnique)]
    public string? PaymentIntentId { get; set; }

    [Comment("Whether the payment went through.")]
    [Operational]
    public PaymentStatus PaymentStatus { get; set; } = PaymentStatus.Pending;

    [Comment("When the payment went through; null before.")]
    [Operational]
    public DateTimeOffset? PaidAt { get; set; }

    [Comment("Street and number to ship to, as they were when the order was placed; null until known.")]
    [Identity(SafeHarbor.Geography)]
    public string? ShippingAddress { get; set; }

    [Comment("City to ship to, as it was when the order was placed; null until known.")]
    [Identity(SafeHarbor.Geography)]
    public string? ShippingCity { get; set; }

    [Comment("State to ship to, USPS code, as it was when the order was placed; null until known.")]
    [Operational]
    public string? ShippingState { get; set; }

    [Comment("ZIP code to ship to, as it was when the order was placed; null until known.")]
    [Identity(SafeHarbor.Zip)]
    public string? ShippingZip { get; set; }

    [Comment("The carrier's number of the parcel; null until the pharmacy gives one.")]
    [Identity(SafeHarbor.OtherUnique)]
    public string? TrackingNumber { get; set; }

    [Comment("When the parcel left the pharmacy; null before.")]
    [Operational]
    public DateTimeOffset? ShippedAt { get; set; }

    [Comment("When the parcel reached the patient; null before.")]
    [Operational]
    public DateTimeOffset? DeliveredAt { get; set; }

    [Comment("The pharmacy that fills the order; null until one is chosen.")]
    [Operational]
    public Guid? PharmacyId { get; set; }

    public Pharmacy? Pharmacy { get; set; }

    [Comment("The pharmacy's own number of the order; null until the pharmacy takes it.")]
    [Identity(SafeHarbor.OtherUnique)]
    public string? PharmacyOrderId { get; set; }

    [Comment("What is given back in US dollars, in part or in whole; 0 where no refund was asked for.")]
    [Operational]
    public decimal RefundAmount { get; set; }

    [Comment("How far the refund is; null where no refund was asked for.")]
    [Operational]
    public RefundStatus? RefundStatus { get; set; }

    [Comment("Why the money is given back; null where no refund was asked for or no reason was given.")]
    [Health(FreeText = true)]
    public string? RefundReason { get; set; }

    public List<OrderItem> Items { get; } = [];
}
