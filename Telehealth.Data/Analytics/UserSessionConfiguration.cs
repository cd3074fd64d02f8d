using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Analytics;

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.Property(s => s.SessionId).HasMaxLength(255);
        builder.Property(s => s.Browser).HasMaxLength(50);
        builder.Property(s => s.UtmSource).HasMaxLength(100);
        builder.Property(s => s.UtmMedium).HasMaxLength(100);
        builder.Property(s => s.UtmCampaign).HasMaxLength(100);
        builder.Property(s => s.UtmContent).HasMaxLength(100);
        builder.Property(s => s.UtmTerm).HasMaxLength(100);
        builder.Property(s => s.ConversionType).HasMaxLength(100);
        builder.Property(s => s.ConversionValue).IsMoney();

        builder.HasOne(s => s.Patient).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(s => s.SessionId).IsUnique();
        builder.HasIndex(s => s.StartedAt);

        builder.ToTable(t => t.HasCheckConstraint("ck_user_sessions_ended", "ended_at >= started_at"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_user_sessions_converted", "converted OR (conversion_type IS NULL AND conversion_value IS NULL)"));
    }
}
