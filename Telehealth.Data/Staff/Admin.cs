using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Staff;

[Comment("A member of the platform's staff who runs it: support, billing, administration.")]
public class Admin : VersionedEntity
{
    [Comment("E-mail address in lower case, to sign in with; unique.")]
    public required string Email { get; set; }

    [Comment("Password hash in PHC string format.")]
    public required string PasswordHash { get; set; }

    [Comment("Given name.")]
    public required string FirstName { get; set; }

    [Comment("Family name.")]
    public required string LastName { get; set; }

    [Comment("What the admin may do by default.")]
    public AdminRole Role { get; set; } = AdminRole.Admin;

    [Comment("Permissions beyond those of the role, one word each; empty where the role says all.")]
    public string[] Permissions { get; set; } = [];

    [Comment("Whether signing in asks for a second factor.")]
    public bool TwoFactorEnabled { get; set; }

    [Comment("Secret of the second factor, encrypted by the application; null where none is set up.")]
    public byte[]? TwoFactorSecretEncrypted { get; set; }

    [Comment("Whether the admin may sign in.")]
    public AdminStatus Status { get; set; } = AdminStatus.Active;

    [Comment("SHA-256 of the token (256 random bits) that resets the password; null where none is open.")]
    public byte[]? ResetTokenHash { get; set; }

    [Comment("When the reset token ends; null where none is open.")]
    public DateTimeOffset? ResetTokenExpiresAt { get; set; }

    [Comment("Last successful sign-in; null before the first.")]
    public DateTimeOffset? LastLoginAt { get; set; }
}
