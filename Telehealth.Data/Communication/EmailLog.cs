using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Patients;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Communication;

[Comment("An e-mail that was given to the mail service, and what became of it.")]
public class EmailLog : VersionedEntity
{
    [Comment("The patient to whom the e-mail was written; null where the recipient is no patient.")]
    public Guid? PatientId { get; set; }

    public Patient? Patient { get; set; }

    [Comment("E-mail address in lower case.")]
    public required string Recipient { get; set; }

    [Comment("Name of the template; null where the e-mail was written without one.")]
    public string? Template { get; set; }

    [Comment("What was filled into the template, free-form; null where nothing.")]
    public JsonElement? Data { get; set; }

    [Comment("The mail service's identifier, by which its webhooks find the row; null until it took the e-mail.")]
    public string? MessageId { get; set; }

    [Comment("What became of the e-mail, as far as the mail service reports it.")]
    public EmailStatus Status { get; set; } = EmailStatus.Pending;

    [Comment("Why it failed or bounced, in the mail service's words; null where it did not.")]
    public string? ErrorMessage { get; set; }

    [Comment("When the mail service took it; null before.")]
    public DateTimeOffset? SentAt { get; set; }

    [Comment("When the recipient first opened it; null where that is not known.")]
    public DateTimeOffset? OpenedAt { get; set; }

    [Comment("When the recipient first followed a link in it; null where that is not known.")]
    public DateTimeOffset? ClickedAt { get; set; }
}
