using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Classification;
using Telehealth.Data.Patients;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Communication;

[Comment("A call that another service made to us, as it came, and whether it was processed.")]
[NotAudited("is a log")]
public class WebhookLog : VersionedEntity
{
    [Comment("The patient whom the call is about; null until processing finds one, and where it is about none.")]
    [Identity(SafeHarbor.OtherUnique)]
    public Guid? PatientId { get; set; }

    public Patient? Patient { get; set; }

    [Comment("The service that called.")]
    [Operational]
    public required WebhookService Service { get; set; }

    [Comment("What happened, in the service's words.")]
    [Operational]
    public required string EventType { get; set; }

    [Comment("Body of the call, as it came.")]
    [Health(FreeText = true)]
    public required JsonElement Payload { get; set; }

    [Comment("Whether the call was processed.")]
    [Operational]
    public bool Processed { get; set; }

    [Comment("When the call was processed; null before.")]
    [Operational]
    public DateTimeOffset? ProcessedAt { get; set; }

    [Comment("Why the last try to process it failed; null where none failed.")]
    [Health(FreeText = true)]
    public string? ErrorMessage { get; set; }
}
