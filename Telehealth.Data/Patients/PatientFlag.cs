using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Staff;

namespace Telehealth.Data.Patients;

[Comment("A mark that staff put on a patient, such as a high risk or a very important person.")]
public class PatientFlag : VersionedPatientOwnedEntity
{
    [Comment("What the flag says.")]
    [Health]
    public PatientFlagType FlagType { get; set; }

    [Comment("Why the flag was set, in the words of the admin who set it.")]
    [Health(FreeText = true)]
    public required string Reason { get; set; }

    [Comment("Whether the flag stands; false once it was removed.")]
    [Operational]
    public bool IsActive { get; set; } = true;

    [Comment("When the flag ends by itself; null where it stands until it is removed.")]
    [Operational]
    public DateTimeOffset? ExpiresAt { get; set; }

    [Comment("The admin who set the flag.")]
    [Operational]
    public Guid CreatedById { get; set; }

    public Admin? CreatedBy { get; set; }

    [Comment("When the flag was removed; null while it stands.")]
    [Operational]
    public DateTimeOffset? RemovedAt { get; set; }

    [Comment("The admin who removed the flag; null while it stands.")]
    [Operational]
    public Guid? RemovedById { get; set; }

    public Admin? RemovedBy { get; set; }
}
