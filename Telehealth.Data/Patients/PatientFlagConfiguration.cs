using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Telehealth.Data.Patients;

internal sealed class PatientFlagConfiguration : IEntityTypeConfiguration<PatientFlag>
{
    public void Configure(EntityTypeBuilder<PatientFlag> builder)
    {
        builder.HasOne(f => f.CreatedBy).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(f => f.RemovedBy).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_patient_flags_removed",
            "(removed_at IS NULL) = (removed_by_id IS NULL) AND (removed_at IS NULL OR NOT is_active)"));
    }
}
