using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Communication;

internal sealed class SmsQueueItemConfiguration : IEntityTypeConfiguration<SmsQueueItem>
{
    public void Configure(EntityTypeBuilder<SmsQueueItem> builder)
    {
        builder.Property(i => i.Recipient).IsPhoneNumber();
        builder.Property(i => i.Template).HasMaxLength(100);
        builder.Property(i => i.Data).HasColumnType("jsonb");
        builder.Property(i => i.RetryCount).IsNonNegative();

        builder.HasOne(i => i.Patient).WithMany().OnDelete(DeleteBehavior.Restrict);

        // What is due.
        builder.HasIndex(i => i.SendAt).HasFilter("status = 'scheduled'");

        builder.ToTable(t => t.HasCheckConstraint("ck_sms_queue_sent", "(status = 'sent') = (sent_at IS NOT NULL)"));
    }
}
