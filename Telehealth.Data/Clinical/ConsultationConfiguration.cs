using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Checks;

namespace Telehealth.Data.Clinical;

internal sealed class ConsultationConfiguration : IEntityTypeConfiguration<Consultation>
{
    public void Configure(EntityTypeBuilder<Consultation> builder)
    {
        builder.Property(c => c.SymptomDuration).HasMaxLength(100);
        builder.Property(c => c.ConsultationFee).IsMoney();
        builder.Property(c => c.PaymentIntentId).HasMaxLength(255);
        builder.Property(c => c.SelectedPlanName).HasMaxLength(100);
        builder.Property(c => c.SelectedPlanPrice).IsMoney();

        builder.HasOne(c => c.Provider).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.SelectedPlan).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.TreatmentOverride).WithMany()
            .HasForeignKey(c => new { c.PatientId, c.TreatmentOverrideId })
            .OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(c => c.PaymentIntentId).IsUnique();

        // The queue of those that wait for a provider, and the open work of one provider. The index on provider_id alone
        // is stated, because EF Core takes the partial one for an index behind the foreign key.
        builder.HasIndex(c => c.CreatedAt).HasFilter("status = 'pending'");
        builder.HasIndex(c => new { c.ProviderId, c.CreatedAt }).HasFilter("status IN ('pending', 'in_review')");
        builder.HasIndex(c => c.ProviderId);

        builder.ToTable(t => t.HasCheckConstraint(
            "ck_consultations_reviewed",
            "status NOT IN ('approved', 'denied', 'completed') OR (reviewed_at IS NOT NULL AND provider_id IS NOT NULL)"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_consultations_completed", "status <> 'completed' OR completed_at IS NOT NULL"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_consultations_charged", "payment_status NOT IN ('charged', 'refunded') OR charged_at IS NOT NULL"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_consultations_follow_up", "follow_up_date IS NULL OR follow_up_required"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_consultations_selected_plan",
            "num_nulls(selected_plan_id, selected_plan_name, selected_plan_price) IN (0, 3)"));
    }
}
