using Telehealth.Data.Billing;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     The fills of a prescription, each an order: with every paid period of a subscription, or when the patient orders.
/// </summary>
internal static class FillFaker
{
    private const int DaysInMonth = 30;

    /// <summary>Orders fill after fill.</summary>
    /// <returns>The orders; all but maybe the last are fills.</returns>
    public static IReadOnlyList<Order> Tell(Story story, Draw draw, Fill fill)
    {
        var orders = new List<Order>();
        var until = fill.End;
        foreach (var at in Times(story, draw, fill))
        {
            if (at >= until || !story.IsPast(at) || orders.Count > fill.Prescription.RefillsAuthorized)
            {
                break;
            }

            var (order, lastUntil) = OrderFaker.Tell(story, draw.At("fill", orders.Count), fill, at, orders.Count + 1);
            orders.Add(order);
            until = lastUntil < until ? lastUntil : until;
        }

        return orders;
    }

    /// <summary>Whether the pharmacy dispenses for it: it was paid and not cancelled.</summary>
    public static bool IsFilled(Order order) => order is { PaymentStatus: PaymentStatus.Paid, Status: not OrderStatus.Cancelled };

    private static IEnumerable<DateTimeOffset> Times(Story story, Draw draw, Fill fill)
    {
        if (fill.Subscription is { } subscription)
        {
            var ends = subscription.EndsAt ?? DateTimeOffset.MaxValue;
            return [.. subscription.PaidAt.Select((paidAt, i) => paidAt
                + draw.At("order", i).Time("placed", TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(50)))
                    .Where(at => at < ends)];
        }

        return Ordered(story, draw, fill);
    }

    private static IEnumerable<DateTimeOffset> Ordered(Story story, Draw draw, Fill fill)
    {
        var decidedAt = fill.Decision.At;
        var at = story.ByPatient(draw, "first", decidedAt.AddMinutes(25), decidedAt.AddDays(2));
        var stops = story.Befalls(draw, "never orders", 0.03);

        for (var index = 0; !stops; index++)
        {
            yield return at;

            var own = draw.At("refill", index);
            var (orderedAt, due) = (at, at.AddDays(DaysInMonth));
            var habit = Habit(story, own, index);
            stops = habit == RefillHabit.Stops;
            at = habit == RefillHabit.Late
                ? story.ByPatient(own, "how late", due.AddDays(1), due.AddDays(20))
                : story.ByPatient(own, "how early", due.AddDays(-4), due.AddHours(-1));
            if (due < fill.End)
            {
                CareEvents.RefillDue(story, own, orderedAt, due, stops ? null : at);
            }
        }
    }

    private static RefillHabit Habit(Story story, Draw draw, int index)
        => story.Pin is { } pin && (pin.NothingByChance || index < pin.Refills.Count)
            ? (index < pin.Refills.Count ? pin.Refills[index] : RefillHabit.OnTime)
            : draw.Pick("habit", story.Clinic.Profile.Refills);
}
