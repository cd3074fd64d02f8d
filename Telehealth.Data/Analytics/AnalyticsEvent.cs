using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Classification;
using Telehealth.Data.Patients;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Analytics;

[Comment("Something that a visitor did, such as viewing a page or reaching a step of a funnel.")]
[NotAudited("is a log")]
public class AnalyticsEvent : Entity
{
    [Comment("The patient who did it; null for a visitor who is not signed in.")]
    [Identity(SafeHarbor.OtherUnique)]
    public Guid? PatientId { get; set; }

    public Patient? Patient { get; set; }

    [Comment("The session in which it happened, as user_sessions.session_id; null where it happened outside any.")]
    [Identity(SafeHarbor.OtherUnique)]
    public string? SessionId { get; set; }

    [Comment("What happened: page_view, form_interaction, funnel_step, conversion, ...; an open set.")]
    [Operational]
    public required string EventType { get; set; }

    [Comment("A wider group of events, free to choose; null where the event is in none.")]
    [Operational]
    public string? EventCategory { get; set; }

    [Comment("Details, free-form; null where none. A funnel_step names its funnel and step by the names in "
        + "funnel_definitions: {\"funnel\": funnel_name, \"step\": step_name}.")]
    [Health(FreeText = true)]
    public JsonElement? EventData { get; set; }

    [Comment("Address of the page; null where it happened on none.")]
    [Identity(SafeHarbor.Url)]
    public string? PageUrl { get; set; }

    [Comment("Address of the page before; null where there was none or the browser kept it to itself.")]
    [Identity(SafeHarbor.Url)]
    public string? Referrer { get; set; }
}
