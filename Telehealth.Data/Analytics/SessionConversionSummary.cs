using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;

namespace Telehealth.Data.Analytics;

[Comment("The sessions of a day, of the last 30; one row a day that had any.")]
public class SessionConversionSummary
{
    [Comment("The day on which the sessions began, in UTC.")]
    [Operational]
    public DateOnly Day { get; init; }

    [Comment("How many sessions began.")]
    [Operational]
    public long Sessions { get; init; }

    [Comment("How many of them converted.")]
    [Operational]
    public long ConvertedSessions { get; init; }

    [Comment("Converted sessions in percent of all.")]
    [Operational]
    public decimal ConversionRate { get; init; }

    [Comment("Minutes that a session lasted, on average; null where none has ended.")]
    [Operational]
    public decimal? AverageMinutes { get; init; }

    [Comment("What the conversions are worth in US dollars.")]
    [Operational]
    public decimal Revenue { get; init; }
}
