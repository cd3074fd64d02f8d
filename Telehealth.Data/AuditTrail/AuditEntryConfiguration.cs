using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Rows;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.Partitioning;

namespace Telehealth.Data.AuditTrail;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.PartitionByMonth();
        builder.IsAppendOnly();
        builder.NotesAdminActions();

        builder.Property(e => e.OldValues).HasColumnType("jsonb");
        builder.Property(e => e.NewValues).HasColumnType("jsonb");
        builder.Property(e => e.RowHash).IsSha256();

        // What became of a patient's data, of another row, and what is to be sealed: transactions come almost in order.
        builder.HasIndex(e => new { e.PatientId, e.Id });
        builder.HasIndex(e => new { e.RowId, e.Id }).HasFilter("patient_id IS NULL");
        builder.HasIndex(e => e.TransactionId).HasMethod("brin");
    }
}
