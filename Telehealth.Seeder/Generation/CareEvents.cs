using Telehealth.Data.Analytics;
using Telehealth.Data.Billing;
using Telehealth.Data.Prescribing;

namespace Telehealth.Seeder.Generation;

/// <summary>What a patient's care leaves in the funnels, and what the patient is told of it.</summary>
internal static class CareEvents
{
    private const string PrescriptionFunnel = "prescription";
    private const string RefillFunnel = "refill";

    // Days before a fill runs out.
    private static readonly int[] ReminderDays = [10, 6, 1];

    /// <summary>A consultation was asked for and, maybe, decided.</summary>
    public static void Consulted(Story story, Decision decision)
    {
        var consultation = decision.Consultation;
        Correspondence.Email(
            story, "consultation_received", story.LastChange(consultation.CreatedAt, consultation.CreatedAt.AddSeconds(20)));
        if (!story.IsPast(decision.At))
        {
            return;
        }

        Correspondence.Email(
            story, decision.IsApproved ? "consultation_approved" : "consultation_denied", decision.At.AddSeconds(30));
        if (decision.Plan is { } plan && decision.At >= story.SubscribedUntil
            && story.Clinic.Reference.MedicationsOf(plan).Count > 0)
        {
            Step(story, Session(consultation.Id), PrescriptionFunnel, "consultation_reviewed", decision.At);
        }
    }

    /// <summary>A prescription was issued and, maybe, ordered.</summary>
    public static void Approved(Story story, Decision decision, Prescription prescription, IReadOnlyList<Order> orders)
    {
        var session = Session(decision.Consultation.Id);
        Step(story, session, PrescriptionFunnel, "prescription_approved", prescription.CreatedAt);
        Step(story, session, PrescriptionFunnel, "pharmacy_notified", prescription.CreatedAt.AddSeconds(50));
        if (orders is [{ } first, ..])
        {
            Step(story, session, PrescriptionFunnel, "order_confirmed", first.PaidAt);
            Step(story, session, PrescriptionFunnel, "order_shipped", first.ShippedAt);
            Step(story, session, PrescriptionFunnel, "order_delivered", first.DeliveredAt);
        }
    }

    /// <summary>An order was placed and, maybe, shipped.</summary>
    public static void Ordered(Story story, Draw draw, Order order, bool isRefill)
    {
        Correspondence.Email(story, "order_confirmed", order.CreatedAt.AddMinutes(7));
        if (order.ShippedAt is { } shippedAt)
        {
            Correspondence.Email(story, "order_shipped", shippedAt.AddMinutes(2));
            Correspondence.Update(story, "order_shipped", shippedAt.AddMinutes(2),
                story.Person.Words.OrderShipped.Replace("{0}", order.OrderNumber, StringComparison.Ordinal));
        }

        if (order.DeliveredAt is { } deliveredAt)
        {
            Correspondence.Update(story, "order_delivered", deliveredAt.AddMinutes(5),
                story.Person.Words.OrderDelivered.Replace("{0}", order.OrderNumber, StringComparison.Ordinal));
        }

        if (isRefill && !order.IsSubscription && draw.Chance("check-in", 0.9))
        {
            CheckedIn(story, draw, order);
        }
    }

    /// <summary>Who leaves the check-in orders by telephone; the order is the same.</summary>
    private static void CheckedIn(Story story, Draw draw, Order order)
    {
        // The check-in comes before the order, the decision on it after.
        var session = Session(order.Id);
        Step(story, session, RefillFunnel, "refill_initiated", order.CreatedAt.AddMinutes(-9));
        if (!draw.Chance("starts", 0.84))
        {
            return;
        }

        Step(story, session, RefillFunnel, "checkin_started", order.CreatedAt.AddMinutes(-8));
        if (!draw.Chance("completes", 0.82))
        {
            return;
        }

        Step(story, session, RefillFunnel, "checkin_completed", order.CreatedAt.AddMinutes(-3));
        if (order.PaidAt is { } paidAt && draw.Chance("approved", 0.92))
        {
            Step(story, session, RefillFunnel, "refill_approved", paidAt);
            Step(story, session, RefillFunnel, "refill_processed", paidAt.AddSeconds(45));
        }
    }

    /// <summary>A fill runs out.</summary>
    /// <param name="story">The story.</param>
    /// <param name="draw">The draws of the refill.</param>
    /// <param name="filledAt">When the fill was ordered that runs out.</param>
    /// <param name="due">When it runs out.</param>
    /// <param name="orderedAt">When the patient orders the next; null where never.</param>
    public static void RefillDue(Story story, Draw draw, DateTimeOffset filledAt, DateTimeOffset due, DateTimeOffset? orderedAt)
    {
        foreach (var days in ReminderDays)
        {
            var remindAt = due.AddDays(-days);
            if (orderedAt < remindAt)
            {
                return;
            }

            var template = days == ReminderDays[0] ? "refill_reminder" : "refill_reminder_again";
            var session = $"reminder-{draw.At("reminder", days).Hex("session", 24)}";
            Correspondence.Queue(story, template, filledAt, remindAt);
            Step(story, session, RefillFunnel, "refill_reminder_sent", remindAt);
        }
    }

    /// <summary>A step of a funnel, where its time has come.</summary>
    public static void Step(Story story, string session, string funnel, string step, DateTimeOffset? at)
    {
        if (at is { } time && story.IsPast(time))
        {
            story.Rows.Add(
                new AnalyticsEvent
                {
                    PatientId = story.Patient.Id,
                    SessionId = session,
                    EventType = "funnel_step",
                    EventCategory = funnel,
                    EventData = story.Clinic.Reference.StepData(funnel, step),
                },
                time);
        }
    }

    private static string Session(Guid id) => $"care-{id:N}";
}
