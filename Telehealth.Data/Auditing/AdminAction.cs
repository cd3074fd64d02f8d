using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;
using Telehealth.Data.Staff;

namespace Telehealth.Data.Auditing;

[Comment("Something that an admin did, to whatever target.")]
[NotAudited("is a record of what was done")]
public class AdminAction : Entity
{
    [Comment("The admin who did it.")]
    [Operational]
    public Guid AdminId { get; set; }

    public Admin? Admin { get; set; }

    [Comment("What the admin did; an open set.")]
    [Operational]
    public required string ActionType { get; set; }

    [Comment("What kind of row it was done to, such as patient or order; an open set.")]
    [Operational]
    public required string TargetType { get; set; }

    [Comment("Identifier of the row that it was done to; no reference, because the row may be of any table, or gone.")]
    [Identity(SafeHarbor.OtherUnique)]
    public required Guid TargetId { get; set; }

    [Comment("Details, free-form; null where none.")]
    [Health(FreeText = true)]
    public JsonElement? ActionDetails { get; set; }

    [Comment("IP address of the admin; null where it did not come from the network.")]
    [Identity(SafeHarbor.IpAddress)]
    public IPAddress? IpAddress { get; set; }

    [Comment("User agent, as the admin's browser sent it; null where none was sent.")]
    [Identity(SafeHarbor.Device)]
    public string? UserAgent { get; set; }
}
