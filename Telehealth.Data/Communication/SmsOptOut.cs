using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Patients;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Communication;

[Comment("Whether a phone number wants no SMS. It holds for the number, whoever has it (47 CFR 64.1200).")]
public class SmsOptOut : VersionedEntity
{
    [Comment("The patient who gave the number; null where it is no patient's, or that of several.")]
    [Identity(SafeHarbor.OtherUnique)]
    public Guid? PatientId { get; set; }

    public Patient? Patient { get; set; }

    [Comment("Phone number in E.164 form; unique.")]
    [Identity(SafeHarbor.Phone)]
    public required string PhoneNumber { get; set; }

    [Comment("Whether the number wants no SMS now.")]
    [Operational]
    public bool OptedOut { get; set; }

    [Comment("When it last asked for no more SMS; null where it never did.")]
    [Operational]
    public DateTimeOffset? OptedOutAt { get; set; }

    [Comment("When it last asked for SMS again; null where it never did.")]
    [Operational]
    public DateTimeOffset? OptedInAt { get; set; }
}
