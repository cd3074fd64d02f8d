using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.Partitioning;

namespace Telehealth.Data.Communication;

internal sealed class SmsLogConfiguration : IEntityTypeConfiguration<SmsLog>
{
    public void Configure(EntityTypeBuilder<SmsLog> builder)
    {
        builder.PartitionByMonth();

        builder.Property(l => l.Recipient).IsPhoneNumber();
        builder.Property(l => l.Template).HasMaxLength(100);
        builder.Property(l => l.MessageSid).HasMaxLength(255);

        builder.HasOne(l => l.Patient).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(l => l.MessageSid);

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_sms_logs_sent",
            """
            CASE status
                WHEN 'pending' THEN sent_at IS NULL
                WHEN 'failed' THEN true
                ELSE sent_at IS NOT NULL
            END
            """));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_sms_logs_delivered", "(status = 'delivered') = (delivered_at IS NOT NULL)"));
    }
}
