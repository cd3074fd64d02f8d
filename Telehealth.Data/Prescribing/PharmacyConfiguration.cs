using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.ReferenceData;
using Telehealth.Data.Secrets;

namespace Telehealth.Data.Prescribing;

internal sealed class PharmacyConfiguration : IEntityTypeConfiguration<Pharmacy>
{
    public void Configure(EntityTypeBuilder<Pharmacy> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(255).EditedByStaff();
        builder.Property(p => p.ApiEndpoint).HasMaxLength(500).EditedByStaff();
        builder.Property(p => p.ApiKeyEncrypted).IsEncrypted().EditedByStaff();
        builder.Property(p => p.Address).EditedByStaff();
        builder.Property(p => p.City).HasMaxLength(100).EditedByStaff();
        builder.Property(p => p.State).IsStateCode().EditedByStaff();
        builder.Property(p => p.Zip).IsZipCode().EditedByStaff();
        builder.Property(p => p.Phone).IsPhoneNumber().EditedByStaff();
        builder.Property(p => p.Email).IsEmailAddress().EditedByStaff();
        builder.Property(p => p.SupportedMedications).EditedByStaff();
        builder.Property(p => p.StatesServiced).AreStateCodes().EditedByStaff();
        builder.Property(p => p.Active).EditedByStaff();
        builder.Property(p => p.Preferred).EditedByStaff();

        builder.HasData(PharmacyReferenceData.Rows);
    }
}
