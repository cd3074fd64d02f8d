using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Staff;

[Comment("A licensed clinician who reviews consultations and prescribes.")]
public class Provider : VersionedEntity
{
    [Comment("E-mail address in lower case, to sign in with; unique.")]
    [Identity(SafeHarbor.Email)]
    public required string Email { get; set; }

    [Comment("Password hash in PHC string format.")]
    [Secret]
    public required string PasswordHash { get; set; }

    [Comment("Given name.")]
    [Identity(SafeHarbor.Name)]
    public required string FirstName { get; set; }

    [Comment("Family name.")]
    [Identity(SafeHarbor.Name)]
    public required string LastName { get; set; }

    [Comment("Phone number in E.164 form; null where the provider gave none.")]
    [Identity(SafeHarbor.Phone)]
    public string? Phone { get; set; }

    [Comment("Number of the license to practice, as its board writes it.")]
    [Identity(SafeHarbor.LicenseNumber)]
    public required string LicenseNumber { get; set; }

    [Comment("National Provider Identifier; unique. Null until it is known.")]
    [Identity(SafeHarbor.OtherUnique)]
    public string? NpiNumber { get; set; }

    [Comment("DEA registration number; null where the provider does not prescribe controlled substances.")]
    [Identity(SafeHarbor.LicenseNumber)]
    public string? DeaNumber { get; set; }

    [Comment("Fields of medicine, in the provider's words; empty where none were named.")]
    [Operational]
    public string[] Specialties { get; set; } = [];

    [Comment("States in which the provider is licensed, USPS codes; at least one.")]
    [Operational]
    public required string[] StatesLicensed { get; set; }

    [Comment("Whether the provider may sign in and treat patients.")]
    [Operational]
    public ProviderStatus Status { get; set; } = ProviderStatus.Pending;

    [Comment("Whether the provider proved to own the e-mail address.")]
    [Operational]
    public bool EmailVerified { get; set; }

    [Comment("SHA-256 of the token (256 random bits) that verifies the e-mail address; null where none is open.")]
    [Secret]
    public byte[]? VerificationTokenHash { get; set; }

    [Comment("SHA-256 of the token (256 random bits) that resets the password; null where none is open.")]
    [Secret]
    public byte[]? ResetTokenHash { get; set; }

    [Comment("When the reset token ends; null where none is open.")]
    [Operational]
    public DateTimeOffset? ResetTokenExpiresAt { get; set; }

    [Comment("Whether the provider takes new consultations.")]
    [Operational]
    public bool AvailableForConsultations { get; set; } = true;

    [Comment("How many consultations the provider takes at a time.")]
    [Operational]
    public int ConsultationCapacity { get; set; } = 20;

    [Comment("Last successful sign-in; null before the first.")]
    [Operational]
    public DateTimeOffset? LastLoginAt { get; set; }
}
