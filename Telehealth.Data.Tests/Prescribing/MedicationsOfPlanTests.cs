using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Clinical;
using Telehealth.Data.Prescribing;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Prescribing;

/// <summary>What a plan contains, asked of the reference data.</summary>
public class MedicationsOfPlanTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task A_plans_skus_have_quantities_and_what_is_known_of_them()
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.Skus.Where(s => s.Code == "MIN-5-SOL").ExecuteUpdateAsync(s => s.SetProperty(x => x.UnitPrice, 12.5m));
        var plan = await context.TreatmentPlans
            .Where(p => p.Condition == TreatmentCondition.HairLoss && p.PlanTier == PlanTier.Premium)
            .Select(p => p.Id).SingleAsync();

        Assert.Equal(
            [
                new PlanMedication("BIO-10K", null, 30, null),
                new PlanMedication("FIN-1-TAB", "Finasteride", 30, null),
                new PlanMedication("MIN-5-SOL", "Minoxidil", 2, 12.5m),
            ],
            await context.MedicationsOfPlan(plan).ToListAsync());
    }

    [Fact]
    public async Task A_plan_that_names_none_or_does_not_exist_has_none()
    {
        await using var context = database.CreateContext();
        var plan = await context.TreatmentPlans
            .Where(p => p.Condition == TreatmentCondition.WomensHealth && p.PlanTier == PlanTier.Basic)
            .Select(p => p.Id).SingleAsync();

        Assert.Empty(await context.MedicationsOfPlan(plan).ToListAsync());
        Assert.Empty(await context.MedicationsOfPlan(Guid.NewGuid()).ToListAsync());
    }
}
