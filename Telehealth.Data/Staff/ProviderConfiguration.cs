using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Staff;

internal sealed class ProviderConfiguration : IEntityTypeConfiguration<Provider>
{
    public void Configure(EntityTypeBuilder<Provider> builder)
    {
        builder.Property(p => p.Email).IsEmailAddress();
        builder.Property(p => p.PasswordHash).HasMaxLength(255);
        builder.Property(p => p.FirstName).HasMaxLength(100);
        builder.Property(p => p.LastName).HasMaxLength(100);
        builder.Property(p => p.Phone).IsPhoneNumber();
        builder.Property(p => p.LicenseNumber).HasMaxLength(100);
        builder.Property(p => p.NpiNumber).IsNpi();
        builder.Property(p => p.DeaNumber).IsDeaNumber();
        builder.Property(p => p.StatesLicensed).AreStateCodes().HasColumnCheck("not_empty", "cardinality({0}) > 0");
        builder.Property(p => p.VerificationTokenHash).IsSha256();
        builder.Property(p => p.ResetTokenHash).IsSha256();
        builder.Property(p => p.ConsultationCapacity).IsPositive();

        builder.HasIndex(p => p.Email).IsUnique();
        builder.HasIndex(p => p.NpiNumber).IsUnique();
        builder.HasIndex(p => p.VerificationTokenHash).IsUnique();
        builder.HasIndex(p => p.ResetTokenHash).IsUnique();

        // Who can take a consultation from a patient in this state.
        builder.HasIndex(p => p.StatesLicensed).HasMethod("gin")
            .HasFilter("status = 'active' AND available_for_consultations");

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_providers_reset_token", "(reset_token_hash IS NULL) = (reset_token_expires_at IS NULL)"));
    }
}
