using Telehealth.Data.Communication;

namespace Telehealth.Seeder.Generation;

/// <summary>E-mails and SMS to the patient: what was sent, what came of it, and what waits to be sent.</summary>
internal static class Correspondence
{
    private static readonly IReadOnlyList<Share<EmailStatus>> EmailOutcomes =
    [
        new(EmailStatus.Sent, 38), new(EmailStatus.Opened, 32), new(EmailStatus.Clicked, 22), new(EmailStatus.Bounced, 4),
        new(EmailStatus.Failed, 3), new(EmailStatus.Pending, 1),
    ];

    private static readonly IReadOnlyList<Share<SmsStatus>> SmsOutcomes =
    [
        new(SmsStatus.Delivered, 86), new(SmsStatus.Sent, 4), new(SmsStatus.Undelivered, 4), new(SmsStatus.Failed, 4),
        new(SmsStatus.Pending, 2),
    ];

    /// <summary>An e-mail, where its time has come.</summary>
    public static void Email(Story story, string template, DateTimeOffset at)
    {
        if (!story.IsPast(at))
        {
            return;
        }

        var draw = Of(story, template, at);
        var sentAt = at + draw.Time("sent", TimeSpan.FromMilliseconds(400), TimeSpan.FromSeconds(5));
        var openedAt = story.AfterPatient(sentAt, draw.Time("opened", TimeSpan.FromMinutes(1), TimeSpan.FromHours(30)));
        var clickedAt = openedAt + draw.Time("clicked", TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(2));
        var status = story.IsPast(sentAt) ? draw.Pick("outcome", EmailOutcomes) : EmailStatus.Pending;
        status = status == EmailStatus.Clicked && !story.IsPast(clickedAt) ? EmailStatus.Opened : status;
        status = status == EmailStatus.Opened && !story.IsPast(openedAt) ? EmailStatus.Sent : status;

        var isSent = status is not (EmailStatus.Pending or EmailStatus.Failed);
        var row = new EmailLog
        {
            PatientId = story.Patient.Id,
            Recipient = story.Login.Email,
            Template = template,
            Data = story.TemplateData,
            MessageId = isSent ? $"<{draw.Hex("message", 32)}@mail.example.com>" : null,
            Status = status,
            ErrorMessage = status switch
            {
                EmailStatus.Bounced => "550 5.1.1 Mailbox does not exist",
                EmailStatus.Failed => "Connection to the mail service timed out",
                _ => null,
            },
            SentAt = isSent ? sentAt : null,
            OpenedAt = status is EmailStatus.Opened or EmailStatus.Clicked ? openedAt : null,
            ClickedAt = status == EmailStatus.Clicked ? clickedAt : null,
        };
        story.Rows.Add(row, at, story.LastChange(at, row.SentAt, row.OpenedAt, row.ClickedAt));

        if (status is EmailStatus.Opened or EmailStatus.Clicked or EmailStatus.Bounced)
        {
            var (type, heardAt) = status switch
            {
                EmailStatus.Opened => ("open", openedAt),
                EmailStatus.Clicked => ("click", clickedAt),
                _ => ("bounce", sentAt),
            };
            Webhooks.Sendgrid(story, heardAt, type, row.MessageId!);
        }
    }

    /// <summary>An SMS about an order, where the patient wants such.</summary>
    public static void Update(Story story, string template, DateTimeOffset at, string text)
    {
        if (story.Preferences.SmsUpdates)
        {
            Sms(story, template, at, text);
        }
    }

