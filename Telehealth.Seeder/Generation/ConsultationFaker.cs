using Telehealth.Data.Clinical;

namespace Telehealth.Seeder.Generation;

/// <summary>A consultation: asked, taken by a provider, decided, completed, as far as that has happened by now.</summary>
internal static class ConsultationFaker
{
    private static readonly string[] Durations =
        ["about two weeks", "a few months", "half a year", "since last summer", "more than a year", "several years"];

    private static readonly IReadOnlyList<Share<SymptomSeverity?>> Severities =
        [new(SymptomSeverity.Mild, 40), new(SymptomSeverity.Moderate, 40), new(SymptomSeverity.Severe, 12), new(null, 8)];

    public static Decision Tell(Story story, int index, DateTimeOffset at)
    {
        var (draw, person, clinic) = (story.Draw.At("consultation", index), story.Person, story.Clinic);
        var takenAt = at + draw.Time("taken", TimeSpan.FromMinutes(3), TimeSpan.FromHours(9));
        var decidedAt = takenAt + draw.Time("decided", TimeSpan.FromMinutes(10), TimeSpan.FromHours(26));
        var completedAt = decidedAt + draw.Time("completed", TimeSpan.FromDays(1), TimeSpan.FromDays(10));
        var provider = clinic.ProviderIn(person.Place.State, draw);

        var refusal = Refusal.Of(story, draw);
        var status = !story.IsPast(takenAt) ? ConsultationStatus.Pending
            : !story.IsPast(decidedAt) ? ConsultationStatus.InReview
            : refusal is not null ? ConsultationStatus.Denied
            : story.IsPast(completedAt) && draw.Chance("completes", 0.85) ? ConsultationStatus.Completed
            : ConsultationStatus.Approved;
        var isDecided = story.IsPast(decidedAt);
        var isApproved = isDecided && refusal is null;

        var plan = draw.Chance("chooses", 0.96)
            ? clinic.Reference.Plan(person.Condition, draw.Pick("tier", clinic.Profile.Tiers)) : null;
        var followUp = isApproved && draw.Chance("follow-up", 0.3);

        var consultation = new Consultation
        {
            ProviderId = story.IsPast(takenAt) ? provider.Id : null,
            ChiefComplaint = index == 0 ? draw.Pick("complaint", person.Words.Complaints) : FollowUpComplaint(draw),
            Symptoms = draw.Chance("symptoms", 0.9)
                ? [.. person.Words.Symptoms.Take(draw.Between("symptom count", 1, person.Words.Symptoms.Length))] : [],
            SymptomDuration = draw.Chance("says how long", 0.9) ? draw.Pick("duration", Durations) : null,
            Severity = draw.Pick("severity", Severities),
            ProviderNotes = isDecided ? refusal?.Note ?? $"{person.Words.Objective} No reason against treatment." : null,
            Diagnosis = isApproved ? person.Words.Diagnosis : null,
            TreatmentPlan = isApproved ? person.Words.Treatment : null,
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

    private static string FollowUpComplaint(Draw draw)
        => draw.Pick("complaint",
        [
            "It is going well, I would like to continue.", "I would like to talk about the next step.",
            "Better than before, but not yet where I want to be.", "A question about my treatment, and a renewal please.",
        ]);

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

        var fails = !isFree && (!story.Patient.HasValidPaymentMethod || draw.Chance("charge fails", profile.PaymentFails));
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

        var row = story.Rows.Add(
            new TreatmentPlanOverride
            {
                PlanId = decision.Plan.Id,
                ProviderId = decision.Provider.Id,
                Modifications = Json.Of(new { checkInEveryDays = draw.Between("check-in", 2, 6) * 7, startAt = "half" }),
                Reason = draw.Pick("override reason",
                    [
                        "Slower start at the patient's wish.", "Closer follow-up because of a long history.",
                        "Patient travels for work, longer intervals.",
                    ]),
                IsActive = draw.Chance("override holds", 0.8),
            },
            decision.At);
        consultation.TreatmentOverrideId = row.Id;
    }
}
