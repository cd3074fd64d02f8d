using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Telehealth.Data.Communication;

internal sealed class NotificationPreferencesConfiguration : IEntityTypeConfiguration<NotificationPreferences>
{
    public void Configure(EntityTypeBuilder<NotificationPreferences> builder)
        // One row a patient; a choice of the patient is no record, so it goes with the patient.
        => builder.HasOne(p => p.Patient).WithOne().HasForeignKey<NotificationPreferences>(p => p.PatientId)
            .OnDelete(DeleteBehavior.Cascade);
}
