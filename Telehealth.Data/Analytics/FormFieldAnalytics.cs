using Microsoft.EntityFrameworkCore;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Analytics;

[Comment("How a visitor fared with one field of a form; one row a session, form and field, counted up.")]
[NotAudited("is a log")]
public class FormFieldAnalytics : VersionedEntity
{
    [Comment("The session, as user_sessions.session_id.")]
    [Identity(SafeHarbor.OtherUnique)]
    public required string SessionId { get; set; }

    [Comment("Name of the form.")]
    [Operational]
    public required string FormName { get; set; }

    [Comment("Name of the field.")]
    [Operational]
    public required string FieldName { get; set; }

    [Comment("How often the visitor entered the field.")]
    [Operational]
    public int FocusCount { get; set; }

    [Comment("How often the visitor left the field.")]
    [Operational]
    public int BlurCount { get; set; }

    [Comment("How often the visitor changed the field.")]
    [Operational]
    public int ChangeCount { get; set; }

    [Comment("How long the visitor was in the field, in seconds.")]
    [Operational]
    public int TimeSpentSeconds { get; set; }

    [Comment("Whether the visitor left the field completed.")]
    [Operational]
    public bool WasCompleted { get; set; }

    [Comment("How often the field was refused.")]
    [Operational]
    public int ErrorCount { get; set; }
}
