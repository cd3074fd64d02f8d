using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Billing;

internal sealed class BillingAdjustmentConfiguration : IEntityTypeConfiguration<BillingAdjustment>
{
    public void Configure(EntityTypeBuilder<BillingAdjustment> builder)
    {
        builder.Property(a => a.Amount).IsMoney().IsPositive();

        builder.HasOne(a => a.Order).WithMany()
            .HasForeignKey(a => new { a.PatientId, a.OrderId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.CreatedBy).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}
