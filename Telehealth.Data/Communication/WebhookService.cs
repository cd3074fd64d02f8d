namespace Telehealth.Data.Communication;

/// <summary>The service that calls us (<see cref="WebhookLog" />).</summary>
public enum WebhookService
{
    Twilio,
    Sendgrid,
    Stripe,
}
