using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Staff;

[Comment("A licensed clinician who reviews consultations and prescribes.")]
public class Provider : VersionedEntity
{
    [Comment("E-mail address in lower case, to sign in with; unique.")]
    public required string Email { get; set; }

    [Comment("Password hash in PHC string format.")]
    public required string PasswordHash { get; set; }

    [Comment("Given name.")]
    public required string FirstName { get; set; }

    [Comment("Family name.")]
    public required string LastName { get; set; }

    [Comment("Phone number in E.164 form; null where the provider gave none.")]
    public string? Phone { get; set; }

    [Comment("Number of the license to practice, as its board writes it.")]
    public required string LicenseNumber { get; set; }

    [Comment("National Provider Identifier; unique. Null until it is known.")]
    public string? NpiNumber { get; set; }

    [Comment("DEA registration number; null where the provider does not prescribe controlled substances.")]
    public string? DeaNumber { get; set; }

    [Comment("Fields of medicine, in the provider's words; empty where none were named.")]
    public string[] Specialties { get; set; } = [];

    [Comment("States in which the provider is licensed, USPS codes; at least one.")]
    public required string[] StatesLicensed { get; set; }

    [Comment("Whether the provider may sign in and treat patients.")]
    public ProviderStatus Status { get; set; } = ProviderStatus.Pending;

    [Comment("Whether the provider proved to own the e-mail address.")]
    public bool EmailVerified { get; set; }

    [Comment("SHA-256 of the token (256 random bits) that verifies the e-mail address; null where none is open.")]
    public byte[]? VerificationTokenHash { get; set; }

    [Comment("SHA-256 of the token (256 random bits) that resets the password; null where none is open.")]
    public byte[]? ResetTokenHash { get; set; }

    [Comment("When the reset token ends; null where none is open.")]
    public DateTimeOffset? ResetTokenExpiresAt { get; set; }

    [Comment("Whether the provider takes new consultations.")]
    public bool AvailableForConsultations { get; set; } = true;

    [Comment("How many consultations the provider takes at a time.")]
    public int ConsultationCapacity { get; set; } = 20;

    [Comment("Last successful sign-in; null before the first.")]
    public DateTimeOffset? LastLoginAt { get; set; }
}
