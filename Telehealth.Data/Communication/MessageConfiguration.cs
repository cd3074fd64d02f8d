using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Telehealth.Data.Communication;

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.Property(m => m.AttachmentUrl).HasMaxLength(500);

        builder.HasOne(m => m.Consultation).WithMany()
            .HasForeignKey(m => new { m.PatientId, m.ConsultationId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.Provider).WithMany().OnDelete(DeleteBehavior.Restrict);

        // The work list of patients' messages that nobody read, oldest first.
        builder.HasIndex(m => m.CreatedAt).HasFilter("sender_type = 'patient' AND NOT is_read");

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_messages_sender", "(sender_type = 'provider') = (provider_id IS NOT NULL)"));
        builder.ToTable(t => t.HasCheckConstraint("ck_messages_read", "is_read = (read_at IS NOT NULL)"));
    }
}
