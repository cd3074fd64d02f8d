using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;

namespace Telehealth.Data.Prescribing;

[Comment("One medication of a prescription: how much of it, and how to take it.")]
public class PrescriptionItem : PatientOwnedEntity
{
    [Comment("The prescription.")]
    [Operational]
    public Guid PrescriptionId { get; set; }

    public Prescription? Prescription { get; set; }

    [Comment("The medication.")]
    [Health]
    public Guid MedicationId { get; set; }

    public Medication? Medication { get; set; }

    [Comment("Strength and form, such as 50mg tablet.")]
    [Health]
    public required string Dosage { get; set; }

    [Comment("How many dosage units, such as tablets, one fill dispenses; packs are counted in order_items.")]
    [Health]
    public required int Quantity { get; set; }

    [Comment("How often to take it, in the provider's words; null where the instructions say it.")]
    [Health(FreeText = true)]
    public string? Frequency { get; set; }

    [Comment("How long to take it, in the provider's words; null where the instructions say it.")]
    [Health(FreeText = true)]
    public string? Duration { get; set; }

    [Comment("How to take it, in the provider's words; null where frequency and duration say all.")]
    [Health(FreeText = true)]
    public string? Instructions { get; set; }
}
