using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Staff;

[Comment("A member of the platform's staff who runs it: support, billing, administration.")]
public class Admin : VersionedEntity
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

    [Comment("What the admin may do by default.")]
    [Operational]
    public AdminRole Role { get; set; } = AdminRole.Admin;

    [Comment("Permissions beyond those of the role, one word each; empty where the role says all.")]
    [Operational]
    public string[] Permissions { get; set; } = [];

    [Comment("Whether signing in asks for a second factor.")]
    [Operational]
    public bool TwoFactorEnabled { get; set; }

    [Comment("Secret of the second factor, encrypted by the application; null where none is set up.")]
    [Secret]
    public byte[]? TwoFactorSecretEncrypted { get; set; }

    [Comment("Whether the admin may sign in.")]
    [Operational]
    public AdminStatus Status { get; set; } = AdminStatus.Active;

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
