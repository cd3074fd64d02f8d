using Telehealth.Data.Analytics;
using Telehealth.Data.Billing;
using Telehealth.Data.Clinical;
using Telehealth.Data.Communication;
using Telehealth.Seeder.Generation;

namespace Telehealth.Data.Tests.Generation;

/// <summary>What the staging profile claims of a clinic holds of the clinic that is made of it.</summary>
public class BelievableStagingTests
{
    private static readonly StagingSample Sample = StagingSample.Value;

    [Fact]
    public void Ages_by_condition_are_those_of_the_profile()
    {
        var profile = Sample.Clinic.Profile;
        var today = DateOnly.FromDateTime(TestClinic.AsOf.UtcDateTime);
        var ages = Sample.Consultations.Where(c => c.SelectedPlanId is not null)
            .GroupBy(c => ConditionOf(c)!.Value)
            .ToDictionary(cs => cs.Key, cs => cs.Select(c => c.PatientId).Distinct()
                .Select(id => YearsBetween(Sample.PatientsById[id].DateOfBirth, today)).ToList());

        foreach (var (condition, those) in profile.Conditions)
        {
            var total = those.Ages.Sum(share => share.Weight);
            Assert.All(those.Ages, share => Assert.InRange(
                Portion(ages[condition], age => age >= share.Value.From && age <= share.Value.To),
                (share.Weight / total) - 0.1, (share.Weight / total) + 0.1));
            Assert.All(
                ages[condition], age => Assert.Contains(those.Ages, s => age >= s.Value.From && age <= s.Value.To));
        }
    }

    [Fact]
    public void Women_and_men_come_for_what_they_come_for()
    {
        // No column says it; names of pools that do not overlap do.
        var women = Pools.FemaleNames.Concat(Pools.SpanishFemaleNames).ToHashSet();
        var men = Pools.MaleNames.Concat(Pools.SpanishMaleNames).ToHashSet();
        var shared = women.Intersect(men).ToHashSet();

        foreach (var (condition, those) in Sample.Clinic.Profile.Conditions)
        {
            var names = Sample.Consultations.Where(c => ConditionOf(c) == condition).Select(c => c.PatientId).Distinct()
                .Select(id => Sample.PatientsById[id].FirstName)
                .Where(name => !shared.Contains(name) && (women.Contains(name) || men.Contains(name))).ToList();
            Assert.InRange(Portion(names, women.Contains), those.Women - 0.08, those.Women + 0.08);
        }
    }

