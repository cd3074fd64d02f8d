using Telehealth.Data.Billing;
using Telehealth.Data.Patients;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     A chargeback: the holder of the card disputes a charge with the bank. Stripe tells of it, staff flag the
///     patient, and the money goes back where the dispute is lost.
/// </summary>
internal static class Chargebacks
{
    private const double Lost = 0.6;

    // Banks take disputes for months, most come with the first statements.
    private static readonly TimeSpan Earliest = TimeSpan.FromDays(9);
    private static readonly TimeSpan Latest = TimeSpan.FromDays(45);

    /// <summary>When the charge of an order is disputed; may be yet to come.</summary>
    public static DateTimeOffset DisputedAt(Story story, Draw draw, DateTimeOffset paidAt)
        => story.AfterWork(paidAt, draw.At("dispute").Time("opened", Earliest, Latest));

    /// <summary>Tells of a dispute, as far as it has come by now.</summary>
    /// <returns>When the order changed by it; null where it did not.</returns>
    public static DateTimeOffset? Tell(Story story, Draw draw, Order order, DateTimeOffset disputedAt)
    {
        draw = draw.At("dispute");
        if (!story.IsPast(disputedAt.AddHours(4)))
        {
            return null;
        }

        var closedAt = story.AfterWork(disputedAt, draw.Time("closed", TimeSpan.FromDays(18), TimeSpan.FromDays(60)));
        var isClosed = story.IsPast(closedAt.AddMinutes(30));
        var isLost = draw.Chance("lost", Lost);
        var dispute = StripeId.Of("dp", draw, "dispute");

        Webhooks.Dispute(story, disputedAt, "charge.dispute.created", dispute, order, "needs_response");
        Oversight.Flagged(
            story, draw, PatientFlagType.FraudRisk, $"Chargeback on order {order.OrderNumber}.", disputedAt.AddHours(1),
            isClosed && !isLost ? closedAt.AddMinutes(20) : null);
        if (!isClosed)
        {
            return null;
        }

        Webhooks.Dispute(story, closedAt, "charge.dispute.closed", dispute, order, isLost ? "lost" : "won");
        if (!isLost)
        {
            return null;
        }

        order.RefundAmount = order.TotalAmount;
        order.RefundStatus = RefundStatus.Succeeded;
        order.RefundReason = "Chargeback, lost: the bank gave the money back.";
        Oversight.Refunded(story, draw, order, closedAt.AddMinutes(5));
        return closedAt.AddMinutes(5);
    }
}
