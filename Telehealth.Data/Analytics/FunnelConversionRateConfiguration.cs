using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Views;

namespace Telehealth.Data.Analytics;

internal sealed class FunnelConversionRateConfiguration : IEntityTypeConfiguration<FunnelConversionRate>
{
    // The 30 days are cut by the time inside the UUIDv7 id, because events are partitioned and indexed by it: only the
    // partitions of these days are read.
    public void Configure(EntityTypeBuilder<FunnelConversionRate> builder)
        => builder.HasView(
            "funnel_conversion_rates",
            """
            SELECT
                d.funnel_name,
                d.step_number,
                d.step_name,
                coalesce(e.sessions, 0) AS sessions,
                coalesce(e.events, 0) AS events,
                round(100.0 * coalesce(e.sessions, 0) / nullif(first_value(e.sessions) OVER funnel, 0), 2)
                    AS conversion_from_first,
                round(100.0 * coalesce(e.sessions, 0) / nullif(lag(e.sessions) OVER funnel, 0), 2)
                    AS conversion_from_previous,
                d.expected_completion_rate
            FROM funnel_definitions AS d
            LEFT JOIN (
                SELECT
                    event_data ->> 'funnel' AS funnel_name,
                    event_data ->> 'step' AS step_name,
                    count(DISTINCT session_id) AS sessions,
                    count(*) AS events
                FROM analytics_events
                WHERE event_type = 'funnel_step'
                    AND id >= rpad(
                        lpad(to_hex((extract(epoch FROM now() - interval '30 days') * 1000)::bigint), 12, '0'), 32, '0')::uuid
                GROUP BY 1, 2
            ) AS e USING (funnel_name, step_name)
            WINDOW funnel AS (PARTITION BY d.funnel_name ORDER BY d.step_number)
            """);
}
