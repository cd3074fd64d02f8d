using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Rows;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.ReferenceData;

namespace Telehealth.Data.Clinical;

internal sealed class ConsultationSettingsConfiguration : IEntityTypeConfiguration<ConsultationSettings>
{
    private static readonly Guid Id = Guid.Parse("01900000-0000-7000-8000-000000000001");

    /// <summary>The one row, as a migration writes it.</summary>
    public static ConsultationSettings ReferenceRow => new() { Id = Id };

    public void Configure(EntityTypeBuilder<ConsultationSettings> builder)
    {
        builder.HasSingleRow(Id);

        builder.Property(s => s.ConsultationFee).IsMoney().EditedByStaff();
        builder.Property(s => s.RequireCreditCard).EditedByStaff();
        builder.Property(s => s.AutoChargeOnApproval).EditedByStaff();
        builder.Property(s => s.RefillConsultationFee).IsMoney().EditedByStaff();

        builder.HasData(ReferenceRow);
    }
}
