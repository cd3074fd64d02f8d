using Microsoft.EntityFrameworkCore;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Classification;
using Telehealth.Data.Patients;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Communication;

[Comment("An SMS that was given to the SMS service, and what became of it.")]
[NotAudited("is a log")]
public class SmsLog : VersionedEntity
{
    [Comment("The patient to whom the SMS was written; null where the recipient is no patient.")]
    [Identity(SafeHarbor.OtherUnique)]
    public Guid? PatientId { get; set; }

    public Patient? Patient { get; set; }

    [Comment("Phone number in E.164 form.")]
    [Identity(SafeHarbor.Phone)]
    public required string Recipient { get; set; }

    [Comment("Name of the template; null where the SMS was written without one.")]
    [Health]
    public string? Template { get; set; }

    [Comment("Text of the SMS.")]
    [Health(FreeText = true)]
    public required string Content { get; set; }

    [Comment("Twilio's identifier, by which its webhooks find the row; null until it took the SMS.")]
    [Identity(SafeHarbor.OtherUnique)]
    public string? MessageSid { get; set; }

    [Comment("What became of the SMS, as far as the carrier reports it.")]
    [Operational]
    public SmsStatus Status { get; set; } = SmsStatus.Pending;

    [Comment("Why it failed or was not delivered, in the SMS service's words; null where it was not so.")]
    [Health(FreeText = true)]
    public string? ErrorMessage { get; set; }

    [Comment("When the SMS service took it; null before.")]
    [Operational]
    public DateTimeOffset? SentAt { get; set; }

    [Comment("When it reached the phone; null where that is not known.")]
    [Operational]
    public DateTimeOffset? DeliveredAt { get; set; }
}
