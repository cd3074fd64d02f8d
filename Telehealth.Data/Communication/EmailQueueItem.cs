using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Classification;
using Telehealth.Data.Patients;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Communication;

[Comment("An e-mail that is to be sent at a time to come.")]
[NotAudited("is a queue, whose work is in the log")]
public class EmailQueueItem : VersionedEntity
{
    [Comment("The patient to whom the e-mail is written; null where the recipient is no patient.")]
    [Identity(SafeHarbor.OtherUnique)]
    public Guid? PatientId { get; set; }

    public Patient? Patient { get; set; }

    [Comment("E-mail address in lower case.")]
    [Identity(SafeHarbor.Email)]
    public required string Recipient { get; set; }

    [Comment("Name of the template.")]
    [Health]
    public required string Template { get; set; }

    [Comment("What is filled into the template, free-form; null where nothing.")]
    [Health(FreeText = true)]
    public JsonElement? Data { get; set; }

    [Comment("When it is to be sent, at the earliest.")]
    [Operational]
    public required DateTimeOffset SendAt { get; set; }

    [Comment("Whether it is still to be sent.")]
    [Operational]
    public EmailQueueStatus Status { get; set; } = EmailQueueStatus.Pending;

    [Comment("When it was sent; null before.")]
    [Operational]
    public DateTimeOffset? SentAt { get; set; }

    [Comment("Why the last try failed; null where none failed.")]
    [Health(FreeText = true)]
    public string? ErrorMessage { get; set; }

    [Comment("How many tries followed the first.")]
    [Operational]
    public int RetryCount { get; set; }
}
