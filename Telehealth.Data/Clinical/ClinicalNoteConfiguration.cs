using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Telehealth.Data.Clinical;

internal sealed class ClinicalNoteConfiguration : IEntityTypeConfiguration<ClinicalNote>
{
    public void Configure(EntityTypeBuilder<ClinicalNote> builder)
    {
        builder.HasOne(n => n.Provider).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(n => n.Consultation).WithMany(c => c.Notes)
            .HasForeignKey(n => new { n.PatientId, n.ConsultationId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(n => n.LockedBy).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(n => n.UpdatedBy).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_clinical_notes_locked",
            "is_locked = (locked_at IS NOT NULL) AND is_locked = (locked_by_id IS NOT NULL)"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_clinical_notes_text", "num_nonnulls(subjective, objective, assessment, plan, content) > 0"));
    }
}
