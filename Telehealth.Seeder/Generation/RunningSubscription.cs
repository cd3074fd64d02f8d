using Telehealth.Data.Billing;

namespace Telehealth.Seeder.Generation;

/// <summary>A subscription of a story.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Months">Months in a period: 1 or 3.</param>
/// <param name="PaidAt">When each period that was paid for was paid.</param>
/// <param name="EndsAt">When it ended; null where it did not, by now.</param>
internal sealed record RunningSubscription(
    PatientSubscription Row, int Months, IReadOnlyList<DateTimeOffset> PaidAt, DateTimeOffset? EndsAt);
