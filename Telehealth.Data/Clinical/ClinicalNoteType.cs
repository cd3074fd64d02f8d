namespace Telehealth.Data.Clinical;

/// <summary>What a <see cref="ClinicalNote" /> is for.</summary>
public enum ClinicalNoteType
{
    Soap,
    Progress,
    Admin,
    Internal,
}
