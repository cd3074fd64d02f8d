using System.Text.Json;
using Telehealth.Data.Billing;
using Telehealth.Data.Clinical;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Seeder.Generation;

/// <summary>A subscription to a plan: period after period, until now or until its fate befalls it.</summary>
internal static class SubscriptionFaker
{
    private const int DaysInMonth = 30;
    private const double RefundedPayments = 0.02;

    private static readonly string[] Reasons =
    [
        "Too expensive for me at the moment.", "I have reached my goal, thank you!", "It did not work for me.",
        "I am moving abroad.", "I would like to take a break and may come back.", "My doctor at home takes over.",
        "I found another way that suits me.",
    ];

    private static readonly string[] Campaigns = ["spring", "friend", "newsletter"];

    /// <summary>Subscribes the patient; null where the patient does not, cannot, or does already.</summary>
    public static RunningSubscription? Tell(Story story, Draw draw, Decision decision, bool hasMedication)
    {
        var (profile, plan) = (story.Clinic.Profile, decision.Plan!);
        var start = decision.At + draw.Time("start", TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(90));
        if (plan.BillingPeriod != BillingPeriod.Month || !story.Patient.HasValidPaymentMethod || !story.IsPast(start)
            || start < story.SubscribedUntil
            || !(story.Pin?.Subscribes ?? draw.Chance("subscribes", profile.Subscribes)))
        {
            return null;
        }

        var months = hasMedication && story.Befalls(draw, "quarterly", profile.Quarterly) ? 3 : 1;
        var period = TimeSpan.FromDays(DaysInMonth * months);
        var age = story.AsOf - start;
        var fate = age <= TimeSpan.FromDays(4) ? SubscriptionFate.Runs
            : story.Pin?.Fate ?? draw.Pick("fate", profile.SubscriptionFates);

        // The last moment of the running periods: until then they are billed.
        var last = fate switch
        {
            SubscriptionFate.Cancelled => start + draw.Time("cancelled", TimeSpan.FromDays(2), age),
            SubscriptionFate.Paused => story.AsOf - draw.Time(
                "paused", TimeSpan.FromHours(1), Smaller(age, TimeSpan.FromDays(40)) - TimeSpan.FromDays(1)),
            _ => story.AsOf,
        };
        var periods = (int)((last - start) / period) + 1;
        var periodStart = start + (period * (periods - 1));

        var subscription = new PatientSubscription
        {
            StripeSubscriptionId = StripeId.Of("sub", draw, "subscription"),
            PlanId = plan.Id,
            Status = fate switch
            {
                SubscriptionFate.Cancelled => SubscriptionStatus.Cancelled,
                SubscriptionFate.Paused => SubscriptionStatus.Paused,
                SubscriptionFate.PastDue => SubscriptionStatus.PastDue,
                _ => SubscriptionStatus.Active,
            },
            CurrentPeriodStartedAt = periodStart,
            CurrentPeriodEndsAt = periodStart + period,
            Metadata = draw.Chance("metadata", 0.3)
                ? Json.Of(new { campaign = draw.Pick("campaign", Campaigns) }) : null,
        };

        switch (fate)
        {
            case SubscriptionFate.Cancelled:
                subscription.CancelledAt = last;
                break;
            case SubscriptionFate.EndsWithPeriod:
                subscription.CancelledAt = periodStart + draw.Time("asked", TimeSpan.Zero, story.AsOf - periodStart);
                subscription.CancelAtPeriodEnd = true;
                break;
            case SubscriptionFate.Paused:
                subscription.PausedAt = last;
                subscription.ResumesAt = draw.Chance("resumes", 0.6)
                    ? story.AsOf + draw.Time("resumes at", TimeSpan.FromDays(3), TimeSpan.FromDays(40)) : null;
                break;
        }

        subscription.CancelReason = subscription.CancelledAt is not null && draw.Chance("reason", 0.8)
            ? draw.Pick("reason", Reasons) : null;
        story.Rows.Add(
            subscription, start, story.LastChange(start, periodStart, subscription.CancelledAt, subscription.PausedAt));
        story.SubscribedUntil = fate == SubscriptionFate.Cancelled ? last : DateTimeOffset.MaxValue;

        AddEvent(story, subscription, start, "customer.subscription.created");
        var paid = new List<DateTimeOffset>();
        for (var index = 0; index < periods; index++)
        {
            var own = draw.At("payment", index);
            var staysUnpaid = fate == SubscriptionFate.PastDue && index == periods - 1;
            var trouble = Trouble(story, own, index + 1);
            var due = start + (period * index);
            if (AddPayment(story, own, subscription, plan.Price * months, due, staysUnpaid, trouble) is { } paidAt)
            {
                paid.Add(paidAt);
            }
        }

        AddFate(story, subscription, fate);
        return new RunningSubscription(
            subscription, months, paid, fate is SubscriptionFate.Cancelled or SubscriptionFate.Paused ? last : null);
    }

