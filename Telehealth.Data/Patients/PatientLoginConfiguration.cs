using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Patients;

internal sealed class PatientLoginConfiguration : IEntityTypeConfiguration<PatientLogin>
{
    public void Configure(EntityTypeBuilder<PatientLogin> builder)
    {
        builder.Property(l => l.Email).IsEmailAddress();
        builder.Property(l => l.PasswordHash).HasMaxLength(255);
        builder.Property(l => l.VerificationTokenHash).IsSha256();
        builder.Property(l => l.ResetTokenHash).IsSha256();

        builder.HasOne(l => l.Patient).WithOne().HasForeignKey<PatientLogin>(l => l.PatientId)
            .OnDelete(DeleteBehavior.Cascade);

        builder.HasIndex(l => l.Email).IsUnique();
        builder.HasIndex(l => l.VerificationTokenHash).IsUnique();
        builder.HasIndex(l => l.ResetTokenHash).IsUnique();

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_patient_logins_reset_token", "(reset_token_hash IS NULL) = (reset_token_expires_at IS NULL)"));
    }
}
