using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Rows;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.AuditTrail.Sealing;

internal sealed class AuditSealConfiguration : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.ToTable("audit_seals");
        builder.IsAppendOnly();

        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.Property(s => s.Root).IsSha256();
        builder.Property(s => s.PreviousDigest).IsSha256();
        builder.Property(s => s.Digest).IsSha256();
        builder.Property(s => s.KeyId).HasMaxLength(64);
    }
}
