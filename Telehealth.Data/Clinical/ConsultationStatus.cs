namespace Telehealth.Data.Clinical;

/// <summary>How far a <see cref="Consultation" /> is.</summary>
public enum ConsultationStatus
{
    Pending,
    InReview,
    Approved,
    Denied,
    Completed,
}
