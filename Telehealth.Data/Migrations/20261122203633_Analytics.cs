using System;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Telehealth.Data.Migrations
{
    /// <inheritdoc />
    public partial class Analytics : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Telehealth:Function:checked_number(text, bigint)", "CREATE FUNCTION checked_number(prefix text, number bigint) RETURNS text\n    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog\n    RETURN prefix || '-' || lpad(number::text, greatest(8, length(number::text)), '0') || ((10 - (\n        SELECT sum(CASE WHEN position % 2 = 1 THEN digit * 2 / 10 + digit * 2 % 10 ELSE digit END)\n        FROM (SELECT position, substr(reverse(number::text), position, 1)::int AS digit\n              FROM generate_series(1, length(number::text)) AS position) AS digits) % 10) % 10)::text")
                .Annotation("Telehealth:Function:keep_patient()", "CREATE FUNCTION keep_patient() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'a row of % cannot move to another patient', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'patient_id';\nEND\n$$")
                .Annotation("Telehealth:Function:touch_row()", "CREATE FUNCTION touch_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    NEW.created_at := OLD.created_at;\n    NEW.updated_at := now();\n    NEW.version := OLD.version + 1;\n    RETURN NEW;\nEND\n$$")
                .Annotation("Telehealth:View:form_completion_rates", "CREATE VIEW \"form_completion_rates\" WITH (security_invoker = true) AS\nSELECT\n    form_name,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE completed) AS completed_sessions,\n    round(100.0 * count(*) FILTER (WHERE completed) / count(*), 2) AS completion_rate,\n    round(avg(seconds) / 60, 2) AS average_minutes,\n    round(avg(errors), 2) AS average_errors\nFROM (\n    SELECT\n        form_name,\n        bool_and(was_completed) AS completed,\n        sum(time_spent_seconds) AS seconds,\n        sum(error_count) AS errors\n    FROM form_field_analytics\n    WHERE created_at >= now() - interval '30 days'\n    GROUP BY form_name, session_id\n) AS s\nGROUP BY form_name;\nCOMMENT ON VIEW \"form_completion_rates\" IS 'How sessions of the last 30 days fared with a form; one row a form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_errors\" IS 'How often a session was refused a field of the form, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_minutes\" IS 'Minutes that a session spent in the form''s fields, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completed_sessions\" IS 'How many of them left every field that they entered completed.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completion_rate\" IS 'Completed sessions in percent of all.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"form_name\" IS 'Name of the form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"sessions\" IS 'How many sessions entered the form.';")
                .Annotation("Telehealth:View:funnel_conversion_rates", "CREATE VIEW \"funnel_conversion_rates\" WITH (security_invoker = true) AS\nSELECT\n    d.funnel_name,\n    d.step_number,\n    d.step_name,\n    coalesce(e.sessions, 0) AS sessions,\n    coalesce(e.events, 0) AS events,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(first_value(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_first,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(lag(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_previous,\n    d.expected_completion_rate\nFROM funnel_definitions AS d\nLEFT JOIN (\n    SELECT\n        event_data ->> 'funnel' AS funnel_name,\n        event_data ->> 'step' AS step_name,\n        count(DISTINCT session_id) AS sessions,\n        count(*) AS events\n    FROM analytics_events\n    WHERE event_type = 'funnel_step'\n        AND id >= rpad(\n            lpad(to_hex((extract(epoch FROM now() - interval '30 days') * 1000)::bigint), 12, '0'), 32, '0')::uuid\n    GROUP BY 1, 2\n) AS e USING (funnel_name, step_name)\nWINDOW funnel AS (PARTITION BY d.funnel_name ORDER BY d.step_number);\nCOMMENT ON VIEW \"funnel_conversion_rates\" IS 'How many sessions reached a step of a funnel in the last 30 days; one row a step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_first\" IS 'Sessions in percent of those that reached the first step; null where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_previous\" IS 'Sessions in percent of those that reached the step before; null for the first step and where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"events\" IS 'How many events say so; more than sessions where some reached it again or outside any session.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"expected_completion_rate\" IS 'Expected conversion from the first step, in percent; null where nothing is expected.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"funnel_name\" IS 'Name of the funnel.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"sessions\" IS 'How many sessions reached the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_name\" IS 'Name of the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_number\" IS 'Place of the step in the funnel, from 1.';")
                .Annotation("Telehealth:View:session_conversion_summary", "CREATE VIEW \"session_conversion_summary\" WITH (security_invoker = true) AS\nSELECT\n    (started_at AT TIME ZONE 'UTC')::date AS day,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE converted) AS converted_sessions,\n    round(100.0 * count(*) FILTER (WHERE converted) / count(*), 2) AS conversion_rate,\n    round(avg(extract(epoch FROM ended_at - started_at)) / 60, 2) AS average_minutes,\n    coalesce(sum(conversion_value), 0) AS revenue\nFROM user_sessions\nWHERE started_at >= now() - interval '30 days'\nGROUP BY 1;\nCOMMENT ON VIEW \"session_conversion_summary\" IS 'The sessions of a day, of the last 30; one row a day that had any.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"average_minutes\" IS 'Minutes that a session lasted, on average; null where none has ended.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"conversion_rate\" IS 'Converted sessions in percent of all.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"converted_sessions\" IS 'How many of them converted.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"day\" IS 'The day on which the sessions began, in UTC.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"revenue\" IS 'What the conversions are worth in US dollars.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"sessions\" IS 'How many sessions began.';")
                .OldAnnotation("Telehealth:Function:checked_number(text, bigint)", "CREATE FUNCTION checked_number(prefix text, number bigint) RETURNS text\n    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog\n    RETURN prefix || '-' || lpad(number::text, greatest(8, length(number::text)), '0') || ((10 - (\n        SELECT sum(CASE WHEN position % 2 = 1 THEN digit * 2 / 10 + digit * 2 % 10 ELSE digit END)\n        FROM (SELECT position, substr(reverse(number::text), position, 1)::int AS digit\n              FROM generate_series(1, length(number::text)) AS position) AS digits) % 10) % 10)::text")
                .OldAnnotation("Telehealth:Function:keep_patient()", "CREATE FUNCTION keep_patient() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'a row of % cannot move to another patient', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'patient_id';\nEND\n$$")
                .OldAnnotation("Telehealth:Function:touch_row()", "CREATE FUNCTION touch_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    NEW.created_at := OLD.created_at;\n    NEW.updated_at := now();\n    NEW.version := OLD.version + 1;\n    RETURN NEW;\nEND\n$$");

            migrationBuilder.CreateTable(
                name: "analytics_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The patient who did it; null for a visitor who is not signed in."),
                    session_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "The session in which it happened, as user_sessions.session_id; null where it happened outside any."),
                    event_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "What happened: page_view, form_interaction, funnel_step, conversion, ...; an open set."),
                    event_category = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "A wider group of events, free to choose; null where the event is in none."),
                    event_data = table.Column<JsonElement>(type: "jsonb", nullable: true, comment: "Details, free-form; null where none. A funnel_step names its funnel and step by the names in funnel_definitions: {\"funnel\": funnel_name, \"step\": step_name}."),
                    page_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, comment: "Address of the page; null where it happened on none."),
                    referrer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, comment: "Address of the page before; null where there was none or the browser kept it to itself."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_analytics_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_analytics_events_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Something that a visitor did, such as viewing a page or reaching a step of a funnel.")
                .Annotation("Telehealth:PartitionByMonth", "id");

            migrationBuilder.CreateTable(
                name: "form_field_analytics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    session_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, comment: "The session, as user_sessions.session_id."),
                    form_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Name of the form."),
                    field_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Name of the field."),
                    focus_count = table.Column<int>(type: "integer", nullable: false, comment: "How often the visitor entered the field."),
                    blur_count = table.Column<int>(type: "integer", nullable: false, comment: "How often the visitor left the field."),
                    change_count = table.Column<int>(type: "integer", nullable: false, comment: "How often the visitor changed the field."),
                    time_spent_seconds = table.Column<int>(type: "integer", nullable: false, comment: "How long the visitor was in the field, in seconds."),
                    was_completed = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the visitor left the field completed."),
                    error_count = table.Column<int>(type: "integer", nullable: false, comment: "How often the field was refused."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_field_analytics", x => x.id);
                    table.CheckConstraint("ck_form_field_analytics_blur_count_non_negative", "blur_count >= 0");
                    table.CheckConstraint("ck_form_field_analytics_change_count_non_negative", "change_count >= 0");
                    table.CheckConstraint("ck_form_field_analytics_error_count_non_negative", "error_count >= 0");
                    table.CheckConstraint("ck_form_field_analytics_focus_count_non_negative", "focus_count >= 0");
                    table.CheckConstraint("ck_form_field_analytics_time_spent_seconds_non_negative", "time_spent_seconds >= 0");
                },
                comment: "How a visitor fared with one field of a form; one row a session, form and field, counted up.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "funnel_definitions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    funnel_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Name of the funnel; events name it."),
                    step_number = table.Column<int>(type: "integer", nullable: false, comment: "Place of the step in the funnel, from 1."),
                    step_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Name of the step, unique in its funnel; events name it."),
                    step_description = table.Column<string>(type: "text", nullable: true, comment: "What the step is, for people; null where the name says all."),
                    expected_completion_rate = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true, comment: "How many of those who took the first step are expected to take this one, in percent; null where nothing is expected."),
                    expected_time_minutes = table.Column<int>(type: "integer", nullable: true, comment: "How long the step is expected to take, in minutes; null where nothing is expected."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funnel_definitions", x => x.id);
                    table.CheckConstraint("ck_funnel_definitions_expected_completion_rate_range", "expected_completion_rate BETWEEN 0 AND 100");
                    table.CheckConstraint("ck_funnel_definitions_expected_time_minutes_non_negative", "expected_time_minutes >= 0");
                    table.CheckConstraint("ck_funnel_definitions_step_number_positive", "step_number > 0");
                },
                comment: "A step of a funnel: a way that visitors are hoped to go, such as from the landing page to a consultation.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "user_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    session_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, comment: "Identifier of the visit that the browser keeps; unique. Events and form analytics name it."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The patient who visits; null for a visitor who does not sign in."),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, comment: "When the visit began."),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the visit ended; null while it lasts."),
                    user_agent = table.Column<string>(type: "text", nullable: true, comment: "User agent, as the browser sent it; null where it sent none."),
                    ip_address = table.Column<IPAddress>(type: "inet", nullable: true, comment: "IP address of the visitor; null where it is not kept."),
                    device_type = table.Column<string>(type: "text", nullable: true, comment: "Kind of device; null where the user agent does not tell."),
                    browser = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, comment: "Browser; null where the user agent does not tell."),
                    utm_source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "utm_source of the first page: who sent the visitor; null where the link had none."),
                    utm_medium = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "utm_medium of the first page: by what means; null where the link had none."),
                    utm_campaign = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "utm_campaign of the first page: which campaign; null where the link had none."),
                    utm_content = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "utm_content of the first page: which link of several; null where the link had none."),
                    utm_term = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "utm_term of the first page: which search words; null where the link had none."),
                    converted = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the visitor did what the platform hopes for, such as submitting a consultation."),
                    conversion_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "What the visitor did; null where it was not so or is not said."),
                    conversion_value = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: true, comment: "What it is worth in US dollars; null where it was not so or has no value."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_sessions", x => x.id);
                    table.CheckConstraint("ck_user_sessions_conversion_value_non_negative", "conversion_value >= 0");
                    table.CheckConstraint("ck_user_sessions_converted", "converted OR (conversion_type IS NULL AND conversion_value IS NULL)");
                    table.CheckConstraint("ck_user_sessions_device_type", "device_type IN ('mobile', 'tablet', 'desktop')");
                    table.CheckConstraint("ck_user_sessions_ended", "ended_at >= started_at");
                    table.ForeignKey(
                        name: "fk_user_sessions_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "A visit to the platform, from the first page to the last.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.InsertData(
                table: "funnel_definitions",
                columns: new[] { "id", "expected_completion_rate", "expected_time_minutes", "funnel_name", "step_description", "step_name", "step_number" },
                values: new object[,]
                {
                    { new Guid("01900000-0000-7000-8000-000000000711"), 100m, 1, "consultation", null, "landing", 1 },
                    { new Guid("01900000-0000-7000-8000-000000000712"), 70m, 2, "consultation", null, "condition_selected", 2 },
                    { new Guid("01900000-0000-7000-8000-000000000713"), 50m, 1, "consultation", null, "quiz_started", 3 },
                    { new Guid("01900000-0000-7000-8000-000000000714"), 35m, 10, "consultation", null, "quiz_completed", 4 },
                    { new Guid("01900000-0000-7000-8000-000000000715"), 25m, 3, "consultation", null, "plan_selected", 5 },
                    { new Guid("01900000-0000-7000-8000-000000000716"), 20m, 2, "consultation", null, "checkout_started", 6 },
                    { new Guid("01900000-0000-7000-8000-000000000717"), 15m, 1, "consultation", null, "payment_completed", 7 },
                    { new Guid("01900000-0000-7000-8000-000000000718"), 15m, 1, "consultation", null, "consultation_submitted", 8 },
                    { new Guid("01900000-0000-7000-8000-000000000721"), 100m, 5, "prescription", null, "consultation_reviewed", 1 },
                    { new Guid("01900000-0000-7000-8000-000000000722"), 90m, 3, "prescription", null, "prescription_approved", 2 },
                    { new Guid("01900000-0000-7000-8000-000000000723"), 90m, 1, "prescription", null, "pharmacy_notified", 3 },
                    { new Guid("01900000-0000-7000-8000-000000000724"), 85m, 2, "prescription", null, "order_confirmed", 4 },
                    { new Guid("01900000-0000-7000-8000-000000000725"), 85m, 1, "prescription", null, "order_shipped", 5 },
                    { new Guid("01900000-0000-7000-8000-000000000726"), 80m, 1, "prescription", null, "order_delivered", 6 },
                    { new Guid("01900000-0000-7000-8000-000000000731"), 100m, 0, "refill", null, "refill_reminder_sent", 1 },
                    { new Guid("01900000-0000-7000-8000-000000000732"), 30m, 1, "refill", null, "refill_initiated", 2 },
                    { new Guid("01900000-0000-7000-8000-000000000733"), 25m, 1, "refill", null, "checkin_started", 3 },
                    { new Guid("01900000-0000-7000-8000-000000000734"), 20m, 5, "refill", null, "checkin_completed", 4 },
                    { new Guid("01900000-0000-7000-8000-000000000735"), 18m, 2, "refill", null, "refill_approved", 5 },
                    { new Guid("01900000-0000-7000-8000-000000000736"), 18m, 1, "refill", null, "refill_processed", 6 }
                });

            migrationBuilder.CreateIndex(
                name: "ix_analytics_events_event_type_id",
                table: "analytics_events",
                columns: new[] { "event_type", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_analytics_events_patient_id",
                table: "analytics_events",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_analytics_events_session_id_id",
                table: "analytics_events",
                columns: new[] { "session_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_form_field_analytics_created_at",
                table: "form_field_analytics",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_form_field_analytics_session_id_form_name_field_name",
                table: "form_field_analytics",
                columns: new[] { "session_id", "form_name", "field_name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_funnel_definitions_funnel_name_step_name",
                table: "funnel_definitions",
                columns: new[] { "funnel_name", "step_name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_funnel_definitions_funnel_name_step_number",
                table: "funnel_definitions",
                columns: new[] { "funnel_name", "step_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_sessions_patient_id",
                table: "user_sessions",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_sessions_session_id",
                table: "user_sessions",
                column: "session_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_sessions_started_at",
                table: "user_sessions",
                column: "started_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "analytics_events");

            migrationBuilder.DropTable(
                name: "form_field_analytics");

            migrationBuilder.DropTable(
                name: "funnel_definitions");

            migrationBuilder.DropTable(
                name: "user_sessions");

            migrationBuilder.AlterDatabase()
                .Annotation("Telehealth:Function:checked_number(text, bigint)", "CREATE FUNCTION checked_number(prefix text, number bigint) RETURNS text\n    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog\n    RETURN prefix || '-' || lpad(number::text, greatest(8, length(number::text)), '0') || ((10 - (\n        SELECT sum(CASE WHEN position % 2 = 1 THEN digit * 2 / 10 + digit * 2 % 10 ELSE digit END)\n        FROM (SELECT position, substr(reverse(number::text), position, 1)::int AS digit\n              FROM generate_series(1, length(number::text)) AS position) AS digits) % 10) % 10)::text")
                .Annotation("Telehealth:Function:keep_patient()", "CREATE FUNCTION keep_patient() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'a row of % cannot move to another patient', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'patient_id';\nEND\n$$")
                .Annotation("Telehealth:Function:touch_row()", "CREATE FUNCTION touch_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    NEW.created_at := OLD.created_at;\n    NEW.updated_at := now();\n    NEW.version := OLD.version + 1;\n    RETURN NEW;\nEND\n$$")
                .OldAnnotation("Telehealth:Function:checked_number(text, bigint)", "CREATE FUNCTION checked_number(prefix text, number bigint) RETURNS text\n    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog\n    RETURN prefix || '-' || lpad(number::text, greatest(8, length(number::text)), '0') || ((10 - (\n        SELECT sum(CASE WHEN position % 2 = 1 THEN digit * 2 / 10 + digit * 2 % 10 ELSE digit END)\n        FROM (SELECT position, substr(reverse(number::text), position, 1)::int AS digit\n              FROM generate_series(1, length(number::text)) AS position) AS digits) % 10) % 10)::text")
                .OldAnnotation("Telehealth:Function:keep_patient()", "CREATE FUNCTION keep_patient() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'a row of % cannot move to another patient', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'patient_id';\nEND\n$$")
                .OldAnnotation("Telehealth:Function:touch_row()", "CREATE FUNCTION touch_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    NEW.created_at := OLD.created_at;\n    NEW.updated_at := now();\n    NEW.version := OLD.version + 1;\n    RETURN NEW;\nEND\n$$")
                .OldAnnotation("Telehealth:View:form_completion_rates", "CREATE VIEW \"form_completion_rates\" WITH (security_invoker = true) AS\nSELECT\n    form_name,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE completed) AS completed_sessions,\n    round(100.0 * count(*) FILTER (WHERE completed) / count(*), 2) AS completion_rate,\n    round(avg(seconds) / 60, 2) AS average_minutes,\n    round(avg(errors), 2) AS average_errors\nFROM (\n    SELECT\n        form_name,\n        bool_and(was_completed) AS completed,\n        sum(time_spent_seconds) AS seconds,\n        sum(error_count) AS errors\n    FROM form_field_analytics\n    WHERE created_at >= now() - interval '30 days'\n    GROUP BY form_name, session_id\n) AS s\nGROUP BY form_name;\nCOMMENT ON VIEW \"form_completion_rates\" IS 'How sessions of the last 30 days fared with a form; one row a form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_errors\" IS 'How often a session was refused a field of the form, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_minutes\" IS 'Minutes that a session spent in the form''s fields, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completed_sessions\" IS 'How many of them left every field that they entered completed.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completion_rate\" IS 'Completed sessions in percent of all.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"form_name\" IS 'Name of the form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"sessions\" IS 'How many sessions entered the form.';")
                .OldAnnotation("Telehealth:View:funnel_conversion_rates", "CREATE VIEW \"funnel_conversion_rates\" WITH (security_invoker = true) AS\nSELECT\n    d.funnel_name,\n    d.step_number,\n    d.step_name,\n    coalesce(e.sessions, 0) AS sessions,\n    coalesce(e.events, 0) AS events,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(first_value(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_first,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(lag(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_previous,\n    d.expected_completion_rate\nFROM funnel_definitions AS d\nLEFT JOIN (\n    SELECT\n        event_data ->> 'funnel' AS funnel_name,\n        event_data ->> 'step' AS step_name,\n        count(DISTINCT session_id) AS sessions,\n        count(*) AS events\n    FROM analytics_events\n    WHERE event_type = 'funnel_step'\n        AND id >= rpad(\n            lpad(to_hex((extract(epoch FROM now() - interval '30 days') * 1000)::bigint), 12, '0'), 32, '0')::uuid\n    GROUP BY 1, 2\n) AS e USING (funnel_name, step_name)\nWINDOW funnel AS (PARTITION BY d.funnel_name ORDER BY d.step_number);\nCOMMENT ON VIEW \"funnel_conversion_rates\" IS 'How many sessions reached a step of a funnel in the last 30 days; one row a step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_first\" IS 'Sessions in percent of those that reached the first step; null where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_previous\" IS 'Sessions in percent of those that reached the step before; null for the first step and where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"events\" IS 'How many events say so; more than sessions where some reached it again or outside any session.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"expected_completion_rate\" IS 'Expected conversion from the first step, in percent; null where nothing is expected.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"funnel_name\" IS 'Name of the funnel.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"sessions\" IS 'How many sessions reached the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_name\" IS 'Name of the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_number\" IS 'Place of the step in the funnel, from 1.';")
                .OldAnnotation("Telehealth:View:session_conversion_summary", "CREATE VIEW \"session_conversion_summary\" WITH (security_invoker = true) AS\nSELECT\n    (started_at AT TIME ZONE 'UTC')::date AS day,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE converted) AS converted_sessions,\n    round(100.0 * count(*) FILTER (WHERE converted) / count(*), 2) AS conversion_rate,\n    round(avg(extract(epoch FROM ended_at - started_at)) / 60, 2) AS average_minutes,\n    coalesce(sum(conversion_value), 0) AS revenue\nFROM user_sessions\nWHERE started_at >= now() - interval '30 days'\nGROUP BY 1;\nCOMMENT ON VIEW \"session_conversion_summary\" IS 'The sessions of a day, of the last 30; one row a day that had any.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"average_minutes\" IS 'Minutes that a session lasted, on average; null where none has ended.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"conversion_rate\" IS 'Converted sessions in percent of all.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"converted_sessions\" IS 'How many of them converted.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"day\" IS 'The day on which the sessions began, in UTC.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"revenue\" IS 'What the conversions are worth in US dollars.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"sessions\" IS 'How many sessions began.';");
        }
    }
}
