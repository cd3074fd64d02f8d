using Telehealth.Data.Clinical;

namespace Telehealth.Seeder.Generation;

/// <summary>A consultation: asked, taken by a provider, decided, completed, as far as that has happened by now.</summary>
internal static class ConsultationFaker
{
    private static readonly string[] OverrideReasons =
    [
        "Slower start at the patient's wish.", "Closer follow-up because of a long history.",
        "Patient travels for work, longer intervals.", "Mild effects at first, so half of it for two weeks.",
    ];

    private static readonly IReadOnlyList<Share<SymptomSeverity?>> Severities =
        [new(SymptomSeverity.Mild, 40), new(SymptomSeverity.Moderate, 40), new(SymptomSeverity.Severe, 12), new(null, 8)];

    public static Decision Tell(Story story, int index, DateTimeOffset at)
    {
        var (draw, person, clinic) = (story.Draw.At("consultation", index), story.Person, story.Clinic);
        var takenAt = story.Pin is { Waits: true } ? story.AsOf.AddHours(1)
            : story.AfterWork(at, draw.Time("taken", TimeSpan.FromMinutes(3), TimeSpan.FromHours(7)));
        var decidedAt = story.AfterWork(
            takenAt, draw.Time("decided", TimeSpan.FromMinutes(10), TimeSpan.FromHours(20)));
        var completedAt = story.AfterWork(
            decidedAt, draw.Time("completed", TimeSpan.FromDays(1), TimeSpan.FromDays(10)));
        var provider = clinic.ProviderIn(person.Place.State, draw);

        var plan = story.Befalls(draw, "chooses none", 0.04) ? null
            : clinic.Reference.Plan(person.Condition, story.Pin?.Tier ?? draw.Pick("tier", clinic.Profile.Tiers));
        var refusal = Refusal.Of(story, draw, plan);
        var status = !story.IsPast(takenAt) ? ConsultationStatus.Pending
            : !story.IsPast(decidedAt) ? ConsultationStatus.InReview
            : refusal is not null ? ConsultationStatus.Denied
            : story.IsPast(completedAt) && draw.Chance("completes", 0.85) ? ConsultationStatus.Completed
            : ConsultationStatus.Approved;
        var isDecided = story.IsPast(decidedAt);
        var isApproved = isDecided && refusal is null;

        var symptoms = person.ConditionWords.Symptoms;
        var followUp = isApproved && draw.Chance("follow-up", 0.3);

        var consultation = new Consultation
        {
            ProviderId = story.IsPast(takenAt) ? provider.Id : null,
            ChiefComplaint = Complaint(draw, person, isFirst: index == 0),
            Symptoms = draw.Chance("symptoms", 0.9)
                ? symptoms[..draw.Between("symptom count", 1, symptoms.Length)]
                : [],
            SymptomDuration = draw.Chance("says how long", 0.9) ? draw.Pick("duration", person.Words.Durations) : null,
            Severity = draw.Pick("severity", Severities),
            ProviderNotes = isDecided
                ? refusal?.Note
                    ?? $"{draw.Pick("objective", person.ChartWords.Objectives)} No reason against treatment." : null,
            Diagnosis = isApproved ? person.ChartWords.Diagnosis : null,
            TreatmentPlan = isApproved ? draw.Pick("treatment", person.ChartWords.Treatments) : null,
            Status = status,
            ReviewedAt = isDecided ? decidedAt : null,
            CompletedAt = status == ConsultationStatus.Completed ? completedAt : null,
            FollowUpRequired = followUp,
            FollowUpDate = followUp && draw.Chance("follow-up date", 0.8)
                ? DateOnly.FromDateTime(decidedAt.UtcDateTime).AddDays(draw.Between("follow-up days", 30, 90)) : null,
            SelectedPlanId = plan?.Id,
            SelectedPlanName = plan?.Name,
            SelectedPlanPrice = plan?.Price,
        };

        Charge(story, draw, consultation, at, decidedAt, isDecided, refusal is not null);
        story.Rows.Add(
            consultation, at, story.LastChange(at, takenAt, decidedAt, consultation.CompletedAt, consultation.ChargedAt));

        story.FirstConsultationAt ??= at;
        story.FirstPlanPrice ??= plan?.Price;

        var decision = new Decision(consultation, plan, provider, decidedAt, isApproved);
        if (isApproved && plan is not null)
        {
            OverridePlan(story, draw, decision);
        }

        ChartFaker.Tell(story, draw, decision, refusal);
        ThreadFaker.Tell(story, draw, decision, takenAt, refusal);
        Oversight.Reviewed(story, draw, consultation, provider, takenAt, decidedAt);
        return decision;
    }

    private static string Complaint(Draw draw, Person person, bool isFirst)
    {
        var words = person.Words;
        var first = draw.Pick("complaint", isFirst ? person.Complaints : words.FollowUps);
        var detail = draw.Pick("detail", isFirst ? person.ConditionWords.Details : words.FollowUpDetails);
        return draw.Chance("wish", 0.6)
            ? $"{first} {detail} {draw.Pick("wish text", words.Wishes)}"
            : $"{first} {detail}";
    }

    private static void Charge(
        Story story, Draw draw, Consultation consultation, DateTimeOffset at, DateTimeOffset decidedAt, bool isDecided,
        bool isDenied)
    {
        var (profile, settings) = (story.Clinic.Profile, story.Clinic.Reference.Settings);
        var chargedAt = story.LastChange(decidedAt, decidedAt.AddSeconds(40));

        consultation.ConsultationFee =
            at < story.AsOf.AddDays(-profile.HistoryDays / 2) ? profile.FormerConsultationFee : settings.ConsultationFee;

        var isFree = consultation.ConsultationFee == 0;
        if (!isDecided || (isFree && isDenied))
        {
            return;
        }

        var fails = !isFree
            && (!story.Patient.HasValidPaymentMethod || story.Befalls(draw, "charge fails", profile.PaymentFails));
        consultation.PaymentIntentId = isFree ? null : StripeId.Of("pi", draw, "fee");
        consultation.ChargedAt = fails ? null : chargedAt;
        consultation.PaymentStatus = fails ? ConsultationPaymentStatus.Failed
            : isDenied ? ConsultationPaymentStatus.Refunded
            : ConsultationPaymentStatus.Charged;
    }

    private static void OverridePlan(Story story, Draw draw, Decision decision)
    {
        var consultation = decision.Consultation;
        if (!draw.Chance("override", story.Clinic.Profile.PlanOverridden) || !story.OverriddenPlans.Add(decision.Plan!.Id))
        {
            return;
        }

        var endedAt = draw.Chance("override ends", 0.25)
            ? story.IfPast(story.AfterWork(
                decision.At, draw.Time("override ended", TimeSpan.FromDays(14), TimeSpan.FromDays(120))))
            : null;
        var row = story.Rows.Add(
            new TreatmentPlanOverride
            {
                PlanId = decision.Plan.Id,
                ProviderId = decision.Provider.Id,
                Modifications = Json.Of(new { checkInEveryDays = draw.Between("check-in", 2, 6) * 7, startAt = "half" }),
                Reason = draw.Pick("override reason", OverrideReasons),
                IsActive = endedAt is null,
            },
            decision.At, endedAt);
        consultation.TreatmentOverrideId = row.Id;
    }
}
