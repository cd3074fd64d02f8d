using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Partitioning;

namespace Telehealth.Data.Analytics;

internal sealed class AnalyticsEventConfiguration : IEntityTypeConfiguration<AnalyticsEvent>
{
    public void Configure(EntityTypeBuilder<AnalyticsEvent> builder)
    {
        builder.PartitionByMonth();

        builder.Property(e => e.SessionId).HasMaxLength(255);
        builder.Property(e => e.EventType).HasMaxLength(100);
        builder.Property(e => e.EventCategory).HasMaxLength(100);
        builder.Property(e => e.EventData).HasColumnType("jsonb");
        builder.Property(e => e.PageUrl).HasMaxLength(500);
        builder.Property(e => e.Referrer).HasMaxLength(500);

        builder.HasOne(e => e.Patient).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(e => new { e.SessionId, e.Id });
        builder.HasIndex(e => new { e.EventType, e.Id });
    }
}
