using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Analytics;

/// <summary>A database with a few visits, made by hand, so that what is counted of them is known.</summary>
public sealed class VisitorsDatabase(TestServer server) : Database(server)
{
    public static readonly DateTime Yesterday = DateTime.UtcNow.Date.AddDays(-1);

    protected override async Task PrepareAsync()
    {
        // Ada reaches the first, second and fourth step; Bob the first two; Cem only the first, 29 days ago; Dot too long ago.
        var now = DateTime.UtcNow;
        await AddStepAsync("ada", "consultation", "landing", now);
        await AddStepAsync("ada", "consultation", "landing", now);
        await AddStepAsync("bob", "consultation", "landing", now);
        await AddStepAsync("cem", "consultation", "landing", now.AddDays(-29));
        await AddStepAsync("dot", "consultation", "landing", now.AddDays(-31));
        await AddStepAsync(null, "consultation", "landing", now);
        await AddStepAsync("ada", "consultation", "condition_selected", now);
        await AddStepAsync("bob", "consultation", "condition_selected", now);
        await AddStepAsync("ada", "consultation", "quiz_completed", now);
        await AddStepAsync("ada", "consultation", "no_such_step", now);
        await AddStepAsync("ada", "no_such_funnel", "landing", now);
        await AddStepAsync("bob", "refill", "refill_reminder_sent", now, eventType: "page_view");

        // A session of long ago, which the view does not count, for its speed.
        var start = new DateTime(2026, 1, 5, 10, 0, 0, DateTimeKind.Utc);
        await AddStepAsync("eve", "consultation", "landing", start);
        await AddStepAsync("eve", "consultation", "landing", start.AddMinutes(5));
        await AddStepAsync("eve", "consultation", "condition_selected", start.AddMinutes(4));
        await AddStepAsync("eve", "consultation", "quiz_completed", start.AddMinutes(20));
        await AddStepAsync("eve", "consultation", "plan_selected", start.AddMinutes(18.5));
        await AddStepAsync("eve", "refill", "refill_reminder_sent", start.AddMinutes(1));

        await ExecuteAsync(
            """
            INSERT INTO form_field_analytics (id, session_id, form_name, field_name, focus_count, blur_count, change_count,
                time_spent_seconds, was_completed, error_count, created_at)
            SELECT gen_random_uuid(), session, form, field, 1, 1, 1, seconds, completed, errors, now() - days * interval '1 day'
            FROM (VALUES
                ('ada', 'quiz', 'age', 60, true, 0, 0), ('ada', 'quiz', 'weight', 60, true, 1, 0),
                ('bob', 'quiz', 'age', 30, true, 0, 0), ('bob', 'quiz', 'weight', 30, false, 2, 0),
                ('dot', 'quiz', 'age', 999, true, 99, 31),
                ('ada', 'address', 'city', 7, true, 0, 0)) AS f (session, form, field, seconds, completed, errors, days)
            """);

        await ExecuteAsync(
            $"""
            INSERT INTO user_sessions (id, session_id, started_at, ended_at, converted, conversion_value)
            SELECT gen_random_uuid(), session, day + begins, day + ends, converted, value
            FROM (VALUES
                ('ada', 0, interval '10 hours', interval '10 hours 30 minutes', true, 99.50),
                ('bob', 0, interval '23 hours 59 minutes 59 seconds', NULL, false, NULL),
                ('cem', 0, interval '0', interval '5 minutes', false, NULL),
                ('fay', 1, interval '23 hours', interval '25 hours', false, NULL),
                ('dot', 40, interval '1 hour', interval '2 hours', true, 1000)) AS s (session, ago, begins, ends, converted, value),
            LATERAL (SELECT '{Yesterday:yyyy-MM-dd} 00:00Z'::timestamptz - ago * interval '24 hours' AS day) AS d
            """);
    }

    private Task<int> AddStepAsync(string? session, string funnel, string step, DateTime at, string eventType = "funnel_step")
        => ExecuteAsync(
            $$"""
            INSERT INTO analytics_events (id, session_id, event_type, event_data, created_at)
            VALUES ('{{Guid.CreateVersion7(at)}}', {{(session is null ? "NULL" : $"'{session}'")}}, '{{eventType}}',
                '{"funnel": "{{funnel}}", "step": "{{step}}"}', '{{at:O}}')
            """);
}
