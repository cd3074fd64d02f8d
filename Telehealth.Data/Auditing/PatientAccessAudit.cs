using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;

namespace Telehealth.Data.Auditing;

[Comment("Somebody's access to a patient's data through the application (45 CFR 164.312(b)).")]
public class PatientAccessAudit : PatientOwnedEntity
{
    [Comment("Path of the endpoint that was called.")]
    [Identity(SafeHarbor.Url)]
    public required string EndpointAccessed { get; set; }

    [Comment("HTTP method of the call, in capitals.")]
    [Operational]
    public required string HttpMethod { get; set; }

    [Comment("Who called: a patient, a provider or an admin, as the role says.")]
    [Identity(SafeHarbor.OtherUnique)]
    public required Guid AccessedByUserId { get; set; }

    [Comment("The role in which the caller called; an open set.")]
    [Operational]
    public required string AccessedByRole { get; set; }

    [Comment("When the call was made; the row may be written later.")]
    [Operational]
    public required DateTimeOffset AccessedAt { get; set; }

    [Comment("IP address of the caller; null where the call did not come from the network.")]
    [Identity(SafeHarbor.IpAddress)]
    public IPAddress? IpAddress { get; set; }

    [Comment("User agent, as the caller sent it; null where none was sent.")]
    [Identity(SafeHarbor.Device)]
    public string? UserAgent { get; set; }

    [Comment("Query parameters of the call, free-form; null where it had none.")]
    [Health(FreeText = true)]
    public JsonElement? QueryParameters { get; set; }

    [Comment("HTTP status of the answer; null where none was given.")]
    [Operational]
    public int? ResponseStatus { get; set; }
}
