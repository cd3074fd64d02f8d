using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;

namespace Telehealth.Data.Communication;

[Comment("What a patient wants to be told, and on which channel. A channel that is off is off for everything.")]
public class NotificationPreferences : VersionedPatientOwnedEntity
{
    [Comment("Whether e-mail may be sent at all.")]
    [Operational]
    public bool EmailEnabled { get; set; } = true;

    [Comment("Whether offers may be sent by e-mail.")]
    [Operational]
    public bool EmailMarketing { get; set; } = true;

    [Comment("Whether reminders, such as of a refill, may be sent by e-mail.")]
    [Operational]
    public bool EmailReminders { get; set; } = true;

    [Comment("Whether news of consultations and orders may be sent by e-mail.")]
    [Operational]
    public bool EmailUpdates { get; set; } = true;

    [Comment("Whether SMS may be sent at all; an opt-out of the phone number goes before it.")]
    [Operational]
    public bool SmsEnabled { get; set; } = true;

    [Comment("Whether offers may be sent by SMS.")]
    [Operational]
    public bool SmsMarketing { get; set; }

    [Comment("Whether reminders, such as of a refill, may be sent by SMS.")]
    [Operational]
    public bool SmsReminders { get; set; } = true;

    [Comment("Whether news of consultations and orders may be sent by SMS.")]
    [Operational]
    public bool SmsUpdates { get; set; } = true;

    [Comment("Whether push notifications may be sent at all.")]
    [Operational]
    public bool PushEnabled { get; set; }

    [Comment("Whether offers may be sent as push notifications.")]
    [Operational]
    public bool PushMarketing { get; set; }

    [Comment("Whether reminders, such as of a refill, may be sent as push notifications.")]
    [Operational]
    public bool PushReminders { get; set; }

    [Comment("Whether news of consultations and orders may be sent as push notifications.")]
    [Operational]
    public bool PushUpdates { get; set; }
}
