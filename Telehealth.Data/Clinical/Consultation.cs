using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Staff;

namespace Telehealth.Data.Clinical;

[Comment("A patient's request for treatment, and what the provider decided on it.")]
public class Consultation : VersionedPatientOwnedEntity
{
    [Comment("The provider who reviews the consultation; null until one takes it.")]
    [Operational]
    public Guid? ProviderId { get; set; }

    public Provider? Provider { get; set; }

    [Comment("Why the patient asks, in the patient's words.")]
    [Health(FreeText = true)]
    public required string ChiefComplaint { get; set; }

    [Comment("Symptoms that the patient named; empty where none were named.")]
    [Health(FreeText = true)]
    public string[] Symptoms { get; set; } = [];

    [Comment("How long the symptoms have lasted, in the patient's words; null where the patient did not say.")]
    [Health(FreeText = true)]
    public string? SymptomDuration { get; set; }

    [Comment("How bad the patient finds the symptoms; null where the patient did not say.")]
    [Health]
    public SymptomSeverity? Severity { get; set; }

    [Comment("The provider's notes on the consultation; null until there are any.")]
    [Health(FreeText = true)]
    public string? ProviderNotes { get; set; }

    [Comment("The provider's diagnosis; null until there is one.")]
    [Health(FreeText = true)]
    public string? Diagnosis { get; set; }

    [Comment("The treatment that the provider decided on, in words; null until there is one.")]
    [Health(FreeText = true)]
    public string? TreatmentPlan { get; set; }

    [Comment("How far the consultation is.")]
    [Operational]
    public ConsultationStatus Status { get; set; } = ConsultationStatus.Pending;

    [Comment("When the provider decided; null until then.")]
    [Operational]
    public DateTimeOffset? ReviewedAt { get; set; }

    [Comment("When the consultation was completed; null until then.")]
    [Operational]
    public DateTimeOffset? CompletedAt { get; set; }

    [Comment("Fee for the consultation in US dollars; 0 where it is free.")]
    [Operational]
    public decimal ConsultationFee { get; set; }

    [Comment("What became of the fee.")]
    [Operational]
    public ConsultationPaymentStatus PaymentStatus { get; set; } = ConsultationPaymentStatus.Pending;

    [Comment("Stripe's payment intent for the fee, unique; null where none was made. Webhooks find the consultation by it.")]
    [Identity(SafeHarbor.OtherUnique)]
    public string? PaymentIntentId { get; set; }

    [Comment("When the fee was charged; null where it was not.")]
    [Operational]
    public DateTimeOffset? ChargedAt { get; set; }

    [Comment("Whether the provider wants to see the patient again.")]
    [Health]
    public bool FollowUpRequired { get; set; }

    [Comment("Day of the follow-up; null where none is set.")]
    [Identity(SafeHarbor.Date)]
    public DateOnly? FollowUpDate { get; set; }

    [Comment("The treatment plan that the patient chose; null where none was chosen.")]
    [Health]
    public Guid? SelectedPlanId { get; set; }

    public TreatmentPlan? SelectedPlan { get; set; }

    [Comment("Name of the chosen plan when it was chosen; null where none was chosen.")]
    [Health]
    public string? SelectedPlanName { get; set; }

    [Comment("Price of the chosen plan in US dollars when it was chosen; null where none was chosen.")]
    [Health]
    public decimal? SelectedPlanPrice { get; set; }

    [Comment("The change to the chosen plan that holds for this consultation; null where the plan holds as it is.")]
    [Operational]
    public Guid? TreatmentOverrideId { get; set; }

    public TreatmentPlanOverride? TreatmentOverride { get; set; }

    public List<ClinicalNote> Notes { get; } = [];

    public List<PatientDocument> Documents { get; } = [];
}
