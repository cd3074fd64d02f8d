using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Communication;

internal sealed class SmsOptOutConfiguration : IEntityTypeConfiguration<SmsOptOut>
{
    public void Configure(EntityTypeBuilder<SmsOptOut> builder)
    {
        builder.Property(o => o.PhoneNumber).IsPhoneNumber();

        builder.HasOne(o => o.Patient).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(o => o.PhoneNumber).IsUnique();

        // The later of the two requests decides.
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_sms_opt_outs_latest",
            """
            CASE WHEN opted_out
                THEN opted_out_at IS NOT NULL AND (opted_in_at IS NULL OR opted_in_at <= opted_out_at)
                ELSE opted_out_at IS NULL OR (opted_in_at IS NOT NULL AND opted_in_at >= opted_out_at)
            END
            """));
    }
}
