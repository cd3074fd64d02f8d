using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Views;

namespace Telehealth.Data.Analytics;

internal sealed class SessionConversionSummaryConfiguration : IEntityTypeConfiguration<SessionConversionSummary>
{
    public void Configure(EntityTypeBuilder<SessionConversionSummary> builder)
        => builder.HasView(
            "session_conversion_summary",
            """
            SELECT
                (started_at AT TIME ZONE 'UTC')::date AS day,
                count(*) AS sessions,
                count(*) FILTER (WHERE converted) AS converted_sessions,
                round(100.0 * count(*) FILTER (WHERE converted) / count(*), 2) AS conversion_rate,
                round(avg(extract(epoch FROM ended_at - started_at)) / 60, 2) AS average_minutes,
                coalesce(sum(conversion_value), 0) AS revenue
            FROM user_sessions
            WHERE started_at >= now() - interval '30 days'
            GROUP BY 1
            """);
}
