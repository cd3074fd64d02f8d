using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.ReferenceData;

namespace Telehealth.Data.Prescribing;

internal sealed class SkuConfiguration : IEntityTypeConfiguration<Sku>
{
    public void Configure(EntityTypeBuilder<Sku> builder)
    {
        builder.Property(s => s.Code).HasMaxLength(50);
        builder.Property(s => s.MedicationId).EditedByStaff();
        builder.Property(s => s.Description).EditedByStaff();
        builder.Property(s => s.UnitPrice).IsMoney().EditedByStaff();
        builder.Property(s => s.IsActive).EditedByStaff();

        builder.HasOne(s => s.Medication).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(s => s.Code).IsUnique();

        builder.ToTable(t => t.HasCheckConstraint("ck_skus_active", "NOT is_active OR medication_id IS NOT NULL"));

        builder.HasData(SkuReferenceData.Rows);
    }
}
