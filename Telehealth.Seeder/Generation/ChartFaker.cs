using Telehealth.Data.Clinical;

namespace Telehealth.Seeder.Generation;

/// <summary>What a consultation leaves in the chart: documents of the patient, notes of the provider.</summary>
internal static class ChartFaker
{
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
        var shares = new (PatientDocumentType Type, double Share, string File, string Mime)[]
        {
            (PatientDocumentType.Id, isFirst ? 0.85 : 0.02, "drivers-license.jpg", "image/jpeg"),
            (PatientDocumentType.InsuranceCard, isFirst ? 0.15 : 0.02, "insurance-card.png", "image/png"),
            (PatientDocumentType.LabResult, needsLab ? 0.8 : 0.05, "lab-results.pdf", "application/pdf"),
            (PatientDocumentType.MedicalRecord, 0.06, "medical-record.pdf", "application/pdf"),
        };

        foreach (var (type, share, file, mime) in shares)
        {
            var own = draw.At(file);
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
        var (words, consultation) = (story.Person.Words, decision.Consultation);
        if (draw.Chance("soap", 0.92))
        {
            AddNote(story, draw.At("soap"), decision, decision.At, new ClinicalNote
            {
                Type = ClinicalNoteType.Soap,
                Subjective = $"\"{consultation.ChiefComplaint}\" Duration: {consultation.SymptomDuration ?? "not said"}.",
                Objective = words.Objective,
                Assessment = refusal is null ? words.Diagnosis : "No decision possible online.",
                Plan = refusal?.Note ?? words.Treatment,
            });
        }

        var later = new (ClinicalNoteType Type, double Share, string Text)[]
        {
            (ClinicalNoteType.Progress, 0.35, "Tolerates the treatment well, no complaints. Continue unchanged."),
            (ClinicalNoteType.Admin, 0.07, "Address confirmed by telephone, pharmacy informed."),
            (ClinicalNoteType.Internal, 0.07, "Discussed with a colleague, same opinion."),
        };

        foreach (var (type, share, text) in later)
        {
            var own = draw.At(text);
            var at = decision.At + own.Time("written", TimeSpan.FromHours(2), TimeSpan.FromDays(20));
            if (own.Chance("has", share) && story.IsPast(at))
            {
                AddNote(story, own, decision, at, new ClinicalNote { Type = type, Content = text });
            }
        }
    }

    private static void AddNote(Story story, Draw draw, Decision decision, DateTimeOffset at, ClinicalNote note)
    {
        var editedAt = at + draw.Time("edited", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(40));
        var lockedAt = editedAt + draw.Time("locked", TimeSpan.FromMinutes(5), TimeSpan.FromDays(2));
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
