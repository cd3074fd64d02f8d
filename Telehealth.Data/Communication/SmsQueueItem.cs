using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Patients;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Communication;

[Comment("An SMS that is to be sent at a time to come.")]
public class SmsQueueItem : VersionedEntity
{
    [Comment("The patient to whom the SMS is written; null where the recipient is no patient.")]
    public Guid? PatientId { get; set; }

    public Patient? Patient { get; set; }

    [Comment("Phone number in E.164 form.")]
    public required string Recipient { get; set; }

    [Comment("Name of the template.")]
    public required string Template { get; set; }

    [Comment("What is filled into the template, free-form; null where nothing.")]
    public JsonElement? Data { get; set; }

    [Comment("When it is to be sent, at the earliest.")]
    public required DateTimeOffset SendAt { get; set; }

    [Comment("Whether it is still to be sent.")]
    public SmsQueueStatus Status { get; set; } = SmsQueueStatus.Scheduled;

    [Comment("When it was sent; null before.")]
    public DateTimeOffset? SentAt { get; set; }

    [Comment("Why the last try failed; null where none failed.")]
    public string? ErrorMessage { get; set; }

    [Comment("How many tries followed the first.")]
    public int RetryCount { get; set; }
}
