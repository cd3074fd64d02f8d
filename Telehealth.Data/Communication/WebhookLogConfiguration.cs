using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Partitioning;

namespace Telehealth.Data.Communication;

internal sealed class WebhookLogConfiguration : IEntityTypeConfiguration<WebhookLog>
{
    public void Configure(EntityTypeBuilder<WebhookLog> builder)
    {
        builder.PartitionByMonth();

        builder.Property(l => l.EventType).HasMaxLength(100);
        builder.Property(l => l.Payload).HasColumnType("jsonb");

        builder.HasOne(l => l.Patient).WithMany().OnDelete(DeleteBehavior.Restrict);

        // What is still to be processed, in the order of its arrival.
        builder.HasIndex(l => l.CreatedAt).HasFilter("NOT processed");

        builder.ToTable(t => t.HasCheckConstraint("ck_webhook_logs_processed", "processed = (processed_at IS NOT NULL)"));
    }
}
