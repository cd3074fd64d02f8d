using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Analytics;

internal sealed class FormFieldAnalyticsConfiguration : IEntityTypeConfiguration<FormFieldAnalytics>
{
    public void Configure(EntityTypeBuilder<FormFieldAnalytics> builder)
    {
        builder.Property(f => f.SessionId).HasMaxLength(255);
        builder.Property(f => f.FormName).HasMaxLength(100);
        builder.Property(f => f.FieldName).HasMaxLength(100);
        builder.Property(f => f.FocusCount).IsNonNegative();
        builder.Property(f => f.BlurCount).IsNonNegative();
        builder.Property(f => f.ChangeCount).IsNonNegative();
        builder.Property(f => f.TimeSpentSeconds).IsNonNegative();
        builder.Property(f => f.ErrorCount).IsNonNegative();

        builder.HasIndex(f => new { f.SessionId, f.FormName, f.FieldName }).IsUnique();
        builder.HasIndex(f => f.CreatedAt);
    }
}
