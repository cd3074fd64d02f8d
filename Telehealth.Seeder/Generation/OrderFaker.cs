using System.Globalization;
using Telehealth.Data.Billing;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Seeder.Generation;

/// <summary>An order: paid, taken by the pharmacy, shipped, delivered, as far as that has happened by now.</summary>
internal static class OrderFaker
{
    /// <summary>Numbers of orders for each patient, so that they are unique whatever the number of patients.</summary>
    public const int NumbersPerPatient = 1024;

    private const string NumberPrefix = "ORD";

    private static readonly string[] RefundReasons =
    [
        "Parcel damaged in transit.", "Delivered much later than promised.", "Ordered twice by mistake.",
        "Parcel left at the wrong door.", "One of the boxes was missing.", "Not wanted any more, agreed by message.",
    ];

    private static readonly IReadOnlyList<Share<RefundStatus>> RefundOutcomes =
        [new(RefundStatus.Succeeded, 70), new(RefundStatus.Pending, 18), new(RefundStatus.Failed, 12)];

    /// <summary>Places an order.</summary>
    /// <param name="story">The story.</param>
    /// <param name="draw">The draws of the order.</param>
    /// <param name="fill">What is ordered.</param>
    /// <param name="at">When.</param>
    /// <param name="number">Which fill of the prescription it is, from 1.</param>
    /// <returns>The order, and until when the patient orders another after it.</returns>
    public static (Order Order, DateTimeOffset Until) Tell(
        Story story, Draw draw, Fill fill, DateTimeOffset at, int number)
    {
        var patient = story.Patient;
        var order = new Order
        {
            ConsultationId = fill.Decision.Consultation.Id,
            PrescriptionId = fill.Prescription.Id,
            OrderNumber = story.NextNumber(NumberPrefix, NumbersPerPatient),
            IsSubscription = fill.Subscription is not null,
            SubscriptionId = fill.Subscription?.Row.Id,
            SubscriptionInterval = fill.Subscription?.Months switch
            {
                null => null,
                3 => SubscriptionInterval.Quarterly,
                _ => SubscriptionInterval.Monthly,
            },
            Subtotal = 0,
            TotalAmount = 0,
            PaymentMethodId = fill.Subscription is null ? patient.DefaultPaymentMethodId : null,
            PaymentIntentId = fill.Subscription is null ? StripeId.Of("pi", draw, "order") : null,
            ShippingAddress = patient.ShippingAddress,
            ShippingCity = patient.ShippingCity,
            ShippingState = patient.ShippingState,
            ShippingZip = patient.ShippingZip,
        };
        story.Rows.Add(order, at);
        Price(story, order, fill);

        var pinned = Pinned(story, number);

        // The period is paid before its order is placed, and the order costs nothing by itself.
        var trouble = fill.Subscription is not null ? OrderTrouble.None
            : !patient.HasValidPaymentMethod ? OrderTrouble.PaymentFails
            : pinned is not null ? pinned.Trouble
            : story.Pin is { NothingByChance: true } ? OrderTrouble.None
            : draw.Pick("trouble", story.Clinic.Profile.OrderTroubles);
        var paidAt = fill.Subscription is null ? at + draw.Time("paid", TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(6)) : at;

        if (trouble == OrderTrouble.PaymentFails)
        {
            GiveUp(story, order, paidAt);
            return (order, at);
        }

        Proceed(story, draw, order, paidAt, trouble, pinned?.Refund);
        CareEvents.Ordered(story, draw, order, isRefill: number > 1);
        return (
            order,
            !FillFaker.IsFilled(order) ? at
            : trouble == OrderTrouble.Disputed ? Chargebacks.DisputedAt(story, draw, paidAt)
            : DateTimeOffset.MaxValue);
    }

    /// <summary>What the profile says of the order; null where it says nothing.</summary>
    private static PinnedOrder? Pinned(Story story, int number)
    {
        foreach (var order in story.Pin?.Orders ?? [])
        {
            if (order.Fill == number)
            {
                return order;
            }
        }

        return null;
    }

    private static void Price(Story story, Order order, Fill fill)
    {
        var months = fill.Subscription?.Months ?? 1;
        foreach (var item in fill.Medications)
        {
            var price = item.Medication.BasePrice ?? 0;
            var line = story.Rows.Add(
                new OrderItem
                {
                    OrderId = order.Id,
                    MedicationId = item.Medication.Id,
                    MedicationName = item.Medication.Name,
                    Dosage = item.Dosage,
                    Quantity = item.Packs * months,
                    UnitPrice = price,
                    TotalPrice = item.Packs * months * price,
                },
                order.CreatedAt);
            order.Subtotal += line.TotalPrice;
        }

        // The subscription's payment covers the order of its period; money that stood in both would be counted twice.
        order.DiscountAmount = order.IsSubscription ? order.Subtotal : 0;
        order.ShippingAmount = order.IsSubscription ? 0 : story.Clinic.Profile.ShippingFee;
        order.TotalAmount = order.Subtotal - order.DiscountAmount + order.ShippingAmount + order.TaxAmount;
    }

