using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.ReferenceData;

namespace Telehealth.Data.Clinical;

internal sealed class ConsultationSettingsConfiguration : IEntityTypeConfiguration<ConsultationSettings>
{
    // The only identifier that the table admits, so that it cannot hold a second row.
    private const string Id = "01900000-0000-7000-8000-000000000001";

    public void Configure(EntityTypeBuilder<ConsultationSettings> builder)
    {
        builder.Property(s => s.Id).HasColumnCheck("singleton", $"{{0}} = '{Id}'");
        builder.Property(s => s.ConsultationFee).IsMoney().EditedByStaff();
        builder.Property(s => s.RequireCreditCard).EditedByStaff();
        builder.Property(s => s.AutoChargeOnApproval).EditedByStaff();
        builder.Property(s => s.RefillConsultationFee).IsMoney().EditedByStaff();

        builder.HasData(new ConsultationSettings { Id = Guid.Parse(Id) });
    }
}
