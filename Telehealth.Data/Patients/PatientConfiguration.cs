using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Classification;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Patients;

internal sealed class PatientConfiguration : IEntityTypeConfiguration<Patient>
{
    public void Configure(EntityTypeBuilder<Patient> builder)
    {
        // Of other rows the identifier is only that of a row; here it is the person's.
        builder.Property(p => p.Id).IsClassifiedAs(ColumnClassification.Identity(SafeHarbor.OtherUnique));
        builder.Property(p => p.FirstName).HasMaxLength(100);
        builder.Property(p => p.LastName).HasMaxLength(100);
        builder.Property(p => p.Phone).IsPhoneNumber();
        builder.Property(p => p.ShippingCity).HasMaxLength(100);
        builder.Property(p => p.ShippingState).IsStateCode();
        builder.Property(p => p.ShippingZip).IsZipCode();
        builder.Property(p => p.StripeCustomerId).HasMaxLength(255);
        builder.Property(p => p.DefaultPaymentMethodId).HasMaxLength(255);
        builder.Property(p => p.AccountCredit).IsMoney();
        builder.Property(p => p.DeidentificationKey).HasDefaultValueSql("gen_random_uuid()");

        builder.HasIndex(p => p.StripeCustomerId).IsUnique();
        builder.HasIndex(p => p.DeidentificationKey).IsUnique();

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_patients_valid_payment_method", "NOT has_valid_payment_method OR default_payment_method_id IS NOT NULL"));
    }
}
