using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Clinical;

internal sealed class PatientDocumentConfiguration : IEntityTypeConfiguration<PatientDocument>
{
    public void Configure(EntityTypeBuilder<PatientDocument> builder)
    {
        builder.Property(d => d.FileName).HasMaxLength(255);
        builder.Property(d => d.FileUrl).HasMaxLength(500);
        builder.Property(d => d.FileSize).IsPositive();
        builder.Property(d => d.MimeType).HasMaxLength(100);

        builder.HasOne(d => d.Consultation).WithMany(c => c.Documents)
            .HasForeignKey(d => new { d.PatientId, d.ConsultationId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.VerifiedBy).WithMany().OnDelete(DeleteBehavior.Restrict);

        // Those that wait to be checked.
        builder.HasIndex(d => d.CreatedAt).HasFilter("NOT verified");

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_patient_documents_verified",
            "verified = (verified_at IS NOT NULL) AND verified = (verified_by_id IS NOT NULL)"));
    }
}
