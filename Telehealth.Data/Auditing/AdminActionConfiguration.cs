using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Auditing;

internal sealed class AdminActionConfiguration : IEntityTypeConfiguration<AdminAction>
{
    public void Configure(EntityTypeBuilder<AdminAction> builder)
    {
        builder.IsAppendOnly();

        builder.Property(a => a.ActionType).HasMaxLength(100);
        builder.Property(a => a.TargetType).HasMaxLength(50);
        builder.Property(a => a.ActionDetails).HasColumnType("jsonb");

        builder.HasOne(a => a.Admin).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(a => new { a.TargetType, a.TargetId });
    }
}