    [Fact]
    public void No_woman_is_prescribed_finasteride_and_those_who_ask_are_told()
    {
        // Every plan for hair loss holds it.
        var women = Pools.FemaleNames.Concat(Pools.SpanishFemaleNames).Except(Pools.MaleNames).ToHashSet();
        var asked = Sample.Consultations
            .Where(c => ConditionOf(c) == TreatmentCondition.HairLoss
                && women.Contains(Sample.PatientsById[c.PatientId].FirstName))
            .ToList();
        var prescribed = Sample.Prescriptions.Select(prescription => prescription.ConsultationId).ToHashSet();

        Assert.NotEmpty(asked);
        Assert.DoesNotContain(asked, consultation => prescribed.Contains(consultation.Id));
        Assert.Contains(asked, c => c.ProviderNotes?.Contains("not for women", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Patients_come_by_day_and_in_the_evening_of_their_own_clock()
    {
        var hours = Sample.Consultations.Select(c => Sample.Local(c.PatientId, c.CreatedAt)).ToList();

        Assert.InRange(Portion(hours, at => at.Hour is >= 1 and < 6), 0, 0.06);
        Assert.InRange(Portion(hours, at => at.Hour is >= 17 and < 23), 0.38, 0.55);
        Assert.InRange(Portion(hours, at => at.DayOfWeek is DayOfWeek.Saturday), 0.09, 0.14);
    }

    [Fact]
    public void Providers_decide_in_working_hours_and_not_much_at_night()
    {
        var hours = Sample.Consultations.Where(c => c.ReviewedAt is not null)
            .Select(c => Sample.Local(c.PatientId, c.ReviewedAt!.Value)).ToList();

        Assert.InRange(Portion(hours, at => at.Hour is >= 8 and < 18), 0.7, 0.9);
        Assert.InRange(Portion(hours, at => at.Hour is >= 23 or < 6), 0, 0.06);
        Assert.InRange(Portion(hours, at => at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday), 0.04, 0.16);
    }

    [Fact]
    public void Visitors_go_through_the_funnels_as_their_definitions_expect()
    {
        foreach (var (funnel, steps) in FunnelDefinitions.GroupBy(step => step.FunnelName)
            .Select(g => (g.Key, g.ToList())))
        {
            var first = Sample.Steps[(funnel, steps.Single(step => step.StepNumber == 1).StepName)];
            Assert.All(steps, step => Assert.InRange(
                (100.0 * Sample.Steps[(funnel, step.StepName)] / first) - (double)step.ExpectedCompletionRate!.Value,
                -6, 6));
        }
    }

    [Fact]
    public void Most_patients_have_little_and_few_have_a_lot()
    {
        var counts = Sample.Patients.GroupJoin(
            Sample.Consultations, p => p.Id, c => c.PatientId, (_, cs) => cs.Count()).OrderDescending().ToList();

        Assert.Equal(1, counts[counts.Count / 2]);
        Assert.InRange(counts.Take(counts.Count / 100).Sum() / (double)counts.Sum(), 0.08, 0.3);
        Assert.InRange(Portion(counts, count => count == 0), 0.05, 0.15);
    }

    [Fact]
    public void Refills_come_on_time_and_late_and_some_never()
    {
        var gaps = Sample.Orders.Where(order => !order.IsSubscription && order.PaidAt is not null)
            .GroupBy(order => order.PrescriptionId)
            .SelectMany(fills => fills.OrderBy(o => o.CreatedAt).Zip(fills.OrderBy(o => o.CreatedAt).Skip(1)))
            .Select(pair => (pair.Second.CreatedAt - pair.First.CreatedAt).TotalDays).ToList();

        Assert.InRange(Portion(gaps, days => days > 31), 0.2, 0.4);
        Assert.All(gaps, days => Assert.InRange(days, 25, 51));
    }

    [Fact]
    public void Chargebacks_are_rare_and_there()
    {
        var disputed = Sample.Disputes.Count(log => log.EventType == "charge.dispute.created");
        var charged = Sample.Orders.Count(order => !order.IsSubscription && order.PaidAt is not null);

        Assert.InRange(disputed, 1, charged * 15 / 1_000);
        Assert.Contains(Sample.Orders, order => order is { RefundReason: { } reason }
            && reason.StartsWith("Chargeback", StringComparison.Ordinal));
    }

    [Fact]
    public void Payments_fail_and_are_given_back_now_and_then()
    {
        Assert.InRange(Portion(Sample.Payments, payment => payment.ErrorMessage is not null), 0.01, 0.1);
        Assert.InRange(Portion(Sample.Payments, payment => payment.Status == PaymentStatus.Refunded), 0.005, 0.04);
        Assert.InRange(Portion(Sample.Orders, order => order.PaymentStatus == PaymentStatus.Failed), 0.005, 0.08);
    }

    [Fact]
    public void A_share_of_the_patients_writes_Spanish_and_is_answered_in_Spanish()
    {
        var threads = Sample.Messages.GroupBy(message => message.ConsultationId).Select(thread => thread.ToList())
            .ToList();
        var spanish = threads.Where(thread => thread[0].Content.StartsWith("Recibimos", StringComparison.Ordinal))
            .ToList();

        Assert.InRange(spanish.Count / (double)threads.Count, 0.04, 0.12);
        Assert.All(spanish.SelectMany(thread => thread).Where(message => message.SenderType == MessageSender.Provider),
            message => Assert.DoesNotMatch("\\b(the|you|your)\\b", message.Content));
        Assert.All(threads, thread => Assert.All(
            thread.Skip(1).Zip(thread.Skip(2)),
            pair => Assert.NotEqual(pair.First.SenderType, pair.Second.SenderType)));
    }

    [Fact]
    public void Thousands_of_patients_do_not_read_alike()
    {
        var complaints = Sample.Consultations.GroupBy(c => c.ChiefComplaint).Select(same => same.Count()).ToList();

        Assert.InRange(complaints.Count, 800, int.MaxValue);
        Assert.InRange(complaints.Max() / (double)complaints.Sum(), 0, 0.02);
        Assert.InRange(Sample.Patients.Select(p => (p.FirstName, p.LastName)).Distinct().Count(),
            StagingSample.Count * 9 / 10, StagingSample.Count);
    }

    private static IEnumerable<FunnelDefinition> FunnelDefinitions
        => TestDatabase.TestModel.Model.FindEntityType(typeof(FunnelDefinition))!.GetSeedData()
            .Select(row => new FunnelDefinition
            {
                FunnelName = (string)row["FunnelName"]!,
                StepNumber = (int)row["StepNumber"]!,
                StepName = (string)row["StepName"]!,
                ExpectedCompletionRate = (decimal?)row["ExpectedCompletionRate"],
            });

    private static TreatmentCondition? ConditionOf(Consultation consultation)
        => Sample.Clinic.Reference.Plans.FirstOrDefault(plan => plan.Id == consultation.SelectedPlanId)?.Condition;

    private static int YearsBetween(DateOnly birth, DateOnly today)
        => today.Year - birth.Year - (birth.AddYears(today.Year - birth.Year) > today ? 1 : 0);

    private static double Portion<T>(List<T> all, Func<T, bool> those) => all.Count(those) / (double)all.Count;
}
