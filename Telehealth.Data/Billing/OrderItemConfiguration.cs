using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Billing;

internal sealed class OrderItemConfiguration : IEntityTypeConfiguration<OrderItem>
{
    public void Configure(EntityTypeBuilder<OrderItem> builder)
    {
        builder.Property(i => i.MedicationName).HasMaxLength(255);
        builder.Property(i => i.Dosage).HasMaxLength(100);
        builder.Property(i => i.Quantity).IsPositive();
        builder.Property(i => i.UnitPrice).IsMoney();
        builder.Property(i => i.TotalPrice).IsMoney();

        builder.HasOne(i => i.Order).WithMany(o => o.Items)
            .HasForeignKey(i => new { i.PatientId, i.OrderId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(i => i.Medication).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.ToTable(t => t.HasCheckConstraint("ck_order_items_total", "total_price = quantity * unit_price"));
    }
}
