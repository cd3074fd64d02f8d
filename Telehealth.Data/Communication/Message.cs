using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Clinical;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Staff;

namespace Telehealth.Data.Communication;

[Comment("A message between a patient and a provider about a consultation, or one of the platform to both.")]
public class Message : VersionedPatientOwnedEntity
{
    [Comment("The consultation that the message is about.")]
    [Operational]
    public Guid ConsultationId { get; set; }

    public Consultation? Consultation { get; set; }

    [Comment("Who wrote the message: the patient, a provider, or the platform itself.")]
    [Operational]
    public required MessageSender SenderType { get; set; }

    [Comment("The provider who wrote the message; null where the patient or the platform did.")]
    [Operational]
    public Guid? ProviderId { get; set; }

    public Provider? Provider { get; set; }

    [Comment("Text of the message.")]
    [Health(FreeText = true)]
    public required string Content { get; set; }

    [Comment("Where the attachment is stored; null where there is none.")]
    [Identity(SafeHarbor.Url)]
    public string? AttachmentUrl { get; set; }

    [Comment("Whether the receiver read the message.")]
    [Operational]
    public bool IsRead { get; set; }

    [Comment("When the receiver read the message; null before.")]
    [Operational]
    public DateTimeOffset? ReadAt { get; set; }
}
