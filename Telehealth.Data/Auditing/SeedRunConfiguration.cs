using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Auditing;

internal sealed class SeedRunConfiguration : IEntityTypeConfiguration<SeedRun>
{
    public void Configure(EntityTypeBuilder<SeedRun> builder)
    {
        builder.Property(r => r.Profile).HasMaxLength(100);
        builder.Property(r => r.Patients).IsNonNegative();
        builder.Property(r => r.Rows).IsNonNegative();
        builder.Property(r => r.ContentHash).IsSha256();
        builder.Property(r => r.TableHashes).HasColumnType("jsonb");
    }
}
