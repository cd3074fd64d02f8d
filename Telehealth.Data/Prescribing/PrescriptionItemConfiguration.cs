using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Prescribing;

internal sealed class PrescriptionItemConfiguration : IEntityTypeConfiguration<PrescriptionItem>
{
    public void Configure(EntityTypeBuilder<PrescriptionItem> builder)
    {
        builder.Property(i => i.Dosage).HasMaxLength(100);
        builder.Property(i => i.Quantity).IsPositive();
        builder.Property(i => i.Frequency).HasMaxLength(100);
        builder.Property(i => i.Duration).HasMaxLength(100);

        builder.HasOne(i => i.Prescription).WithMany(p => p.Items)
            .HasForeignKey(i => new { i.PatientId, i.PrescriptionId })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(i => i.Medication).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}
