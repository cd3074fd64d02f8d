using System.Text.Json;
using Telehealth.Data.Billing;
using Telehealth.Data.Communication;

namespace Telehealth.Seeder.Generation;

/// <summary>What other services tell about payments, e-mails and SMS of a patient.</summary>
internal static class Webhooks
{
    // Written as text, where serializing would cost more than all else of the row: none of the values needs escaping.
    public static void Stripe(Story story, DateTimeOffset at, string type, string subject)
    {
        var customer = story.Patient.StripeCustomerId is { } id ? $"\"{id}\"" : "null";
        Add(story, at, WebhookService.Stripe, type, JsonElement.Parse(
            $$"""{"type":"{{type}}","data":{"object":{"id":"{{subject}}","customer":{{customer}} } },"livemode":false}"""));
    }

    /// <summary>A dispute, of which the charge's payment intent tells the order.</summary>
    public static void Dispute(Story story, DateTimeOffset at, string type, string dispute, Order order, string status)
        => Add(story, at, WebhookService.Stripe, type, Json.Of(new
        {
            type,
            livemode = false,
            data = new
            {
                @object = new
                {
                    id = dispute,
                    amount = (long)(order.TotalAmount * 100),
                    reason = "fraudulent",
                    status,
                    paymentIntent = order.PaymentIntentId,
                },
            },
        }));

    public static void Sendgrid(Story story, DateTimeOffset at, string type, string messageId)
        => Add(story, at, WebhookService.Sendgrid, type, JsonElement.Parse(
            $$"""{"event":"{{type}}","smtpId":"{{messageId}}","email":"{{story.Login.Email}}"}"""));

    public static void Twilio(Story story, DateTimeOffset at, string messageSid, string status)
        => Add(story, at, WebhookService.Twilio, "message.status", JsonElement.Parse(
            $$"""{"messageSid":"{{messageSid}}","messageStatus":"{{status}}"}"""));

    private static void Add(Story story, DateTimeOffset at, WebhookService service, string type, JsonElement payload)
    {
        var draw = story.Draw.At(type, (at - story.AsOf).Ticks / TimeSpan.TicksPerMillisecond);
        var fails = draw.Chance("fails", 0.01);
        var processedAt = at + draw.Time("processed", TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(2));
        var processed = !fails && story.IsPast(processedAt);

        story.Rows.Add(
            new WebhookLog
            {
                PatientId = processed ? story.Patient.Id : null,
                Service = service,
                EventType = type,
                Payload = payload,
                Processed = processed,
                ProcessedAt = processed ? processedAt : null,
                ErrorMessage = fails ? "No row found for the event, to be tried again" : null,
            },
            at, processed ? processedAt : null);
    }
}
