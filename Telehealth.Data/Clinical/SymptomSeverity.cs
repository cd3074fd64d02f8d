namespace Telehealth.Data.Clinical;

/// <summary>How bad the patient finds the symptoms of a <see cref="Consultation" />.</summary>
public enum SymptomSeverity
{
    Mild,
    Moderate,
    Severe,
}
