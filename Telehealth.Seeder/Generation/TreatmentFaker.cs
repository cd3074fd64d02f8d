using Telehealth.Data.Billing;
using Telehealth.Data.Clinical;
using Telehealth.Data.Prescribing;

namespace Telehealth.Seeder.Generation;

/// <summary>What follows an approval: a prescription where the plan has something to dispense, a subscription, fills.</summary>
internal static class TreatmentFaker
{
    /// <summary>Numbers of prescriptions for each patient, so that they are unique whatever the number of patients.</summary>
    public const int NumbersPerPatient = 256;

    private const string NumberPrefix = "RX";

    private static readonly string[] Instructions =
    [
        "Follow the label and the leaflet; write to your provider with any question.",
        "As on the label. Write to your provider before you change anything.",
        "Read the leaflet before you start; keep to what the label says.",
    ];

    // Days that the prescription holds, and refills of a month each in that time.
    private static readonly IReadOnlyList<Share<(int Days, int Refills)>> Terms =
        [new((365, 11), 60), new((180, 5), 25), new((90, 2), 15)];

    /// <summary>Treats as decided.</summary>
    /// <param name="story">The story.</param>
    /// <param name="index">Which consultation it is.</param>
    /// <param name="decision">The consultation.</param>
    /// <param name="until">When the patient asks again, and is treated anew.</param>
    public static void Tell(Story story, int index, Decision decision, DateTimeOffset until)
    {
        var draw = story.Draw.At("treatment", index);
        var medications = story.Clinic.Reference.MedicationsOf(decision.Plan!);
        var subscription = SubscriptionFaker.Tell(story, draw.At("subscription"), decision, medications.Count > 0);
        if (medications.Count == 0)
        {
            return;
        }

        var months = subscription?.Months ?? 1;
        var (days, monthlyRefills) = draw.Pick("terms", Terms);
        var refills = ((monthlyRefills + 1) / months) - 1;
        var at = decision.At + draw.Time("prescribed", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(18));
        if (!story.IsPast(at))
        {
            return;
        }

        var issued = DateOnly.FromDateTime(at.UtcDateTime);
        var prescription = new Prescription
        {
            ConsultationId = decision.Consultation.Id,
            ProviderId = decision.Provider.Id,
            RxNumber = story.NextNumber(NumberPrefix, NumbersPerPatient),
            IssuedDate = issued,
            ExpiresDate = issued.AddDays(days),
            RefillsAuthorized = refills,
        };

        var cancelledAt = story.Befalls(draw, "cancelled", story.Clinic.Profile.PrescriptionCancelled)
            ? at + draw.Time("cancelled at", TimeSpan.FromDays(2), TimeSpan.FromDays(60)) : DateTimeOffset.MaxValue;
        var expiresAt = new DateTimeOffset(prescription.ExpiresDate, TimeOnly.MaxValue, TimeSpan.Zero);
        var end = cancelledAt < expiresAt ? cancelledAt : expiresAt;
        end = subscription is null && until < end ? until : end;

        story.Rows.Add(prescription, at);
        foreach (var medication in medications)
        {
            AddItem(story, draw, prescription, medication, months, at);
        }

        var orders = FillFaker.Tell(story, draw.At("fills"), new Fill(decision, prescription, medications, subscription, end));
        Finish(story, prescription, [.. orders.Where(FillFaker.IsFilled)], cancelledAt, expiresAt);
        CareEvents.Approved(story, decision, prescription, orders);
    }

    private static void AddItem(
        Story story, Draw draw, Prescription prescription, PlanMedication medication, int months, DateTimeOffset at)
    {
        var asNeeded = story.Person.Condition == TreatmentCondition.MensHealth;
        story.Rows.Add(
            new PrescriptionItem
            {
                PrescriptionId = prescription.Id,
                MedicationId = medication.Medication.Id,
                Dosage = medication.Dosage,
                Quantity = medication.Quantity * months,
                Frequency = asNeeded ? "when needed" : "as on the label",
                Duration = months == 1 ? "one month" : "three months",
                Instructions = draw.At(medication.Sku).Pick("instructions", Instructions),
            },
            at);
    }

    private static void Finish(
        Story story, Prescription prescription, IReadOnlyList<Order> fills, DateTimeOffset cancelledAt, DateTimeOffset expiresAt)
    {
        if (fills.Count > 0)
        {
            prescription.PharmacyId = story.Clinic.Reference.Pharmacy.Id;
            prescription.PharmacyOrderId = fills.Select(order => order.PharmacyOrderId).FirstOrDefault(id => id is not null);
        }

        prescription.RefillsRemaining = prescription.RefillsAuthorized - Math.Max(0, fills.Count - 1);
        prescription.Status = story.IsPast(cancelledAt) ? PrescriptionStatus.Cancelled
            : fills.Count == prescription.RefillsAuthorized + 1 ? PrescriptionStatus.Filled
            : story.IsPast(expiresAt) ? PrescriptionStatus.Expired
            : PrescriptionStatus.Active;
        StoryRows.Changed(prescription, story.LastChange(
            prescription.CreatedAt,
            fills is [.., var last] ? last.CreatedAt : null,
            story.IsPast(cancelledAt) ? cancelledAt : null));
    }
}
