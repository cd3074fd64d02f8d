using Telehealth.Data.Clinical;

namespace Telehealth.Seeder.Profiles;

/// <summary>The profiles that there are.</summary>
public static class SeedProfiles
{
    /// <summary>Small and varied, for developers. The shares are chosen to show every case, not measured anywhere.</summary>
    public static SeedProfile Dev { get; } = new()
    {
        Name = "dev",
        Patients = 500,
        HistoryDays = 360,
        Providers = 24,
        Admins = 8,
        DaysSinceRegistration = [new(1, 2.5), new(30, 15.5), new(120, 34), new(240, 28), new(360, 20)],
        Consultations = [new(0, 8), new(1, 58), new(2, 20), new(3, 8), new(4, 4), new(8, 2)],
        Conditions =
        [
            new(TreatmentCondition.HairLoss, 30), new(TreatmentCondition.MensHealth, 28),
            new(TreatmentCondition.WeightLoss, 22), new(TreatmentCondition.WomensHealth, 9),
            new(TreatmentCondition.Longevity, 6), new(TreatmentCondition.Trt, 5),
        ],
        Tiers = [new(PlanTier.Basic, 30), new(PlanTier.Standard, 52), new(PlanTier.Premium, 18)],
        FormerConsultationFee = 29,
        NonLatinNames = 0.03,
        AwkwardNames = 0.03,
        OutsideOfService = 0.04,
        Denied = 0.06,
        Subscribes = 0.65,
        SubscriptionFates =
        [
            new(SubscriptionFate.Runs, 62), new(SubscriptionFate.Cancelled, 18), new(SubscriptionFate.EndsWithPeriod, 6),
            new(SubscriptionFate.Paused, 8), new(SubscriptionFate.PastDue, 6),
        ],
        Quarterly = 0.2,
        ShippingFee = 4.95m,
        PaymentFails = 0.04,
        PaymentWaits = 0.15,
        OrderGoesWrong = 0.06,
        PrescriptionCancelled = 0.04,
        Refills = (Late: 0.3, Stops: 0.12),
        Flagged = 0.08,
        PlanOverridden = 0.06,
        VisitsPerPatient = 7,
        EdgeCases = new(LongestName: 2, LeapDay: 3, NoConsultation: 4, Busiest: 5, BusiestConsultations: 200),
    };

    /// <summary>All profiles.</summary>
    public static IReadOnlyList<SeedProfile> All { get; } = [Dev];
}
