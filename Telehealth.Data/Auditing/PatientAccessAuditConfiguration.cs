using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Rows;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.Partitioning;

namespace Telehealth.Data.Auditing;

internal sealed class PatientAccessAuditConfiguration : IEntityTypeConfiguration<PatientAccessAudit>
{
    public void Configure(EntityTypeBuilder<PatientAccessAudit> builder)
    {
        builder.PartitionByMonth();
        builder.IsAppendOnly();

        builder.Property(a => a.EndpointAccessed).HasMaxLength(255);
        builder.Property(a => a.HttpMethod).HasMaxLength(10);
        builder.Property(a => a.AccessedByRole).HasMaxLength(50);
        builder.Property(a => a.QueryParameters).HasColumnType("jsonb");
        builder.Property(a => a.ResponseStatus).IsBetween(100, 599);

        // What one user looked at; what was looked at of one patient is the key.
        builder.HasIndex(a => new { a.AccessedByUserId, a.Id });
    }
}
