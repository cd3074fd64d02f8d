using Telehealth.Data.Clinical;

namespace Telehealth.Seeder.Generation;

/// <summary>What a consultation leaves in the chart: documents of the patient, notes of the provider.</summary>
internal static class ChartFaker
{
    private static readonly (PatientDocumentType Type, string File, string Mime)[] Documents =
    [
        (PatientDocumentType.Id, "drivers-license.jpg", "image/jpeg"),
        (PatientDocumentType.InsuranceCard, "insurance-card.png", "image/png"),
        (PatientDocumentType.LabResult, "lab-results.pdf", "application/pdf"),
        (PatientDocumentType.MedicalRecord, "medical-record.pdf", "application/pdf"),
    ];

    private static readonly string[] Tolerated =
    [
        "Tolerates the treatment well.", "No complaints on asking.", "Mild effects in the first week, none since.",
        "Takes it as prescribed.", "Has read the leaflet, no questions.",
    ];

    private static readonly string[] NextSteps =
    [
        "Continue unchanged.", "Continue, next check-in in four weeks.", "Continue, look again in three months.",
        "No change.",
    ];

    private static readonly string[] Errands =
    [
        "Address confirmed by telephone, pharmacy informed.", "Pharmacy asked about the parcel, it is on its way.",
        "Patient asked for a receipt, sent by e-mail.", "New telephone number taken down at the patient's request.",
    ];

    private static readonly string[] Internals =
    [
        "Discussed with a colleague, same opinion.", "To be looked at again by the medical lead.",
        "Patient prefers messages to calls.", "Ask about sleep next time.",
    ];

    // Progress shows after weeks.
    private static readonly (ClinicalNoteType Type, double Share, string Field, int FromDays, int UntilDays)[] Later =
    [
        (ClinicalNoteType.Progress, 0.4, "progress", 24, 70), (ClinicalNoteType.Admin, 0.07, "admin", 1, 12),
        (ClinicalNoteType.Internal, 0.07, "internal", 1, 20),
    ];

    public static void Tell(Story story, Draw draw, Decision decision, Refusal? refusal)
    {
        AddDocuments(story, draw, decision);
        if (story.IsPast(decision.At))
        {
            AddNotes(story, draw.At("notes"), decision, refusal);
        }
    }

    private static void AddDocuments(Story story, Draw draw, Decision decision)
    {
        var isFirst = decision.Consultation.CreatedAt - story.Patient.CreatedAt < TimeSpan.FromHours(1);
        var needsLab = story.Person.Condition is TreatmentCondition.Longevity or TreatmentCondition.Trt;

        foreach (var (type, file, mime) in Documents)
        {
            var own = draw.At(file);
            var share = type switch
            {
                PatientDocumentType.Id => isFirst ? 0.85 : 0.02,
                PatientDocumentType.InsuranceCard => isFirst ? 0.15 : 0.02,
                PatientDocumentType.LabResult => needsLab ? 0.8 : 0.05,
                _ => 0.06,
            };
            var at = decision.Consultation.CreatedAt + own.Time("uploaded", TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(8));
            if (!own.Chance("has", share) || !story.IsPast(at))
            {
                continue;
            }

            var verified = at < decision.At && story.IsPast(decision.At) && own.Chance("verified", 0.9);
            story.Rows.Add(
                new PatientDocument
                {
                    ConsultationId = decision.Consultation.Id,
                    DocumentType = type,
                    FileName = file,
                    FileUrl = $"https://files.example.com/{own.Hex("file", 32)}/{file}",
                    FileSize = own.Between("size", 40_000, 6_000_000),
                    MimeType = mime,
                    Verified = verified,
                    VerifiedById = verified ? decision.Provider.Id : null,
                    VerifiedAt = verified ? decision.At : null,
                },
                at, verified ? decision.At : null);
        }
    }

    private static void AddNotes(Story story, Draw draw, Decision decision, Refusal? refusal)
    {
        var (words, consultation) = (story.Person.ChartWords, decision.Consultation);
        if (draw.Chance("soap", 0.92))
        {
            AddNote(story, draw.At("soap"), decision, decision.At, new ClinicalNote
            {
                Type = ClinicalNoteType.Soap,
                Subjective = $"\"{consultation.ChiefComplaint}\" Duration: {consultation.SymptomDuration ?? "not said"}.",
                Objective = refusal is null ? draw.Pick("objective", words.Objectives)
                    : "As the patient wrote; nothing examined.",
                Assessment = refusal is null ? words.Diagnosis : "No treatment possible online.",
                Plan = refusal?.Note ?? consultation.TreatmentPlan,
            });
        }

        foreach (var (type, share, field, from, until) in Later)
        {
            var own = draw.At(field);
            var at = story.AfterWork(
                decision.At, own.Time("written", TimeSpan.FromDays(from), TimeSpan.FromDays(until)));

            // Who is not treated makes no progress.
            if (own.Chance("has", share) && story.IsPast(at) && (refusal is null || type != ClinicalNoteType.Progress))
            {
                var text = type switch
                {
                    ClinicalNoteType.Progress
                        => $"{own.Pick("course", words.Courses)} {own.Pick("tolerated", Tolerated)} "
                        + own.Pick("next step", NextSteps),
                    ClinicalNoteType.Admin => own.Pick("errand", Errands),
                    _ => own.Pick("internal", Internals),
                };
                AddNote(story, own, decision, at, new ClinicalNote { Type = type, Content = text });
            }
        }
    }

    private static void AddNote(Story story, Draw draw, Decision decision, DateTimeOffset at, ClinicalNote note)
    {
        var editedAt = at + draw.Time("edited", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(40));
        var lockedAt = story.AfterWork(editedAt, draw.Time("locked", TimeSpan.FromMinutes(5), TimeSpan.FromDays(2)));
        var isEdited = draw.Chance("edits", 0.2) && story.IsPast(editedAt);
        note.ProviderId = decision.Provider.Id;
        note.ConsultationId = decision.Consultation.Id;
        note.UpdatedById = isEdited ? decision.Provider.Id : null;
        note.IsLocked = draw.Chance("locks", 0.8) && story.IsPast(lockedAt);
        note.LockedAt = note.IsLocked ? lockedAt : null;
        note.LockedById = note.IsLocked ? decision.Provider.Id : null;

        story.Rows.Add(note, at, story.LastChange(at, isEdited ? editedAt : null, note.LockedAt));
    }
}