    /// <summary>An SMS, where its time has come and the patient takes SMS.</summary>
    public static void Sms(Story story, string template, DateTimeOffset at, string text)
    {
        if (!story.IsPast(at) || story.Patient.Phone is not { } phone || !TakesSms(story, at))
        {
            return;
        }

        var draw = Of(story, template, at);
        var sentAt = at + draw.Time("sent", TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(3));
        var deliveredAt = sentAt + draw.Time("delivered", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(40));
        var status = story.IsPast(deliveredAt) ? draw.Pick("outcome", SmsOutcomes) : SmsStatus.Pending;
        var isSent = status is not (SmsStatus.Pending or SmsStatus.Failed);

        var row = new SmsLog
        {
            PatientId = story.Patient.Id,
            Recipient = phone,
            Template = template,
            Content = text,
            MessageSid = isSent ? $"SM{draw.Hex("message", 32)}" : null,
            Status = status,
            ErrorMessage = status switch
            {
                SmsStatus.Undelivered => "30003 Unreachable destination handset",
                SmsStatus.Failed => "30008 Unknown error",
                _ => null,
            },
            SentAt = isSent ? sentAt : null,
            DeliveredAt = status == SmsStatus.Delivered ? deliveredAt : null,
        };
        story.Rows.Add(row, at, story.LastChange(at, row.SentAt, row.DeliveredAt));

        if (status is SmsStatus.Delivered or SmsStatus.Undelivered)
        {
            Webhooks.Twilio(story, deliveredAt, row.MessageSid!, status == SmsStatus.Delivered ? "delivered" : "undelivered");
        }
    }

    /// <summary>A reminder that is put into the queues, to be sent at its time.</summary>
    /// <param name="story">The story.</param>
    /// <param name="template">Name of the template.</param>
    /// <param name="queuedAt">When it is put there.</param>
    /// <param name="sendAt">When it is due; may be yet to come.</param>
    public static void Queue(Story story, string template, DateTimeOffset queuedAt, DateTimeOffset sendAt)
    {
        var draw = Of(story, template, sendAt);
        var sentAt = sendAt + draw.Time("sent", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(50));
        var isDue = story.IsPast(sentAt);
        var data = story.TemplateData;

        if (story.Preferences is { EmailEnabled: true, EmailReminders: true })
        {
            var status = draw.Chance("e-mail cancelled", 0.05) ? EmailQueueStatus.Cancelled
                : !isDue ? EmailQueueStatus.Pending
                : draw.Chance("e-mail fails", 0.03) ? EmailQueueStatus.Failed
                : EmailQueueStatus.Sent;
            var failed = status == EmailQueueStatus.Failed;
            story.Rows.Add(
                new EmailQueueItem
                {
                    PatientId = story.Patient.Id,
                    Recipient = story.Login.Email,
                    Template = template,
                    Data = data,
                    SendAt = sendAt,
                    Status = status,
                    SentAt = status == EmailQueueStatus.Sent ? sentAt : null,
                    ErrorMessage = failed ? "Connection to the mail service timed out" : null,
                    RetryCount = failed ? 3 : 0,
                },
                queuedAt, isDue && status != EmailQueueStatus.Cancelled ? sentAt : null);
            if (status == EmailQueueStatus.Sent)
            {
                Email(story, template, sentAt);
            }
        }

        if (story.Patient.Phone is { } phone && story.Preferences.SmsReminders && TakesSms(story, sendAt))
        {
            var status = draw.Chance("SMS cancelled", 0.05) ? SmsQueueStatus.Cancelled
                : !isDue ? SmsQueueStatus.Scheduled
                : draw.Chance("SMS fails", 0.03) ? SmsQueueStatus.Failed
                : SmsQueueStatus.Sent;
            var failed = status == SmsQueueStatus.Failed;
            story.Rows.Add(
                new SmsQueueItem
                {
                    PatientId = story.Patient.Id,
                    Recipient = phone,
                    Template = template,
                    Data = data,
                    SendAt = sendAt,
                    Status = status,
                    SentAt = status == SmsQueueStatus.Sent ? sentAt : null,
                    ErrorMessage = failed ? "30008 Unknown error" : null,
                    RetryCount = failed ? 3 : 0,
                },
                queuedAt, isDue && status != SmsQueueStatus.Cancelled ? sentAt : null);
            if (status == SmsQueueStatus.Sent)
            {
                Sms(story, template, sentAt, story.Person.Words.RefillDue);
            }
        }
    }

    private static bool TakesSms(Story story, DateTimeOffset at)
        => story.Preferences.SmsEnabled
            && (story.OptOut is not { OptedOutAt: { } from } || at < from || (story.OptOut.OptedInAt is { } until && at > until));

    private static Draw Of(Story story, string template, DateTimeOffset at)
        => story.Draw.At(template, (at - story.AsOf).Ticks / TimeSpan.TicksPerMillisecond);
}