    private static void GiveUp(Story story, Order order, DateTimeOffset failedAt)
    {
        var cancelledAt = order.CreatedAt.AddDays(3);
        order.PaymentStatus = story.IsPast(failedAt) ? PaymentStatus.Failed : PaymentStatus.Pending;
        order.Status = story.IsPast(cancelledAt) ? OrderStatus.Cancelled : OrderStatus.Pending;
        StoryRows.Changed(order, story.LastChange(order.CreatedAt, failedAt, cancelledAt));
        if (story.IsPast(failedAt))
        {
            Webhooks.Stripe(story, failedAt, "payment_intent.payment_failed", order.PaymentIntentId!);
            Correspondence.Email(story, "payment_failed", story.LastChange(failedAt, failedAt.AddMinutes(1)));
        }
    }

    private static void Proceed(Story story, Draw draw, Order order, DateTimeOffset paidAt, OrderTrouble trouble,
        RefundStatus? refund)
    {
        var takenAt = story.AfterWork(paidAt, draw.Time("taken", TimeSpan.FromMinutes(20), TimeSpan.FromHours(7)));
        var shippedAt = story.AfterWork(takenAt, draw.Time("shipped", TimeSpan.FromHours(3), TimeSpan.FromHours(40)));
        var deliveredAt = story.AfterWork(
            shippedAt, draw.Time("delivered", TimeSpan.FromHours(26), TimeSpan.FromHours(110)));
        var cancelledAt = paidAt + draw.Time("cancelled", TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(18));
        var refundedAt = story.AfterWork(
            deliveredAt, draw.Time("refunded", TimeSpan.FromHours(5), TimeSpan.FromDays(6)));
        var isCancelled = trouble == OrderTrouble.Cancelled && story.IsPast(cancelledAt);

        if (!story.IsPast(paidAt) || (!order.IsSubscription && story.Waits(draw, order.CreatedAt)))
        {
            return;
        }

        order.PaymentStatus = PaymentStatus.Paid;
        order.PaidAt = paidAt;
        if (order.PaymentIntentId is { } intent)
        {
            Webhooks.Stripe(story, paidAt, "payment_intent.succeeded", intent);
        }

        if (isCancelled)
        {
            order.Status = OrderStatus.Cancelled;
            order.PaymentStatus = PaymentStatus.Refunded;
            order.RefundAmount = order.TotalAmount;
            order.RefundStatus = RefundStatus.Succeeded;
            order.RefundReason = "Cancelled by the patient before shipping.";
            Webhooks.Stripe(story, cancelledAt, "charge.refunded", order.PaymentIntentId!);
            StoryRows.Changed(order, cancelledAt);
            return;
        }

        order.Status = story.IsPast(deliveredAt) ? OrderStatus.Delivered
            : story.IsPast(shippedAt) ? OrderStatus.Shipped
            : story.IsPast(takenAt) ? OrderStatus.Processing
            : OrderStatus.Pending;
        if (story.IsPast(takenAt))
        {
            order.PharmacyId = story.Clinic.Reference.Pharmacy.Id;
            var number = draw.Between("pharmacy order", 100_000_000, 999_999_999);
            order.PharmacyOrderId = string.Create(CultureInfo.InvariantCulture, $"TPP-{number}");
        }

        order.ShippedAt = story.IfPast(shippedAt);
        order.DeliveredAt = story.IfPast(deliveredAt);
        order.TrackingNumber = order.ShippedAt is null ? null : $"1ZSEED{draw.Hex("tracking", 12).ToUpperInvariant()}";

        DateTimeOffset? givenBackAt = null;
        if (trouble == OrderTrouble.RefundedInPart && story.IsPast(refundedAt))
        {
            Refund(story, draw, order, refundedAt, refund);
            givenBackAt = refundedAt;
        }
        else if (trouble == OrderTrouble.Disputed)
        {
            givenBackAt = Chargebacks.Tell(story, draw, order, Chargebacks.DisputedAt(story, draw, paidAt));
        }

        StoryRows.Changed(
            order, story.LastChange(order.CreatedAt, paidAt, takenAt, shippedAt, deliveredAt, givenBackAt));
    }

    private static void Refund(Story story, Draw draw, Order order, DateTimeOffset at, RefundStatus? status)
    {
        order.RefundAmount = Math.Round(order.TotalAmount * draw.Between("refund percent", 2, 9) / 10, 2);
        order.RefundStatus = status
            ?? (story.Pin is { NothingByChance: true } ? RefundStatus.Succeeded
                : draw.Pick("refund status", RefundOutcomes));
        order.RefundReason = draw.Pick("refund reason", RefundReasons);
        Oversight.Refunded(story, draw, order, at);
    }
}
