namespace Telehealth.Data.Communication;

/// <summary>What became of an e-mail, as far as the mail service reports it (<see cref="EmailLog" />).</summary>
public enum EmailStatus
{
    Pending,
    Sent,
    Failed,
    Bounced,
    Opened,
    Clicked,
}
