using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Staff;

namespace Telehealth.Data.Clinical;

[Comment("A file that belongs to a patient's chart, such as an identity card or a lab result; its bytes are elsewhere.")]
public class PatientDocument : VersionedPatientOwnedEntity
{
    [Comment("The consultation that the document was given for; null where it was given for none.")]
    [Operational]
    public Guid? ConsultationId { get; set; }

    public Consultation? Consultation { get; set; }

    [Comment("What the document shows.")]
    [Health]
    public required PatientDocumentType DocumentType { get; set; }

    [Comment("Name of the file, as it was uploaded.")]
    [Identity(SafeHarbor.OtherUnique, FreeText = true)]
    public required string FileName { get; set; }

    [Comment("Where the file is stored.")]
    [Identity(SafeHarbor.Url)]
    public required string FileUrl { get; set; }

    [Comment("Size of the file in bytes.")]
    [Operational]
    public required int FileSize { get; set; }

    [Comment("MIME type of the file, such as application/pdf.")]
    [Operational]
    public required string MimeType { get; set; }

    [Comment("Whether a provider checked that the document is what it says.")]
    [Operational]
    public bool Verified { get; set; }

    [Comment("The provider who checked the document; null until one did.")]
    [Operational]
    public Guid? VerifiedById { get; set; }

    public Provider? VerifiedBy { get; set; }

    [Comment("When the document was checked; null until then.")]
    [Operational]
    public DateTimeOffset? VerifiedAt { get; set; }
}
