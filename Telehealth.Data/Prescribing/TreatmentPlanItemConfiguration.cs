using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.ReferenceData;

namespace Telehealth.Data.Prescribing;

internal sealed class TreatmentPlanItemConfiguration : IEntityTypeConfiguration<TreatmentPlanItem>
{
    public void Configure(EntityTypeBuilder<TreatmentPlanItem> builder)
    {
        builder.Property(i => i.Quantity).IsPositive().EditedByStaff();

        builder.HasOne(i => i.Plan).WithMany().OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(i => i.Sku).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(i => new { i.PlanId, i.SkuId }).IsUnique();

        builder.HasData(TreatmentPlanItemReferenceData.Rows);
    }
}
