using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Secrets;

namespace Telehealth.Data.Staff;

internal sealed class AdminConfiguration : IEntityTypeConfiguration<Admin>
{
    public void Configure(EntityTypeBuilder<Admin> builder)
    {
        builder.Property(a => a.Email).IsEmailAddress();
        builder.Property(a => a.PasswordHash).HasMaxLength(255);
        builder.Property(a => a.FirstName).HasMaxLength(100);
        builder.Property(a => a.LastName).HasMaxLength(100);
        builder.Property(a => a.TwoFactorSecretEncrypted).IsEncrypted();
        builder.Property(a => a.ResetTokenHash).IsSha256();

        builder.HasIndex(a => a.Email).IsUnique();
        builder.HasIndex(a => a.ResetTokenHash).IsUnique();

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_admins_reset_token", "(reset_token_hash IS NULL) = (reset_token_expires_at IS NULL)"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_admins_two_factor", "NOT two_factor_enabled OR two_factor_secret_encrypted IS NOT NULL"));
    }
}
