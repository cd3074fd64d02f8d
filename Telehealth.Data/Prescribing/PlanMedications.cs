namespace Telehealth.Data.Prescribing;

/// <summary>What treatment plans contain.</summary>
public static class PlanMedications
{
    /// <summary>
    ///     The SKUs of a plan with quantities and prices, in the order of their codes; also those that are inactive. Empty
    ///     where the plan names none, or does not exist.
    /// </summary>
    public static IQueryable<PlanMedication> MedicationsOfPlan(this TelehealthDbContext context, Guid planId)
        => from item in context.TreatmentPlanItems
           where item.PlanId == planId
           orderby item.Sku!.Code
           select new PlanMedication(item.Sku!.Code, item.Sku.Medication!.Name, item.Quantity, item.Sku.UnitPrice);
}
