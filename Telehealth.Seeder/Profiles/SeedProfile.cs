using System.ComponentModel.DataAnnotations;
using Telehealth.Data.Clinical;
using Telehealth.Seeder.Generation;

namespace Telehealth.Seeder.Profiles;

/// <summary>
///     How large a seeded clinic is and how often what occurs in it: data, a JSON file each, so that a team adds its
///     own. Beside every figure the file says where it comes from.
/// </summary>
public sealed record SeedProfile
{
    /// <summary>Name, as the command line takes it; draws depend on it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required string Summary { get; init; }

    /// <summary>How many patients, where the command line does not say.</summary>
    [Range(1, SeededId.MaxPatient)]
    public required int Patients { get; init; }

    /// <summary>How far the stories reach back.</summary>
    [Range(30, 3_650)]
    public required int HistoryDays { get; init; }

    /// <summary>
    ///     How many providers see patients. It does not follow from the number of patients, so that a patient is the
    ///     same among ten and among ten million.
    /// </summary>
    [Range(1, 5_000)]
    public required int Providers { get; init; }

    /// <summary>How many admins run the platform.</summary>
    [Range(6, 1_000)]
    public required int Admins { get; init; }

    /// <summary>Days since a patient came: up to so many, counted from the bound before.</summary>
    public required IReadOnlyList<Share<int>> DaysSinceRegistration { get; init; }

    /// <summary>How many consultations a patient has, given the time; 0 for one who only signed up.</summary>
    public required IReadOnlyList<Share<int>> Consultations { get; init; }

    /// <summary>What patients come for, and who.</summary>
    public required IReadOnlyDictionary<TreatmentCondition, ConditionProfile> Conditions { get; init; }

    /// <summary>Which plan they choose.</summary>
    public required IReadOnlyList<Share<PlanTier>> Tiers { get; init; }

    /// <summary>Fee of the consultations of the first half of the history, before they became free.</summary>
    [Range(0.0, 10_000.0)]
    public required decimal FormerConsultationFee { get; init; }

    /// <summary>Share of patients who write Spanish.</summary>
    [Range(0.0, 1.0)]
    public required double SpanishSpeakers { get; init; }

    /// <summary>Share of names in other scripts than Latin.</summary>
    [Range(0.0, 1.0)]
    public required double NonLatinNames { get; init; }

    /// <summary>Share of names with apostrophes, accents and the like.</summary>
    [Range(0.0, 1.0)]
    public required double AwkwardNames { get; init; }

    /// <summary>Share of patients who live where no pharmacy ships.</summary>
    [Range(0.0, 1.0)]
    public required double OutsideOfService { get; init; }

    /// <summary>Share of decided consultations that are denied, beside those that must be.</summary>
    [Range(0.0, 1.0)]
    public required double Denied { get; init; }

    /// <summary>Share of patients whom something forbids a medication that is given for their condition.</summary>
    [Range(0.0, 1.0)]
    public required double Contraindicated { get; init; }

    /// <summary>Share of approved patients who subscribe where the plan is billed by the month.</summary>
    [Range(0.0, 1.0)]
    public required double Subscribes { get; init; }

    /// <summary>What becomes of subscriptions.</summary>
    public required IReadOnlyList<Share<SubscriptionFate>> SubscriptionFates { get; init; }

    /// <summary>Share of subscriptions that are billed by the quarter.</summary>
    [Range(0.0, 1.0)]
    public required double Quarterly { get; init; }

    /// <summary>Shipping of an order that belongs to no subscription, in US dollars.</summary>
    [Range(0.0, 10_000.0)]
    public required decimal ShippingFee { get; init; }

    /// <summary>Share of charges of a subscription or a fee that fail.</summary>
    [Range(0.0, 1.0)]
    public required double PaymentFails { get; init; }

    /// <summary>Share of the charges of the last week that the patient's bank has not confirmed yet.</summary>
    [Range(0.0, 1.0)]
    public required double PaymentWaits { get; init; }

    /// <summary>What goes wrong with orders.</summary>
    public required IReadOnlyList<Share<OrderTrouble>> OrderTroubles { get; init; }

    /// <summary>Share of prescriptions that are cancelled after the first fill.</summary>
    [Range(0.0, 1.0)]
    public required double PrescriptionCancelled { get; init; }

    /// <summary>What a patient does when a fill runs out.</summary>
    public required IReadOnlyList<Share<RefillHabit>> Refills { get; init; }

    /// <summary>Share of patients with a flag.</summary>
    [Range(0.0, 1.0)]
    public required double Flagged { get; init; }

    /// <summary>Share of consultations with a treatment plan made to measure.</summary>
    [Range(0.0, 1.0)]
    public required double PlanOverridden { get; init; }

    /// <summary>
    ///     Visits to the web site for each patient: the own first one, and of visitors who never sign up.
    /// </summary>
    [Range(1, 50)]
    public required int VisitsPerPatient { get; init; }

    /// <summary>How often a patient came back to read at most, as the web site keeps it.</summary>
    [Range(0, 50)]
    public required int ReturnVisits { get; init; }

    /// <summary>Patients of whom the profile says something, by number.</summary>
    public required IReadOnlyList<PinnedPatient> Pinned { get; init; }
}
