using System.Text.Json;
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
    private readonly Dictionary<Guid, Contraindication[]> _contraindications;
    private readonly Dictionary<(TreatmentCondition, PlanTier), TreatmentPlan> _plans;
    private readonly Dictionary<(string Funnel, string Step), JsonElement> _stepData;

    /// <summary>Reads the rows.</summary>
    public ReferenceRows()
    {
        Plans = [.. TreatmentPlanReferenceData.Rows.OrderBy(plan => plan.Id)];
        _plans = Plans.ToDictionary(plan => (plan.Condition, plan.PlanTier));
        Funnels = FunnelDefinitionReferenceData.Rows.GroupBy(step => step.FunnelName)
            .ToDictionary(steps => steps.Key, IReadOnlyList<FunnelStep> (steps) => StepsOf(steps));
        _stepData = Funnels.SelectMany(funnel => funnel.Value.Select(step => (Key: (funnel.Key, step.Name), step.Data)))
            .ToDictionary(step => step.Key, step => step.Data);
        Settings = ConsultationSettingsConfiguration.ReferenceRow;
        Pharmacy = PharmacyReferenceData.Rows.OrderBy(p => p.Id).First(p => p is { Active: true, Preferred: true });

        var medications = MedicationReferenceData.Rows.ToDictionary(m => m.Id);
        var skus = SkuReferenceData.Rows.ToDictionary(s => s.Id);
        var items = TreatmentPlanItemReferenceData.Rows.OrderBy(item => item.Id).ToList();
        _medications = items
            .Where(item => skus[item.SkuId] is { IsActive: true, MedicationId: not null })
            .GroupBy(item => item.PlanId)
            .ToDictionary(ofPlan => ofPlan.Key, ofPlan => ofPlan.Select(item => new PlanMedication(
                medications[skus[item.SkuId].MedicationId!.Value], skus[item.SkuId].Code, item.Quantity)).ToArray());
        _contraindications = items.GroupBy(item => item.PlanId)
            .ToDictionary(ofPlan => ofPlan.Key, ofPlan => Contraindication.All
                .Where(rule
                    => ofPlan.Any(item => skus[item.SkuId].Code.StartsWith(rule.Ingredient, StringComparison.Ordinal)))
                .Concat(ofPlan.Select(item => skus[item.SkuId].MedicationId).OfType<Guid>().Distinct()
                    .SelectMany(id => Contraindication.InCatalog(medications[id])))
                .ToArray());
    }

    /// <summary>Treatment plans.</summary>
    public IReadOnlyList<TreatmentPlan> Plans { get; }

    /// <summary>Funnels by name, their steps in order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FunnelStep>> Funnels { get; }

    /// <summary>Fees of consultations.</summary>
    public ConsultationSettings Settings { get; }

    /// <summary>The pharmacy that ships.</summary>
    public Pharmacy Pharmacy { get; }

    /// <summary>The plan of a condition and tier.</summary>
    public TreatmentPlan Plan(TreatmentCondition condition, PlanTier tier)
        => _plans[(condition, tier)];

    /// <summary>What an event says of a step.</summary>
    public JsonElement StepData(string funnel, string step) => _stepData[(funnel, step)];

    /// <summary>What forbids a plan; none where it names no medication.</summary>
    public IReadOnlyList<Contraindication> ContraindicationsOf(TreatmentPlan plan)
        => _contraindications.GetValueOrDefault(plan.Id, []);

    /// <summary>What of a plan can be dispensed; none where its SKUs are not linked to a medication yet.</summary>
    public IReadOnlyList<PlanMedication> MedicationsOf(TreatmentPlan plan) => _medications.GetValueOrDefault(plan.Id, []);

    private static FunnelStep[] StepsOf(IEnumerable<FunnelDefinition> steps)
    {
        var inOrder = steps.OrderBy(step => step.StepNumber).ToList();
        return [.. inOrder.Select(step => FunnelStep.Of(step, inOrder[^1]))];
    }
}
