namespace Telehealth.Data.Communication;

/// <summary>Whether an <see cref="SmsQueueItem" /> is still to be sent.</summary>
public enum SmsQueueStatus
{
    Scheduled,
    Sent,
    Failed,
    Cancelled,
}
