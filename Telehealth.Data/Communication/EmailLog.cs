using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Classification;
using Telehealth.Data.Patients;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Communication;

[Comment("An e-mail that was given to the mail service, and what became of it.")]
[NotAudited("is a log")]
public class EmailLog : VersionedEntity
{
    [Comment("The patient to whom the e-mail was written; null where the recipient is no patient.")]
    [Identity(SafeHarbor.OtherUnique)]
    public Guid? PatientId { get; set; }

    public Patient? Patient { get; set; }

    [Comment("E-mail address in lower case.")]
    [Identity(SafeHarbor.Email)]
    public required string Recipient { get; set; }

    [Comment("Name of the template; null where the e-mail was written without one.")]
    [Health]
    public string? Template { get; set; }

    [Comment("What was filled into the template, free-form; null where nothing.")]
    [Health(FreeText = true)]
    public JsonElement? Data { get; set; }

    [Comment("The mail service's identifier, by which its webhooks find the row; null until it took the e-mail.")]
    [Identity(SafeHarbor.OtherUnique)]
    public string? MessageId { get; set; }

    [Comment("What became of the e-mail, as far as the mail service reports it.")]
    [Operational]
    public EmailStatus Status { get; set; } = EmailStatus.Pending;

    [Comment("Why it failed or bounced, in the mail service's words; null where it did not.")]
    [Health(FreeText = true)]
    public string? ErrorMessage { get; set; }

    [Comment("When the mail service took it; null before.")]
    [Operational]
    public DateTimeOffset? SentAt { get; set; }

    [Comment("When the recipient first opened it; null where that is not known.")]
    [Operational]
    public DateTimeOffset? OpenedAt { get; set; }

    [Comment("When the recipient first followed a link in it; null where that is not known.")]
    [Operational]
    public DateTimeOffset? ClickedAt { get; set; }
}
