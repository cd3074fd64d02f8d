using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Functions;

namespace Telehealth.Data.Prescribing;

internal sealed class PrescriptionConfiguration : IEntityTypeConfiguration<Prescription>
{
    public void Configure(EntityTypeBuilder<Prescription> builder)
    {
        builder.Property(p => p.RxNumber).HasMaxLength(100).HasCheckedNumber("RX", "rx_numbers");
        builder.Property(p => p.PharmacyOrderId).HasMaxLength(255);

        builder.HasOne(p => p.Consultation).WithMany()
            .HasForeignKey(p => new { p.PatientId, p.ConsultationId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Provider).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Pharmacy).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(p => p.RxNumber).IsUnique();

        // Those that a daily job expires, or reminds of.
        builder.HasIndex(p => p.ExpiresDate).HasFilter("status = 'active'");

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_prescriptions_expires", "expires_date >= issued_date"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_prescriptions_refills", "refills_remaining BETWEEN 0 AND refills_authorized"));
    }
}
