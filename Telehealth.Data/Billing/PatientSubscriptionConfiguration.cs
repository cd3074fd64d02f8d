using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Telehealth.Data.Billing;

internal sealed class PatientSubscriptionConfiguration : IEntityTypeConfiguration<PatientSubscription>
{
    public void Configure(EntityTypeBuilder<PatientSubscription> builder)
    {
        builder.Property(s => s.StripeSubscriptionId).HasMaxLength(255);
        builder.Property(s => s.Metadata).HasColumnType("jsonb");

        builder.HasOne(s => s.Plan).WithMany().OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(s => s.StripeSubscriptionId).IsUnique();

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_patient_subscriptions_period",
            "(current_period_started_at IS NULL) = (current_period_ends_at IS NULL) "
            + "AND (current_period_started_at IS NULL OR current_period_started_at < current_period_ends_at)"));
        // Stripe notes the time of the request, though the subscription runs on to the end of the period.
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_patient_subscriptions_cancelled",
            """
            CASE WHEN status = 'cancelled' THEN cancelled_at IS NOT NULL ELSE cancelled_at IS NULL OR cancel_at_period_end END
            AND (cancel_reason IS NULL OR cancelled_at IS NOT NULL)
            """));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_patient_subscriptions_paused",
            """
            CASE status WHEN 'paused' THEN paused_at IS NOT NULL WHEN 'cancelled' THEN true ELSE paused_at IS NULL END
            AND (resumes_at IS NULL OR (paused_at IS NOT NULL AND paused_at < resumes_at))
            """));
    }
}
