using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Patients;

[Comment("How a patient signs in. A table of its own, because it is looked up by e-mail before any patient is known.")]
public class PatientLogin : VersionedEntity
{
    [Comment("The patient who signs in; a patient has one login.")]
    public Guid PatientId { get; set; }

    public Patient? Patient { get; set; }

    [Comment("E-mail address in lower case; unique.")]
    public required string Email { get; set; }

    [Comment("Password hash in PHC string format; null until the patient chooses a password.")]
    public string? PasswordHash { get; set; }

    [Comment("Whether the patient proved to own the e-mail address.")]
    public bool EmailVerified { get; set; }

    [Comment("SHA-256 of the token (256 random bits) that verifies the e-mail address; null where none is open.")]
    public byte[]? VerificationTokenHash { get; set; }

    [Comment("SHA-256 of the token (256 random bits) that resets the password; null where none is open.")]
    public byte[]? ResetTokenHash { get; set; }

    [Comment("When the reset token ends; null where none is open.")]
    public DateTimeOffset? ResetTokenExpiresAt { get; set; }

    [Comment("Last successful sign-in; null before the first.")]
    public DateTimeOffset? LastLoginAt { get; set; }
}
