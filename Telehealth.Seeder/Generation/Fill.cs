using Telehealth.Data.Prescribing;

namespace Telehealth.Seeder.Generation;

/// <summary>What is filled.</summary>
/// <param name="Decision">The consultation.</param>
/// <param name="Prescription">The prescription.</param>
/// <param name="Medications">What it prescribes.</param>
/// <param name="Subscription">The subscription that pays for it; null where each fill is ordered by itself.</param>
/// <param name="End">When it cannot be filled any more.</param>
internal sealed record Fill(
    Decision Decision, Prescription Prescription, IReadOnlyList<PlanMedication> Medications, RunningSubscription? Subscription,
    DateTimeOffset End);
