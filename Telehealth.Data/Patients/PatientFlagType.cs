namespace Telehealth.Data.Patients;

/// <summary>What a <see cref="PatientFlag" /> says about a patient.</summary>
public enum PatientFlagType
{
    HighRisk,
    Vip,
    Collections,
    FraudRisk,
    Compliance,
}
