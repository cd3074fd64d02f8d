namespace Telehealth.Data.Communication;

/// <summary>What became of an SMS, as far as the carrier reports it (<see cref="SmsLog" />).</summary>
public enum SmsStatus
{
    Pending,
    Sent,
    Delivered,
    Failed,
    Undelivered,
}
