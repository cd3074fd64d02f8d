using Telehealth.Data.Billing;

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
        foreach (var at in Times(story, draw, fill))
        {
            if (at >= fill.End || !story.IsPast(at) || orders.Count > fill.Prescription.RefillsAuthorized)
            {
                break;
            }

            var order = OrderFaker.Tell(story, draw.At("fill", orders.Count), fill, at, isRefill: orders.Count > 0);
            orders.Add(order);
            if (!IsFilled(order))
            {
                // The story of this prescription ends.
                break;
            }
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
            return subscription.PaidAt.Select((paidAt, i) => paidAt
                + draw.At("order", i).Time("placed", TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(50))).Where(at => at < ends);
        }

        return Ordered(story, draw, fill);
    }

    private static IEnumerable<DateTimeOffset> Ordered(Story story, Draw draw, Fill fill)
    {
        var refills = story.Clinic.Profile.Refills;
        var at = fill.Decision.At + draw.Time("first", TimeSpan.FromMinutes(25), TimeSpan.FromDays(2));
        var stops = draw.Chance("never orders", 0.06);

        for (var index = 0; !stops; index++)
        {
            yield return at;

            var own = draw.At("refill", index);
            var (orderedAt, due) = (at, at.AddDays(DaysInMonth));
            stops = own.Chance("stops", refills.Stops);
            at = own.Chance("late", refills.Late)
                ? due + own.Time("how late", TimeSpan.FromDays(1), TimeSpan.FromDays(20))
                : due - own.Time("how early", TimeSpan.FromHours(1), TimeSpan.FromDays(4));
            if (due < fill.End)
            {
                CareEvents.RefillDue(story, own, orderedAt, due, stops ? null : at);
            }
        }
    }
}
