using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Telehealth.Data.Clinical;

internal sealed class TreatmentPlanOverrideConfiguration : IEntityTypeConfiguration<TreatmentPlanOverride>
{
    public void Configure(EntityTypeBuilder<TreatmentPlanOverride> builder)
    {
        builder.Property(o => o.Modifications).HasColumnType("jsonb");

        builder.HasOne(o => o.Plan).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(o => o.Provider).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(o => new { o.PatientId, o.PlanId }).IsUnique().HasFilter("is_active");
    }
}
