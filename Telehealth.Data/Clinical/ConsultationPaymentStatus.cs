namespace Telehealth.Data.Clinical;

/// <summary>What became of the fee of a <see cref="Consultation" />.</summary>
public enum ConsultationPaymentStatus
{
    Pending,
    Charged,
    Failed,
    Refunded,
}
