using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data.Analytics;
using Telehealth.Data.Clinical;
using Telehealth.Data.Prescribing;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     The reference rows (HasData) of the model: what there is to choose, prescribe and ship. Read from the model and not
///     from a database, so that the same version seeds the same rows everywhere.
/// </summary>
public sealed class ReferenceRows
{
    private readonly Dictionary<Guid, PlanMedication[]> _medications;
    private readonly Dictionary<Guid, Contraindication[]> _contraindications;
    private readonly Dictionary<(TreatmentCondition, PlanTier), TreatmentPlan> _plans;
    private readonly Dictionary<(string Funnel, string Step), JsonElement> _stepData;

    /// <summary>Reads the rows.</summary>
    /// <param name="designTimeModel">The model with its reference data, which the run-time model lacks.</param>
    public ReferenceRows(IModel designTimeModel)
    {
        Plans = Rows<TreatmentPlan>(designTimeModel);
        _plans = Plans.ToDictionary(plan => (plan.Condition, plan.PlanTier));
        Funnels = Rows<FunnelDefinition>(designTimeModel).GroupBy(step => step.FunnelName)
            .ToDictionary(steps => steps.Key, IReadOnlyList<FunnelStep> (steps) => StepsOf(steps));
        _stepData = Funnels.SelectMany(funnel => funnel.Value.Select(step => (Key: (funnel.Key, step.Name), step.Data)))
            .ToDictionary(step => step.Key, step => step.Data);
        Settings = Rows<ConsultationSettings>(designTimeModel).Single();
        Pharmacy = Rows<Pharmacy>(designTimeModel).First(p => p is { Active: true, Preferred: true });

        var medications = Rows<Medication>(designTimeModel).ToDictionary(m => m.Id);
        var skus = Rows<Sku>(designTimeModel).ToDictionary(s => s.Id);
        var items = Rows<TreatmentPlanItem>(designTimeModel);
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

    /// <summary>Rows of one type, in the order of their identifiers.</summary>
    private static List<T> Rows<T>(IModel model)
        where T : class
        => [.. model.FindEntityType(typeof(T))!.GetSeedData().Select(Materialize<T>)
            .OrderBy(row => ((Data.Rows.Entity)(object)row).Id)];

    private static T Materialize<T>(IDictionary<string, object?> values)
    {
        var row = Activator.CreateInstance<T>();
        foreach (var (name, value) in values)
        {
            typeof(T).GetProperty(name)?.SetValue(row, value);
        }

        return row;
    }
}
