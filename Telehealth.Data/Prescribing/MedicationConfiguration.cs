using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.ReferenceData;

namespace Telehealth.Data.Prescribing;

internal sealed class MedicationConfiguration : IEntityTypeConfiguration<Medication>
{
    public void Configure(EntityTypeBuilder<Medication> builder)
    {
        builder.Property(m => m.Name).HasMaxLength(255);
        builder.Property(m => m.GenericName).HasMaxLength(255);
        builder.Property(m => m.BrandName).HasMaxLength(255);
        builder.Property(m => m.Category).HasMaxLength(100).EditedByStaff();
        builder.Property(m => m.AvailableDosages).EditedByStaff();
        builder.Property(m => m.BasePrice).IsMoney().EditedByStaff();
        builder.Property(m => m.SubscriptionDiscount).HasPrecision(3, 2).IsBetween(0, 1).EditedByStaff();
        builder.Property(m => m.DeaSchedule).HasMaxLength(3).HasColumnCheck("schedule", "{0} IN ('II', 'III', 'IV', 'V')");
        builder.Property(m => m.Active).EditedByStaff();
        builder.Property(m => m.StockQuantity).IsNonNegative().EditedByStaff();
        builder.Property(m => m.Description).EditedByStaff();
        builder.Property(m => m.SideEffects).EditedByStaff();
        builder.Property(m => m.Contraindications).EditedByStaff();
        builder.Property(m => m.ImageUrl).HasMaxLength(500).EditedByStaff();

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_medications_controlled_substance", "controlled_substance = (dea_schedule IS NOT NULL)"));

        builder.HasData(MedicationReferenceData.Rows);
    }
}
