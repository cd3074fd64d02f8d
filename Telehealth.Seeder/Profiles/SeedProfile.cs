using Telehealth.Data.Clinical;
using Telehealth.Seeder.Generation;

namespace Telehealth.Seeder.Profiles;

/// <summary>How large a seeded clinic is and how often what occurs in it: data, so that a team adds its own.</summary>
public sealed record SeedProfile
{
    /// <summary>Name, as the command line takes it.</summary>
    public required string Name { get; init; }

    /// <summary>How many patients, where the command line does not say.</summary>
    public required int Patients { get; init; }

    /// <summary>How far the stories reach back.</summary>
    public required int HistoryDays { get; init; }

    /// <summary>How many providers see patients.</summary>
    public required int Providers { get; init; }

    /// <summary>How many admins run the platform.</summary>
    public required int Admins { get; init; }

    /// <summary>Days since a patient came: up to so many, counted from the bound before.</summary>
    public required IReadOnlyList<Share<int>> DaysSinceRegistration { get; init; }

    /// <summary>How many consultations a patient has; 0 for one who only signed up.</summary>
    public required IReadOnlyList<Share<int>> Consultations { get; init; }

    /// <summary>What patients come for.</summary>
    public required IReadOnlyList<Share<TreatmentCondition>> Conditions { get; init; }

    /// <summary>Which plan they choose.</summary>
    public required IReadOnlyList<Share<PlanTier>> Tiers { get; init; }

    /// <summary>Fee of the consultations of the first half of the history, before they became free.</summary>
    public required decimal FormerConsultationFee { get; init; }

    /// <summary>Share of names in other scripts than Latin.</summary>
    public required double NonLatinNames { get; init; }

    /// <summary>Share of names with apostrophes, accents and the like.</summary>
    public required double AwkwardNames { get; init; }

    /// <summary>Share of patients who live where no pharmacy ships.</summary>
    public required double OutsideOfService { get; init; }

    /// <summary>Share of decided consultations that are denied, beside those that must be.</summary>
    public required double Denied { get; init; }

    /// <summary>Share of approved patients who subscribe where the plan is billed by the month.</summary>
    public required double Subscribes { get; init; }

    /// <summary>What becomes of subscriptions.</summary>
    public required IReadOnlyList<Share<SubscriptionFate>> SubscriptionFates { get; init; }

    /// <summary>Share of subscriptions that are billed by the quarter.</summary>
    public required double Quarterly { get; init; }

    /// <summary>Shipping of an order that belongs to no subscription, in US dollars.</summary>
    public required decimal ShippingFee { get; init; }

    /// <summary>Share of charges that fail.</summary>
    public required double PaymentFails { get; init; }

    /// <summary>Share of the charges of the last week that the patient's bank has not confirmed yet.</summary>
    public required double PaymentWaits { get; init; }

    /// <summary>Share of paid orders that are cancelled, or that are refunded in part.</summary>
    public required double OrderGoesWrong { get; init; }

    /// <summary>Share of prescriptions that are cancelled after the first fill.</summary>
    public required double PrescriptionCancelled { get; init; }

    /// <summary>Share of fills that are late, and share after which the patient stops.</summary>
    public required (double Late, double Stops) Refills { get; init; }

    /// <summary>Share of patients with a flag.</summary>
    public required double Flagged { get; init; }

    /// <summary>Share of consultations with a treatment plan made to measure.</summary>
    public required double PlanOverridden { get; init; }

    /// <summary>Visits to the web site for each patient, most of whom never sign up, as the funnel expects.</summary>
    public required int VisitsPerPatient { get; init; }

    /// <summary>Patients with a peculiarity, by number.</summary>
    public required EdgeCases EdgeCases { get; init; }
}
