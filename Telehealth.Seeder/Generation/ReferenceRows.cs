using Telehealth.Data.Analytics;
using Telehealth.Data.Clinical;
using Telehealth.Data.Prescribing;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     The reference rows (HasData): what there is to choose, prescribe and ship. Not read from a database, where staff edit
///     them, so that the same version seeds the same rows everywhere.
/// </summary>
public sealed class ReferenceRows
{
    private readonly Dictionary<Guid, PlanMedication[]> _medications;

    /// <summary>Reads the rows.</summary>
    public ReferenceRows()
    {
        Plans = [.. TreatmentPlanReferenceData.Rows.OrderBy(plan => plan.Id)];
        Funnels = FunnelDefinitionReferenceData.Rows.GroupBy(step => step.FunnelName)
            .ToDictionary(
                steps => steps.Key, IReadOnlyList<FunnelDefinition> (steps) => [.. steps.OrderBy(step => step.StepNumber)]);
        Settings = ConsultationSettingsConfiguration.ReferenceRow;
        Pharmacy = PharmacyReferenceData.Rows.OrderBy(p => p.Id).First(p => p is { Active: true, Preferred: true });

        var medications = MedicationReferenceData.Rows.ToDictionary(m => m.Id);
        var skus = SkuReferenceData.Rows.ToDictionary(s => s.Id);
        _medications = TreatmentPlanItemReferenceData.Rows.OrderBy(item => item.Id)
            .Where(item => skus[item.SkuId] is { IsActive: true, MedicationId: not null })
            .GroupBy(item => item.PlanId)
            .ToDictionary(items => items.Key, items => items.Select(item => new PlanMedication(
                medications[skus[item.SkuId].MedicationId!.Value], skus[item.SkuId].Code, item.Quantity)).ToArray());
    }

    /// <summary>Treatment plans.</summary>
    public IReadOnlyList<TreatmentPlan> Plans { get; }

    /// <summary>Funnels by name, their steps in order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FunnelDefinition>> Funnels { get; }

    /// <summary>Fees of consultations.</summary>
    public ConsultationSettings Settings { get; }

    /// <summary>The pharmacy that ships.</summary>
    public Pharmacy Pharmacy { get; }

    /// <summary>The plan of a condition and tier.</summary>
    public TreatmentPlan Plan(TreatmentCondition condition, PlanTier tier)
        => Plans.Single(plan => plan.Condition == condition && plan.PlanTier == tier);

    /// <summary>What of a plan can be dispensed; none where its SKUs are not linked to a medication yet.</summary>
    public IReadOnlyList<PlanMedication> MedicationsOf(TreatmentPlan plan) => _medications.GetValueOrDefault(plan.Id, []);
}
