using Microsoft.EntityFrameworkCore;

namespace Telehealth.Data.Analytics;

[Comment("How sessions of the last 30 days fared with a form; one row a form.")]
public class FormCompletionRate
{
    [Comment("Name of the form.")]
    public required string FormName { get; init; }

    [Comment("How many sessions entered the form.")]
    public long Sessions { get; init; }

    [Comment("How many of them left every field that they entered completed.")]
    public long CompletedSessions { get; init; }

    [Comment("Completed sessions in percent of all.")]
    public decimal CompletionRate { get; init; }

    [Comment("Minutes that a session spent in the form's fields, on average.")]
    public decimal AverageMinutes { get; init; }

    [Comment("How often a session was refused a field of the form, on average.")]
    public decimal AverageErrors { get; init; }
}
