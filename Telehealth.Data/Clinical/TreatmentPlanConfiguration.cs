using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.ReferenceData;

namespace Telehealth.Data.Clinical;

internal sealed class TreatmentPlanConfiguration : IEntityTypeConfiguration<TreatmentPlan>
{
    public void Configure(EntityTypeBuilder<TreatmentPlan> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(100).EditedByStaff();
        builder.Property(p => p.Price).IsMoney().EditedByStaff();
        builder.Property(p => p.BillingPeriod).EditedByStaff();
        builder.Property(p => p.ProtocolKey).HasMaxLength(50);
        builder.Property(p => p.Features).EditedByStaff();
        builder.Property(p => p.IsPopular).EditedByStaff();
        builder.Property(p => p.IsActive).EditedByStaff();
        builder.Property(p => p.SortOrder).EditedByStaff();

        builder.HasIndex(p => new { p.Condition, p.PlanTier }).IsUnique();

        builder.HasData(TreatmentPlanReferenceData.Rows);
    }
}
