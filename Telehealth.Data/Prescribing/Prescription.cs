using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Clinical;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Staff;

namespace Telehealth.Data.Prescribing;

[Comment("A provider's order to dispense medications to a patient.")]
public class Prescription : VersionedPatientOwnedEntity
{
    [Comment("The consultation that the prescription comes from.")]
    [Operational]
    public Guid ConsultationId { get; set; }

    public Consultation? Consultation { get; set; }

    [Comment("The provider who prescribes.")]
    [Operational]
    public Guid ProviderId { get; set; }

    public Provider? Provider { get; set; }

    [Comment("Number to read aloud: RX, a sequence's number, a check digit. Given by the database where none is set; unique.")]
    [Identity(SafeHarbor.OtherUnique)]
    public string RxNumber { get; set; } = null!;

    [Comment("Whether the prescription can be filled.")]
    [Operational]
    public PrescriptionStatus Status { get; set; } = PrescriptionStatus.Active;

    [Comment("Day of issue.")]
    [Identity(SafeHarbor.Date)]
    public required DateOnly IssuedDate { get; set; }

    [Comment("Last day on which the prescription can be filled.")]
    [Identity(SafeHarbor.Date)]
    public required DateOnly ExpiresDate { get; set; }

    [Comment("How often the prescription may be filled again after the first time.")]
    [Operational]
    public int RefillsAuthorized { get; set; }

    [Comment("How many of the authorized refills are left.")]
    [Operational]
    public int RefillsRemaining { get; set; }

    [Comment("The pharmacy that fills the prescription; null until one is chosen.")]
    [Operational]
    public Guid? PharmacyId { get; set; }

    public Pharmacy? Pharmacy { get; set; }

    [Comment("The pharmacy's own number for it; null until the pharmacy has accepted.")]
    [Identity(SafeHarbor.OtherUnique)]
    public string? PharmacyOrderId { get; set; }

    public List<PrescriptionItem> Items { get; } = [];
}
