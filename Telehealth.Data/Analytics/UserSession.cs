using System.Net;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Classification;
using Telehealth.Data.Patients;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Analytics;

[Comment("A visit to the platform, from the first page to the last.")]
[NotAudited("is a log")]
public class UserSession : VersionedEntity
{
    [Comment("Identifier of the visit that the browser keeps; unique. Events and form analytics name it.")]
    [Identity(SafeHarbor.OtherUnique)]
    public required string SessionId { get; set; }

    [Comment("The patient who visits; null for a visitor who does not sign in.")]
    [Identity(SafeHarbor.OtherUnique)]
    public Guid? PatientId { get; set; }

    public Patient? Patient { get; set; }

    [Comment("When the visit began.")]
    [Operational]
    public required DateTimeOffset StartedAt { get; set; }

    [Comment("When the visit ended; null while it lasts.")]
    [Operational]
    public DateTimeOffset? EndedAt { get; set; }

    [Comment("User agent, as the browser sent it; null where it sent none.")]
    [Identity(SafeHarbor.Device)]
    public string? UserAgent { get; set; }

    [Comment("IP address of the visitor; null where it is not kept.")]
    [Identity(SafeHarbor.IpAddress)]
    public IPAddress? IpAddress { get; set; }

    [Comment("Kind of device; null where the user agent does not tell.")]
    [Operational]
    public DeviceType? DeviceType { get; set; }

    [Comment("Browser; null where the user agent does not tell.")]
    [Operational]
    public string? Browser { get; set; }

    [Comment("utm_source of the first page: who sent the visitor; null where the link had none.")]
    [Operational]
    public string? UtmSource { get; set; }

    [Comment("utm_medium of the first page: by what means; null where the link had none.")]
    [Operational]
    public string? UtmMedium { get; set; }

    [Comment("utm_campaign of the first page: which campaign; null where the link had none.")]
    [Health]
    public string? UtmCampaign { get; set; }

    [Comment("utm_content of the first page: which link of several; null where the link had none.")]
    [Health]
    public string? UtmContent { get; set; }

    [Comment("utm_term of the first page: which search words; null where the link had none.")]
    [Health(FreeText = true)]
    public string? UtmTerm { get; set; }

    [Comment("Whether the visitor did what the platform hopes for, such as submitting a consultation.")]
    [Operational]
    public bool Converted { get; set; }

    [Comment("What the visitor did; null where it was not so or is not said.")]
    [Operational]
    public string? ConversionType { get; set; }

    [Comment("What it is worth in US dollars; null where it was not so or has no value.")]
    [Operational]
    public decimal? ConversionValue { get; set; }
}
