using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Staff;

namespace Telehealth.Data.Clinical;

[Comment("A provider's note in a patient's chart: four SOAP parts, or free text.")]
public class ClinicalNote : VersionedPatientOwnedEntity
{
    [Comment("The provider who wrote the note.")]
    [Operational]
    public Guid ProviderId { get; set; }

    public Provider? Provider { get; set; }

    [Comment("The consultation that the note is on; null where it is on none.")]
    [Operational]
    public Guid? ConsultationId { get; set; }

    public Consultation? Consultation { get; set; }

    [Comment("What the note is for.")]
    [Operational]
    public required ClinicalNoteType Type { get; set; }

    [Comment("SOAP: what the patient reports; null where the note does not say.")]
    [Health(FreeText = true)]
    public string? Subjective { get; set; }

    [Comment("SOAP: what was measured or seen; null where the note does not say.")]
    [Health(FreeText = true)]
    public string? Objective { get; set; }

    [Comment("SOAP: what the provider makes of it; null where the note does not say.")]
    [Health(FreeText = true)]
    public string? Assessment { get; set; }

    [Comment("SOAP: what is to be done; null where the note does not say.")]
    [Health(FreeText = true)]
    public string? Plan { get; set; }

    [Comment("Free text; null where the note has SOAP parts only.")]
    [Health(FreeText = true)]
    public string? Content { get; set; }

    [Comment("Whether the note is signed off: applications edit it no more. The database does not refuse it.")]
    [Operational]
    public bool IsLocked { get; set; }

    [Comment("When the note was locked; null while it is open.")]
    [Operational]
    public DateTimeOffset? LockedAt { get; set; }

    [Comment("The provider who locked the note; null while it is open.")]
    [Operational]
    public Guid? LockedById { get; set; }

    public Provider? LockedBy { get; set; }

    [Comment("The provider who last edited the note; null where none has since it was written.")]
    [Operational]
    public Guid? UpdatedById { get; set; }

    public Provider? UpdatedBy { get; set; }
}
