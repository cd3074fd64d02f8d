using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.Partitioning;

namespace Telehealth.Data.Communication;

internal sealed class EmailLogConfiguration : IEntityTypeConfiguration<EmailLog>
{
    public void Configure(EntityTypeBuilder<EmailLog> builder)
    {
        builder.PartitionByMonth();

        builder.Property(l => l.Recipient).IsEmailAddress();
        builder.Property(l => l.Template).HasMaxLength(100);
        builder.Property(l => l.Data).HasColumnType("jsonb");
        builder.Property(l => l.MessageId).HasMaxLength(255);

        builder.HasOne(l => l.Patient).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(l => l.MessageId);

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_email_logs_sent",
            """
            CASE status
                WHEN 'pending' THEN sent_at IS NULL
                WHEN 'failed' THEN true
                ELSE sent_at IS NOT NULL
            END
            """));
        builder.ToTable(t => t.HasCheckConstraint("ck_email_logs_opened", "status <> 'opened' OR opened_at IS NOT NULL"));
        builder.ToTable(t => t.HasCheckConstraint("ck_email_logs_clicked", "status <> 'clicked' OR clicked_at IS NOT NULL"));
    }
}
