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

    /// <summary>Reads the rows.</summary>
    /// <param name="designTimeModel">The model with its reference data, which the run-time model lacks.</param>
    public ReferenceRows(IModel designTimeModel)
    {
        Plans = Rows<TreatmentPlan>(designTimeModel);
        Funnels = Rows<FunnelDefinition>(designTimeModel).GroupBy(step => step.FunnelName)
            .ToDictionary(
                steps => steps.Key, IReadOnlyList<FunnelDefinition> (steps) => [.. steps.OrderBy(step => step.StepNumber)]);
        Settings = Rows<ConsultationSettings>(designTimeModel).Single();
        Pharmacy = Rows<Pharmacy>(designTimeModel).First(p => p is { Active: true, Preferred: true });

        var medications = Rows<Medication>(designTimeModel).ToDictionary(m => m.Id);
        var skus = Rows<Sku>(designTimeModel).ToDictionary(s => s.Id);
        _medications = Rows<TreatmentPlanItem>(designTimeModel)
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
