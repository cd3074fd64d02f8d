namespace Telehealth.Data.Clinical;

/// <summary>What a <see cref="PatientDocument" /> shows.</summary>
public enum PatientDocumentType
{
    Id,
    InsuranceCard,
    MedicalRecord,
    LabResult,
}
