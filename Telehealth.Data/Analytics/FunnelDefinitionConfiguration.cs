using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.ReferenceData;

namespace Telehealth.Data.Analytics;

internal sealed class FunnelDefinitionConfiguration : IEntityTypeConfiguration<FunnelDefinition>
{
    public void Configure(EntityTypeBuilder<FunnelDefinition> builder)
    {
        builder.Property(d => d.FunnelName).HasMaxLength(100);
        builder.Property(d => d.StepNumber).IsPositive();
        builder.Property(d => d.StepName).HasMaxLength(100);
        builder.Property(d => d.StepDescription).EditedByStaff();
        builder.Property(d => d.ExpectedCompletionRate).HasPrecision(5, 2).IsBetween(0, 100).EditedByStaff();
        builder.Property(d => d.ExpectedTimeMinutes).IsNonNegative().EditedByStaff();

        builder.HasIndex(d => new { d.FunnelName, d.StepNumber }).IsUnique();
        builder.HasIndex(d => new { d.FunnelName, d.StepName }).IsUnique();

        builder.HasData(FunnelDefinitionReferenceData.Rows);
    }
}
