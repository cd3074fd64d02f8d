namespace Telehealth.Data.Communication;

/// <summary>Whether an <see cref="EmailQueueItem" /> is still to be sent.</summary>
public enum EmailQueueStatus
{
    Pending,
    Sent,
    Failed,
    Cancelled,
}
