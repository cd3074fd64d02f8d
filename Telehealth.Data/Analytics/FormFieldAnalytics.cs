using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Analytics;

[Comment("How a visitor fared with one field of a form; one row a session, form and field, counted up.")]
public class FormFieldAnalytics : VersionedEntity
{
    [Comment("The session, as user_sessions.session_id.")]
    public required string SessionId { get; set; }

    [Comment("Name of the form.")]
    public required string FormName { get; set; }

    [Comment("Name of the field.")]
    public required string FieldName { get; set; }

    [Comment("How often the visitor entered the field.")]
    public int FocusCount { get; set; }

    [Comment("How often the visitor left the field.")]
    public int BlurCount { get; set; }

    [Comment("How often the visitor changed the field.")]
    public int ChangeCount { get; set; }

    [Comment("How long the visitor was in the field, in seconds.")]
    public int TimeSpentSeconds { get; set; }

    [Comment("Whether the visitor left the field completed.")]
    public bool WasCompleted { get; set; }

    [Comment("How often the field was refused.")]
    public int ErrorCount { get; set; }
}
