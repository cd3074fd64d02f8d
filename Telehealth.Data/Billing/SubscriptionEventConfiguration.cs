using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Telehealth.Data.Billing;

internal sealed class SubscriptionEventConfiguration : IEntityTypeConfiguration<SubscriptionEvent>
{
    public void Configure(EntityTypeBuilder<SubscriptionEvent> builder)
    {
        builder.Property(e => e.EventType).HasMaxLength(100);
        builder.Property(e => e.Metadata).HasColumnType("jsonb");

        builder.HasOne(e => e.Subscription).WithMany()
            .HasForeignKey(e => new { e.PatientId, e.SubscriptionId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(e => e.Plan).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}
