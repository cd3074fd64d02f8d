using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Telehealth.Data.Schema.Views;

namespace Telehealth.Data.Analytics;

internal sealed class FormCompletionRateConfiguration : IEntityTypeConfiguration<FormCompletionRate>
{
    public void Configure(EntityTypeBuilder<FormCompletionRate> builder)
        => builder.HasView(
            "form_completion_rates",
            """
            SELECT
                form_name,
                count(*) AS sessions,
                count(*) FILTER (WHERE completed) AS completed_sessions,
                round(100.0 * count(*) FILTER (WHERE completed) / count(*), 2) AS completion_rate,
                round(avg(seconds) / 60, 2) AS average_minutes,
                round(avg(errors), 2) AS average_errors
            FROM (
                SELECT
                    form_name,
                    bool_and(was_completed) AS completed,
                    sum(time_spent_seconds) AS seconds,
                    sum(error_count) AS errors
                FROM form_field_analytics
                WHERE created_at >= now() - interval '30 days'
                GROUP BY form_name, session_id
            ) AS s
            GROUP BY form_name
            """);
}
