using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Patients;

[Comment("How a patient signs in. A table of its own, because it is looked up by e-mail before any patient is known.")]
public class PatientLogin : VersionedEntity
{
    [Comment("The patient who signs in; a patient has one login.")]
    [Identity(SafeHarbor.OtherUnique)]
    public Guid PatientId { get; set; }

    public Patient? Patient { get; set; }

    [Comment("E-mail address in lower case; unique.")]
    [Identity(SafeHarbor.Email)]
    public required string Email { get; set; }

    [Comment("Password hash in PHC string format; null until the patient chooses a password.")]
    [Secret]
    public string? PasswordHash { get; set; }

    [Comment("Whether the patient proved to own the e-mail address.")]
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

    [Comment("Last successful sign-in; null before the first.")]
    [Operational]
    public DateTimeOffset? LastLoginAt { get; set; }
}