    private static DateTimeOffset? AddPayment(
        Story story, Draw draw, PatientSubscription subscription, decimal amount, DateTimeOffset at, bool staysUnpaid,
        PaymentTrouble trouble)
    {
        var failsAtFirst = staysUnpaid || trouble == PaymentTrouble.Late;
        var triedAt = at + draw.Time("tried", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(70));
        var paidAt = failsAtFirst ? triedAt + TimeSpan.FromDays(2) : triedAt;
        var isPaid = story.IsPast(paidAt) && !staysUnpaid && !story.Waits(draw, at);
        var hasFailed = failsAtFirst && story.IsPast(triedAt);
        var refundedAt = story.AfterWork(paidAt, draw.Time("refunded", TimeSpan.FromHours(10), TimeSpan.FromDays(9)));
        var isRefunded = isPaid && trouble == PaymentTrouble.Refunded && story.IsPast(refundedAt);
        var invoice = StripeId.Of("in", draw, "invoice");

        story.Rows.Add(
            new SubscriptionPayment
            {
                StripeInvoiceId = invoice,
                SubscriptionId = subscription.Id,
                Amount = amount,
                Status = isRefunded ? PaymentStatus.Refunded
                    : isPaid ? PaymentStatus.Paid
                    : hasFailed ? PaymentStatus.Failed
                    : PaymentStatus.Pending,
                ErrorMessage = hasFailed ? "Your card was declined." : null,
                PaidAt = isPaid ? paidAt : null,
            },
            at, story.LastChange(
                at, hasFailed ? triedAt : null, isPaid ? paidAt : null, isRefunded ? refundedAt : null));

        if (hasFailed)
        {
            AddEvent(story, subscription, triedAt, "invoice.payment_failed");
            Correspondence.Email(story, "payment_failed", triedAt.AddMinutes(1));
        }

        if (isPaid)
        {
            AddEvent(story, subscription, paidAt, "invoice.paid");
        }

        if (isRefunded)
        {
            Oversight.PaymentRefunded(story, draw, amount, subscription.Id, refundedAt);
            Webhooks.Stripe(story, refundedAt, "charge.refunded", invoice);
        }

        return isPaid ? paidAt : null;
    }

    private static PaymentTrouble Trouble(Story story, Draw draw, int period)
    {
        if (story.Pin is { } pin)
        {
            foreach (var payment in pin.Payments)
            {
                if (payment.Period == period)
                {
                    return payment.Trouble;
                }
            }
        }

        return story.Befalls(draw, "fails", story.Clinic.Profile.PaymentFails) ? PaymentTrouble.Late
            : story.Befalls(draw, "is refunded", RefundedPayments) ? PaymentTrouble.Refunded
            : PaymentTrouble.None;
    }

    private static void AddFate(Story story, PatientSubscription subscription, SubscriptionFate fate)
    {
        if (fate == SubscriptionFate.Cancelled)
        {
            AddEvent(story, subscription, subscription.CancelledAt!.Value, "customer.subscription.deleted");
        }
        else if (fate == SubscriptionFate.EndsWithPeriod)
        {
            AddEvent(story, subscription, subscription.CancelledAt!.Value, "customer.subscription.updated");
        }
        else if (fate == SubscriptionFate.Paused)
        {
            AddEvent(story, subscription, subscription.PausedAt!.Value, "customer.subscription.paused");
        }
    }

    private static void AddEvent(Story story, PatientSubscription subscription, DateTimeOffset at, string type)
    {
        var heardAt = story.LastChange(at, at.AddSeconds(3));
        story.Rows.Add(
            new SubscriptionEvent
            {
                SubscriptionId = subscription.Id,
                EventType = type,
                PlanId = subscription.PlanId,
                Metadata = JsonElement.Parse($$"""{"subscription":"{{subscription.StripeSubscriptionId}}"}"""),
            },
            heardAt);
        Webhooks.Stripe(story, heardAt, type, subscription.StripeSubscriptionId!);
    }

    private static TimeSpan Smaller(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
