using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;
using Telehealth.Data.Schema.Functions;

namespace Telehealth.Data.Billing;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.Property(o => o.OrderNumber).HasMaxLength(100).HasCheckedNumber("ORD", "order_numbers");
        builder.Property(o => o.Subtotal).IsMoney();
        builder.Property(o => o.DiscountAmount).IsMoney();
        builder.Property(o => o.ShippingAmount).IsMoney();
        builder.Property(o => o.TaxAmount).IsMoney();
        builder.Property(o => o.TotalAmount).IsMoney();
        builder.Property(o => o.PaymentMethodId).HasMaxLength(255);
        builder.Property(o => o.PaymentIntentId).HasMaxLength(255);
        builder.Property(o => o.ShippingCity).HasMaxLength(100);
        builder.Property(o => o.ShippingState).IsStateCode();
        builder.Property(o => o.ShippingZip).IsZipCode();
        builder.Property(o => o.TrackingNumber).HasMaxLength(255);
        builder.Property(o => o.PharmacyOrderId).HasMaxLength(255);
        builder.Property(o => o.RefundAmount).IsMoney();

        builder.HasOne(o => o.Consultation).WithMany()
            .HasForeignKey(o => new { o.PatientId, o.ConsultationId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(o => o.Prescription).WithMany()
            .HasForeignKey(o => new { o.PatientId, o.PrescriptionId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(o => o.Subscription).WithMany()
            .HasForeignKey(o => new { o.PatientId, o.SubscriptionId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(o => o.Pharmacy).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(o => o.OrderNumber).IsUnique();
        builder.HasIndex(o => o.PaymentIntentId).IsUnique();
        // Pharmacies report on an order by their own number for it; the index serves the foreign key too.
        builder.HasIndex(o => new { o.PharmacyId, o.PharmacyOrderId });
        // The work list of orders to ship, oldest first.
        builder.HasIndex(o => o.CreatedAt).HasFilter("status IN ('pending', 'processing')");

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_orders_total", "total_amount = subtotal - discount_amount + shipping_amount + tax_amount"));
        builder.ToTable(t => t.HasCheckConstraint("ck_orders_discount", "discount_amount <= subtotal"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_orders_subscription", "is_subscription OR (subscription_id IS NULL AND subscription_interval IS NULL)"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_orders_paid", "(payment_status IN ('paid', 'refunded')) = (paid_at IS NOT NULL)"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_orders_shipped",
            """
            CASE status
                WHEN 'shipped' THEN shipped_at IS NOT NULL AND delivered_at IS NULL
                WHEN 'delivered' THEN shipped_at IS NOT NULL AND delivered_at IS NOT NULL
                WHEN 'cancelled' THEN true
                ELSE shipped_at IS NULL AND delivered_at IS NULL
            END
            """));
        builder.ToTable(t => t.HasCheckConstraint("ck_orders_delivered", "delivered_at >= shipped_at"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_orders_shipping_address",
            "shipped_at IS NULL OR num_nulls(shipping_address, shipping_city, shipping_state, shipping_zip) = 0"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_orders_refund",
            """
            refund_amount <= total_amount
            AND (refund_amount > 0) = (refund_status IS NOT NULL)
            AND (refund_status IS NULL OR paid_at IS NOT NULL)
            AND (refund_status IS NOT NULL OR refund_reason IS NULL)
            AND (payment_status <> 'refunded' OR refund_status IS NOT DISTINCT FROM 'succeeded')
            """));
    }
}
