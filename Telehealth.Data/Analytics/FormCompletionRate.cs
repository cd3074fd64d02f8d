using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;

namespace Telehealth.Data.Analytics;

[Comment("How sessions of the last 30 days fared with a form; one row a form.")]
public class FormCompletionRate
{
    [Comment("Name of the form.")]
    [Operational]
    public required string FormName { get; init; }

    [Comment("How many sessions entered the form.")]
    [Operational]
    public long Sessions { get; init; }

    [Comment("How many of them left every field that they entered completed.")]
    [Operational]
    public long CompletedSessions { get; init; }

    [Comment("Completed sessions in percent of all.")]
    [Operational]
    public decimal CompletionRate { get; init; }

    [Comment("Minutes that a session spent in the form's fields, on average.")]
    [Operational]
    public decimal AverageMinutes { get; init; }

    [Comment("How often a session was refused a field of the form, on average.")]
    [Operational]
    public decimal AverageErrors { get; init; }
}
