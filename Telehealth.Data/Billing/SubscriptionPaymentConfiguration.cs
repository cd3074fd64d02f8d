using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Billing;

internal sealed class SubscriptionPaymentConfiguration : IEntityTypeConfiguration<SubscriptionPayment>
{
    public void Configure(EntityTypeBuilder<SubscriptionPayment> builder)
    {
        builder.Property(p => p.StripeInvoiceId).HasMaxLength(255);
        builder.Property(p => p.Amount).IsMoney();

        builder.HasOne(p => p.Subscription).WithMany(s => s.Payments)
            .HasForeignKey(p => new { p.PatientId, p.SubscriptionId }).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(p => p.StripeInvoiceId).IsUnique();

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_subscription_payments_paid", "(status IN ('paid', 'refunded')) = (paid_at IS NOT NULL)"));
    }
}
