namespace Telehealth.Data.Prescribing;

/// <summary>Whether a <see cref="Prescription" /> can be filled.</summary>
public enum PrescriptionStatus
{
    Active,
    Filled,
    Cancelled,
    Expired,
}
