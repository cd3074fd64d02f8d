using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Telehealth.Data.Migrations
{
    /// <inheritdoc />
    public partial class RecordIntegrity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_order_items_orders_patient_id_order_id",
                table: "order_items");

            migrationBuilder.DropForeignKey(
                name: "fk_prescription_items_prescriptions_patient_id_prescription_id",
                table: "prescription_items");

            migrationBuilder.DropCheckConstraint(
                name: "ck_user_sessions_conversion_value_non_negative",
                table: "user_sessions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_treatment_plans_price_non_negative",
                table: "treatment_plans");

            migrationBuilder.DropCheckConstraint(
                name: "ck_subscription_payments_amount_non_negative",
                table: "subscription_payments");

            migrationBuilder.DropCheckConstraint(
                name: "ck_skus_unit_price_non_negative",
                table: "skus");

            migrationBuilder.DropCheckConstraint(
                name: "ck_patients_account_credit_non_negative",
                table: "patients");

            migrationBuilder.DropCheckConstraint(
                name: "ck_orders_discount_amount_non_negative",
                table: "orders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_orders_refund_amount_non_negative",
                table: "orders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_orders_shipping_amount_non_negative",
                table: "orders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_orders_subtotal_non_negative",
                table: "orders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_orders_tax_amount_non_negative",
                table: "orders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_orders_total_amount_non_negative",
                table: "orders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_order_items_total_price_non_negative",
                table: "order_items");

            migrationBuilder.DropCheckConstraint(
                name: "ck_order_items_unit_price_non_negative",
                table: "order_items");

            migrationBuilder.DropCheckConstraint(
                name: "ck_medications_base_price_non_negative",
                table: "medications");

            migrationBuilder.DropCheckConstraint(
                name: "ck_consultations_consultation_fee_non_negative",
                table: "consultations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_consultations_selected_plan_price_non_negative",
                table: "consultations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_consultation_settings_consultation_fee_non_negative",
                table: "consultation_settings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_consultation_settings_refill_consultation_fee_non_negative",
                table: "consultation_settings");

            migrationBuilder.AlterDatabase()
                .Annotation("Telehealth:Function:checked_number(text, bigint)", "CREATE FUNCTION checked_number(prefix text, number bigint) RETURNS text\n    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog\n    RETURN prefix || '-' || lpad(number::text, greatest(8, length(number::text)), '0') || ((10 - (\n        SELECT sum(CASE WHEN position % 2 = 1 THEN digit * 2 / 10 + digit * 2 % 10 ELSE digit END)\n        FROM (SELECT position, substr(reverse(number::text), position, 1)::int AS digit\n              FROM generate_series(1, length(number::text)) AS position) AS digits) % 10) % 10)::text")
                .Annotation("Telehealth:Function:keep_created_at()", "CREATE FUNCTION keep_created_at() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'the time of creation of a row of % cannot change', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'created_at';\nEND\n$$")
                .Annotation("Telehealth:Function:keep_patient()", "CREATE FUNCTION keep_patient() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'a row of % cannot move to another patient', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'patient_id';\nEND\n$$")
                .Annotation("Telehealth:Function:keep_row()", "CREATE FUNCTION keep_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'the one row of % cannot be deleted', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;\nEND\n$$")
                .Annotation("Telehealth:Function:touch_row()", "CREATE FUNCTION touch_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    NEW.created_at := OLD.created_at;\n    NEW.updated_at := now();\n    NEW.version := OLD.version + 1;\n    RETURN NEW;\nEND\n$$")
                .Annotation("Telehealth:View:form_completion_rates", "CREATE VIEW \"form_completion_rates\" WITH (security_invoker = true) AS\nSELECT\n    form_name,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE completed) AS completed_sessions,\n    round(100.0 * count(*) FILTER (WHERE completed) / count(*), 2) AS completion_rate,\n    round(avg(seconds) / 60, 2) AS average_minutes,\n    round(avg(errors), 2) AS average_errors\nFROM (\n    SELECT\n        form_name,\n        bool_and(was_completed) AS completed,\n        sum(time_spent_seconds) AS seconds,\n        sum(error_count) AS errors\n    FROM form_field_analytics\n    WHERE created_at >= now() - interval '30 days'\n    GROUP BY form_name, session_id\n) AS s\nGROUP BY form_name;\nCOMMENT ON VIEW \"form_completion_rates\" IS 'How sessions of the last 30 days fared with a form; one row a form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_errors\" IS 'How often a session was refused a field of the form, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_minutes\" IS 'Minutes that a session spent in the form''s fields, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completed_sessions\" IS 'How many of them left every field that they entered completed.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completion_rate\" IS 'Completed sessions in percent of all.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"form_name\" IS 'Name of the form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"sessions\" IS 'How many sessions entered the form.';")
                .Annotation("Telehealth:View:funnel_conversion_rates", "CREATE VIEW \"funnel_conversion_rates\" WITH (security_invoker = true) AS\nSELECT\n    d.funnel_name,\n    d.step_number,\n    d.step_name,\n    coalesce(e.sessions, 0) AS sessions,\n    coalesce(e.events, 0) AS events,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(first_value(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_first,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(lag(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_previous,\n    d.expected_completion_rate\nFROM funnel_definitions AS d\nLEFT JOIN (\n    SELECT\n        event_data ->> 'funnel' AS funnel_name,\n        event_data ->> 'step' AS step_name,\n        count(DISTINCT session_id) AS sessions,\n        count(*) AS events\n    FROM analytics_events\n    WHERE event_type = 'funnel_step'\n        AND id >= rpad(\n            lpad(to_hex((extract(epoch FROM now() - interval '30 days') * 1000)::bigint), 12, '0'), 32, '0')::uuid\n    GROUP BY 1, 2\n) AS e USING (funnel_name, step_name)\nWINDOW funnel AS (PARTITION BY d.funnel_name ORDER BY d.step_number);\nCOMMENT ON VIEW \"funnel_conversion_rates\" IS 'How many sessions reached a step of a funnel in the last 30 days; one row a step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_first\" IS 'Sessions in percent of those that reached the first step; null where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_previous\" IS 'Sessions in percent of those that reached the step before; null for the first step and where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"events\" IS 'How many events say so; more than sessions where some reached it again or outside any session.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"expected_completion_rate\" IS 'Expected conversion from the first step, in percent; null where nothing is expected.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"funnel_name\" IS 'Name of the funnel.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"sessions\" IS 'How many sessions reached the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_name\" IS 'Name of the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_number\" IS 'Place of the step in the funnel, from 1.';")
                .Annotation("Telehealth:View:session_conversion_summary", "CREATE VIEW \"session_conversion_summary\" WITH (security_invoker = true) AS\nSELECT\n    (started_at AT TIME ZONE 'UTC')::date AS day,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE converted) AS converted_sessions,\n    round(100.0 * count(*) FILTER (WHERE converted) / count(*), 2) AS conversion_rate,\n    round(avg(extract(epoch FROM ended_at - started_at)) / 60, 2) AS average_minutes,\n    coalesce(sum(conversion_value), 0) AS revenue\nFROM user_sessions\nWHERE started_at >= now() - interval '30 days'\nGROUP BY 1;\nCOMMENT ON VIEW \"session_conversion_summary\" IS 'The sessions of a day, of the last 30; one row a day that had any.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"average_minutes\" IS 'Minutes that a session lasted, on average; null where none has ended.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"conversion_rate\" IS 'Converted sessions in percent of all.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"converted_sessions\" IS 'How many of them converted.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"day\" IS 'The day on which the sessions began, in UTC.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"revenue\" IS 'What the conversions are worth in US dollars.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"sessions\" IS 'How many sessions began.';")
                .OldAnnotation("Telehealth:Function:checked_number(text, bigint)", "CREATE FUNCTION checked_number(prefix text, number bigint) RETURNS text\n    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog\n    RETURN prefix || '-' || lpad(number::text, greatest(8, length(number::text)), '0') || ((10 - (\n        SELECT sum(CASE WHEN position % 2 = 1 THEN digit * 2 / 10 + digit * 2 % 10 ELSE digit END)\n        FROM (SELECT position, substr(reverse(number::text), position, 1)::int AS digit\n              FROM generate_series(1, length(number::text)) AS position) AS digits) % 10) % 10)::text")
                .OldAnnotation("Telehealth:Function:keep_patient()", "CREATE FUNCTION keep_patient() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'a row of % cannot move to another patient', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'patient_id';\nEND\n$$")
                .OldAnnotation("Telehealth:Function:touch_row()", "CREATE FUNCTION touch_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    NEW.created_at := OLD.created_at;\n    NEW.updated_at := now();\n    NEW.version := OLD.version + 1;\n    RETURN NEW;\nEND\n$$")
                .OldAnnotation("Telehealth:View:form_completion_rates", "CREATE VIEW \"form_completion_rates\" WITH (security_invoker = true) AS\nSELECT\n    form_name,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE completed) AS completed_sessions,\n    round(100.0 * count(*) FILTER (WHERE completed) / count(*), 2) AS completion_rate,\n    round(avg(seconds) / 60, 2) AS average_minutes,\n    round(avg(errors), 2) AS average_errors\nFROM (\n    SELECT\n        form_name,\n        bool_and(was_completed) AS completed,\n        sum(time_spent_seconds) AS seconds,\n        sum(error_count) AS errors\n    FROM form_field_analytics\n    WHERE created_at >= now() - interval '30 days'\n    GROUP BY form_name, session_id\n) AS s\nGROUP BY form_name;\nCOMMENT ON VIEW \"form_completion_rates\" IS 'How sessions of the last 30 days fared with a form; one row a form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_errors\" IS 'How often a session was refused a field of the form, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_minutes\" IS 'Minutes that a session spent in the form''s fields, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completed_sessions\" IS 'How many of them left every field that they entered completed.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completion_rate\" IS 'Completed sessions in percent of all.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"form_name\" IS 'Name of the form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"sessions\" IS 'How many sessions entered the form.';")
                .OldAnnotation("Telehealth:View:funnel_conversion_rates", "CREATE VIEW \"funnel_conversion_rates\" WITH (security_invoker = true) AS\nSELECT\n    d.funnel_name,\n    d.step_number,\n    d.step_name,\n    coalesce(e.sessions, 0) AS sessions,\n    coalesce(e.events, 0) AS events,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(first_value(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_first,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(lag(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_previous,\n    d.expected_completion_rate\nFROM funnel_definitions AS d\nLEFT JOIN (\n    SELECT\n        event_data ->> 'funnel' AS funnel_name,\n        event_data ->> 'step' AS step_name,\n        count(DISTINCT session_id) AS sessions,\n        count(*) AS events\n    FROM analytics_events\n    WHERE event_type = 'funnel_step'\n        AND id >= rpad(\n            lpad(to_hex((extract(epoch FROM now() - interval '30 days') * 1000)::bigint), 12, '0'), 32, '0')::uuid\n    GROUP BY 1, 2\n) AS e USING (funnel_name, step_name)\nWINDOW funnel AS (PARTITION BY d.funnel_name ORDER BY d.step_number);\nCOMMENT ON VIEW \"funnel_conversion_rates\" IS 'How many sessions reached a step of a funnel in the last 30 days; one row a step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_first\" IS 'Sessions in percent of those that reached the first step; null where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_previous\" IS 'Sessions in percent of those that reached the step before; null for the first step and where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"events\" IS 'How many events say so; more than sessions where some reached it again or outside any session.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"expected_completion_rate\" IS 'Expected conversion from the first step, in percent; null where nothing is expected.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"funnel_name\" IS 'Name of the funnel.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"sessions\" IS 'How many sessions reached the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_name\" IS 'Name of the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_number\" IS 'Place of the step in the funnel, from 1.';")
                .OldAnnotation("Telehealth:View:session_conversion_summary", "CREATE VIEW \"session_conversion_summary\" WITH (security_invoker = true) AS\nSELECT\n    (started_at AT TIME ZONE 'UTC')::date AS day,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE converted) AS converted_sessions,\n    round(100.0 * count(*) FILTER (WHERE converted) / count(*), 2) AS conversion_rate,\n    round(avg(extract(epoch FROM ended_at - started_at)) / 60, 2) AS average_minutes,\n    coalesce(sum(conversion_value), 0) AS revenue\nFROM user_sessions\nWHERE started_at >= now() - interval '30 days'\nGROUP BY 1;\nCOMMENT ON VIEW \"session_conversion_summary\" IS 'The sessions of a day, of the last 30; one row a day that had any.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"average_minutes\" IS 'Minutes that a session lasted, on average; null where none has ended.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"conversion_rate\" IS 'Converted sessions in percent of all.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"converted_sessions\" IS 'How many of them converted.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"day\" IS 'The day on which the sessions began, in UTC.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"revenue\" IS 'What the conversions are worth in US dollars.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"sessions\" IS 'How many sessions began.';");

            migrationBuilder.AlterTable(
                name: "subscription_events",
                comment: "Something that happened to a patient's subscription, such as a start, a change of plan or a pause.",
                oldComment: "Something that happened to a patient's subscription, such as a start, a change of plan or a pause.")
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "prescription_items",
                comment: "One medication of a prescription: how much of it, and how to take it.",
                oldComment: "One medication of a prescription: how much of it, and how to take it.")
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "patient_access_audit",
                comment: "Somebody's access to a patient's data through the application (45 CFR 164.312(b)).",
                oldComment: "Somebody's access to a patient's data through the application (45 CFR 164.312(b)).")
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PartitionByMonth", "id")
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:PartitionByMonth", "id")
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "order_items",
                comment: "A line of an order: a medication, how much of it, and its price.",
                oldComment: "A line of an order: a medication, how much of it, and its price.")
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "consultation_settings",
                comment: "What consultations cost and how they are charged, for all patients: one row.",
                oldComment: "What consultations cost and how they are charged, for all patients: one row.")
                .Annotation("Telehealth:SingleRow", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "billing_adjustments",
                comment: "Money that staff gave a patient outside the usual course: a credit, a refund or a discount.",
                oldComment: "Money that staff gave a patient outside the usual course: a credit, a refund or a discount.")
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "analytics_events",
                comment: "Something that a visitor did, such as viewing a page or reaching a step of a funnel.",
                oldComment: "Something that a visitor did, such as viewing a page or reaching a step of a funnel.")
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PartitionByMonth", "id")
                .OldAnnotation("Telehealth:PartitionByMonth", "id");

            migrationBuilder.AlterTable(
                name: "admin_actions",
                comment: "Something that an admin did, to whatever target.",
                oldComment: "Something that an admin did, to whatever target.")
                .Annotation("Telehealth:KeepsCreatedAt", true);

            migrationBuilder.AlterColumn<int>(
                name: "quantity",
                table: "prescription_items",
                type: "integer",
                nullable: false,
                comment: "How many dosage units, such as tablets, one fill dispenses; packs are counted in order_items.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many units, such as tablets, one fill dispenses.");

            migrationBuilder.AlterColumn<decimal>(
                name: "unit_price",
                table: "order_items",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Price of one pack in US dollars, as it was when it was ordered.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Price of one unit in US dollars, as it was when it was ordered.");

            migrationBuilder.AlterColumn<int>(
                name: "quantity",
                table: "order_items",
                type: "integer",
                nullable: false,
                comment: "How many packs are bought; the tablets or other dosage units in them are counted in prescription_items.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many units are bought.");

            migrationBuilder.AlterColumn<decimal>(
                name: "base_price",
                table: "medications",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: true,
                comment: "Price in US dollars before any discount; null where none is set. Orders take it as the price of a pack; the replaced data does not say of how much it is.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldNullable: true,
                oldComment: "Price in US dollars before any discount; null where none is set.");

            migrationBuilder.AlterColumn<bool>(
                name: "is_locked",
                table: "clinical_notes",
                type: "boolean",
                nullable: false,
                comment: "Whether the note is signed off: applications edit it no more. The database does not refuse it.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the note is signed off and may not be edited any more.");

            migrationBuilder.AddCheckConstraint(
                name: "ck_user_sessions_conversion_value_money",
                table: "user_sessions",
                sql: "conversion_value >= 0 AND conversion_value < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_treatment_plans_price_money",
                table: "treatment_plans",
                sql: "price >= 0 AND price < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_subscription_payments_amount_money",
                table: "subscription_payments",
                sql: "amount >= 0 AND amount < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_skus_unit_price_money",
                table: "skus",
                sql: "unit_price >= 0 AND unit_price < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_patients_account_credit_money",
                table: "patients",
                sql: "account_credit >= 0 AND account_credit < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_orders_discount_amount_money",
                table: "orders",
                sql: "discount_amount >= 0 AND discount_amount < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_orders_refund_amount_money",
                table: "orders",
                sql: "refund_amount >= 0 AND refund_amount < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_orders_shipping_amount_money",
                table: "orders",
                sql: "shipping_amount >= 0 AND shipping_amount < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_orders_subtotal_money",
                table: "orders",
                sql: "subtotal >= 0 AND subtotal < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_orders_tax_amount_money",
                table: "orders",
                sql: "tax_amount >= 0 AND tax_amount < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_orders_total_amount_money",
                table: "orders",
                sql: "total_amount >= 0 AND total_amount < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_order_items_total_price_money",
                table: "order_items",
                sql: "total_price >= 0 AND total_price < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_order_items_unit_price_money",
                table: "order_items",
                sql: "unit_price >= 0 AND unit_price < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_medications_base_price_money",
                table: "medications",
                sql: "base_price >= 0 AND base_price < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_consultations_consultation_fee_money",
                table: "consultations",
                sql: "consultation_fee >= 0 AND consultation_fee < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_consultations_selected_plan_price_money",
                table: "consultations",
                sql: "selected_plan_price >= 0 AND selected_plan_price < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_consultation_settings_consultation_fee_money",
                table: "consultation_settings",
                sql: "consultation_fee >= 0 AND consultation_fee < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_consultation_settings_refill_consultation_fee_money",
                table: "consultation_settings",
                sql: "refill_consultation_fee >= 0 AND refill_consultation_fee < 'Infinity'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_billing_adjustments_amount_money",
                table: "billing_adjustments",
                sql: "amount >= 0 AND amount < 'Infinity'");

            migrationBuilder.AddForeignKey(
                name: "fk_order_items_orders_patient_id_order_id",
                table: "order_items",
                columns: new[] { "patient_id", "order_id" },
                principalTable: "orders",
                principalColumns: new[] { "patient_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_prescription_items_prescriptions_patient_id_prescription_id",
                table: "prescription_items",
                columns: new[] { "patient_id", "prescription_id" },
                principalTable: "prescriptions",
                principalColumns: new[] { "patient_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_order_items_orders_patient_id_order_id",
                table: "order_items");

            migrationBuilder.DropForeignKey(
                name: "fk_prescription_items_prescriptions_patient_id_prescription_id",
                table: "prescription_items");

            migrationBuilder.DropCheckConstraint(
                name: "ck_user_sessions_conversion_value_money",
                table: "user_sessions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_treatment_plans_price_money",
                table: "treatment_plans");

            migrationBuilder.DropCheckConstraint(
                name: "ck_subscription_payments_amount_money",
                table: "subscription_payments");

            migrationBuilder.DropCheckConstraint(
                name: "ck_skus_unit_price_money",
                table: "skus");

            migrationBuilder.DropCheckConstraint(
                name: "ck_patients_account_credit_money",
                table: "patients");

            migrationBuilder.DropCheckConstraint(
                name: "ck_orders_discount_amount_money",
                table: "orders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_orders_refund_amount_money",
                table: "orders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_orders_shipping_amount_money",
                table: "orders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_orders_subtotal_money",
                table: "orders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_orders_tax_amount_money",
                table: "orders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_orders_total_amount_money",
                table: "orders");

            migrationBuilder.DropCheckConstraint(
                name: "ck_order_items_total_price_money",
                table: "order_items");

            migrationBuilder.DropCheckConstraint(
                name: "ck_order_items_unit_price_money",
                table: "order_items");

            migrationBuilder.DropCheckConstraint(
                name: "ck_medications_base_price_money",
                table: "medications");

            migrationBuilder.DropCheckConstraint(
                name: "ck_consultations_consultation_fee_money",
                table: "consultations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_consultations_selected_plan_price_money",
                table: "consultations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_consultation_settings_consultation_fee_money",
                table: "consultation_settings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_consultation_settings_refill_consultation_fee_money",
                table: "consultation_settings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_billing_adjustments_amount_money",
                table: "billing_adjustments");

            migrationBuilder.AlterDatabase()
                .Annotation("Telehealth:Function:checked_number(text, bigint)", "CREATE FUNCTION checked_number(prefix text, number bigint) RETURNS text\n    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog\n    RETURN prefix || '-' || lpad(number::text, greatest(8, length(number::text)), '0') || ((10 - (\n        SELECT sum(CASE WHEN position % 2 = 1 THEN digit * 2 / 10 + digit * 2 % 10 ELSE digit END)\n        FROM (SELECT position, substr(reverse(number::text), position, 1)::int AS digit\n              FROM generate_series(1, length(number::text)) AS position) AS digits) % 10) % 10)::text")
                .Annotation("Telehealth:Function:keep_patient()", "CREATE FUNCTION keep_patient() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'a row of % cannot move to another patient', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'patient_id';\nEND\n$$")
                .Annotation("Telehealth:Function:touch_row()", "CREATE FUNCTION touch_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    NEW.created_at := OLD.created_at;\n    NEW.updated_at := now();\n    NEW.version := OLD.version + 1;\n    RETURN NEW;\nEND\n$$")
                .Annotation("Telehealth:View:form_completion_rates", "CREATE VIEW \"form_completion_rates\" WITH (security_invoker = true) AS\nSELECT\n    form_name,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE completed) AS completed_sessions,\n    round(100.0 * count(*) FILTER (WHERE completed) / count(*), 2) AS completion_rate,\n    round(avg(seconds) / 60, 2) AS average_minutes,\n    round(avg(errors), 2) AS average_errors\nFROM (\n    SELECT\n        form_name,\n        bool_and(was_completed) AS completed,\n        sum(time_spent_seconds) AS seconds,\n        sum(error_count) AS errors\n    FROM form_field_analytics\n    WHERE created_at >= now() - interval '30 days'\n    GROUP BY form_name, session_id\n) AS s\nGROUP BY form_name;\nCOMMENT ON VIEW \"form_completion_rates\" IS 'How sessions of the last 30 days fared with a form; one row a form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_errors\" IS 'How often a session was refused a field of the form, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_minutes\" IS 'Minutes that a session spent in the form''s fields, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completed_sessions\" IS 'How many of them left every field that they entered completed.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completion_rate\" IS 'Completed sessions in percent of all.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"form_name\" IS 'Name of the form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"sessions\" IS 'How many sessions entered the form.';")
                .Annotation("Telehealth:View:funnel_conversion_rates", "CREATE VIEW \"funnel_conversion_rates\" WITH (security_invoker = true) AS\nSELECT\n    d.funnel_name,\n    d.step_number,\n    d.step_name,\n    coalesce(e.sessions, 0) AS sessions,\n    coalesce(e.events, 0) AS events,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(first_value(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_first,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(lag(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_previous,\n    d.expected_completion_rate\nFROM funnel_definitions AS d\nLEFT JOIN (\n    SELECT\n        event_data ->> 'funnel' AS funnel_name,\n        event_data ->> 'step' AS step_name,\n        count(DISTINCT session_id) AS sessions,\n        count(*) AS events\n    FROM analytics_events\n    WHERE event_type = 'funnel_step'\n        AND id >= rpad(\n            lpad(to_hex((extract(epoch FROM now() - interval '30 days') * 1000)::bigint), 12, '0'), 32, '0')::uuid\n    GROUP BY 1, 2\n) AS e USING (funnel_name, step_name)\nWINDOW funnel AS (PARTITION BY d.funnel_name ORDER BY d.step_number);\nCOMMENT ON VIEW \"funnel_conversion_rates\" IS 'How many sessions reached a step of a funnel in the last 30 days; one row a step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_first\" IS 'Sessions in percent of those that reached the first step; null where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_previous\" IS 'Sessions in percent of those that reached the step before; null for the first step and where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"events\" IS 'How many events say so; more than sessions where some reached it again or outside any session.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"expected_completion_rate\" IS 'Expected conversion from the first step, in percent; null where nothing is expected.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"funnel_name\" IS 'Name of the funnel.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"sessions\" IS 'How many sessions reached the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_name\" IS 'Name of the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_number\" IS 'Place of the step in the funnel, from 1.';")
                .Annotation("Telehealth:View:session_conversion_summary", "CREATE VIEW \"session_conversion_summary\" WITH (security_invoker = true) AS\nSELECT\n    (started_at AT TIME ZONE 'UTC')::date AS day,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE converted) AS converted_sessions,\n    round(100.0 * count(*) FILTER (WHERE converted) / count(*), 2) AS conversion_rate,\n    round(avg(extract(epoch FROM ended_at - started_at)) / 60, 2) AS average_minutes,\n    coalesce(sum(conversion_value), 0) AS revenue\nFROM user_sessions\nWHERE started_at >= now() - interval '30 days'\nGROUP BY 1;\nCOMMENT ON VIEW \"session_conversion_summary\" IS 'The sessions of a day, of the last 30; one row a day that had any.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"average_minutes\" IS 'Minutes that a session lasted, on average; null where none has ended.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"conversion_rate\" IS 'Converted sessions in percent of all.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"converted_sessions\" IS 'How many of them converted.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"day\" IS 'The day on which the sessions began, in UTC.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"revenue\" IS 'What the conversions are worth in US dollars.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"sessions\" IS 'How many sessions began.';")
                .OldAnnotation("Telehealth:Function:checked_number(text, bigint)", "CREATE FUNCTION checked_number(prefix text, number bigint) RETURNS text\n    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog\n    RETURN prefix || '-' || lpad(number::text, greatest(8, length(number::text)), '0') || ((10 - (\n        SELECT sum(CASE WHEN position % 2 = 1 THEN digit * 2 / 10 + digit * 2 % 10 ELSE digit END)\n        FROM (SELECT position, substr(reverse(number::text), position, 1)::int AS digit\n              FROM generate_series(1, length(number::text)) AS position) AS digits) % 10) % 10)::text")
                .OldAnnotation("Telehealth:Function:keep_created_at()", "CREATE FUNCTION keep_created_at() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'the time of creation of a row of % cannot change', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'created_at';\nEND\n$$")
                .OldAnnotation("Telehealth:Function:keep_patient()", "CREATE FUNCTION keep_patient() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'a row of % cannot move to another patient', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'patient_id';\nEND\n$$")
                .OldAnnotation("Telehealth:Function:keep_row()", "CREATE FUNCTION keep_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'the one row of % cannot be deleted', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;\nEND\n$$")
                .OldAnnotation("Telehealth:Function:touch_row()", "CREATE FUNCTION touch_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    NEW.created_at := OLD.created_at;\n    NEW.updated_at := now();\n    NEW.version := OLD.version + 1;\n    RETURN NEW;\nEND\n$$")
                .OldAnnotation("Telehealth:View:form_completion_rates", "CREATE VIEW \"form_completion_rates\" WITH (security_invoker = true) AS\nSELECT\n    form_name,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE completed) AS completed_sessions,\n    round(100.0 * count(*) FILTER (WHERE completed) / count(*), 2) AS completion_rate,\n    round(avg(seconds) / 60, 2) AS average_minutes,\n    round(avg(errors), 2) AS average_errors\nFROM (\n    SELECT\n        form_name,\n        bool_and(was_completed) AS completed,\n        sum(time_spent_seconds) AS seconds,\n        sum(error_count) AS errors\n    FROM form_field_analytics\n    WHERE created_at >= now() - interval '30 days'\n    GROUP BY form_name, session_id\n) AS s\nGROUP BY form_name;\nCOMMENT ON VIEW \"form_completion_rates\" IS 'How sessions of the last 30 days fared with a form; one row a form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_errors\" IS 'How often a session was refused a field of the form, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_minutes\" IS 'Minutes that a session spent in the form''s fields, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completed_sessions\" IS 'How many of them left every field that they entered completed.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completion_rate\" IS 'Completed sessions in percent of all.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"form_name\" IS 'Name of the form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"sessions\" IS 'How many sessions entered the form.';")
                .OldAnnotation("Telehealth:View:funnel_conversion_rates", "CREATE VIEW \"funnel_conversion_rates\" WITH (security_invoker = true) AS\nSELECT\n    d.funnel_name,\n    d.step_number,\n    d.step_name,\n    coalesce(e.sessions, 0) AS sessions,\n    coalesce(e.events, 0) AS events,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(first_value(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_first,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(lag(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_previous,\n    d.expected_completion_rate\nFROM funnel_definitions AS d\nLEFT JOIN (\n    SELECT\n        event_data ->> 'funnel' AS funnel_name,\n        event_data ->> 'step' AS step_name,\n        count(DISTINCT session_id) AS sessions,\n        count(*) AS events\n    FROM analytics_events\n    WHERE event_type = 'funnel_step'\n        AND id >= rpad(\n            lpad(to_hex((extract(epoch FROM now() - interval '30 days') * 1000)::bigint), 12, '0'), 32, '0')::uuid\n    GROUP BY 1, 2\n) AS e USING (funnel_name, step_name)\nWINDOW funnel AS (PARTITION BY d.funnel_name ORDER BY d.step_number);\nCOMMENT ON VIEW \"funnel_conversion_rates\" IS 'How many sessions reached a step of a funnel in the last 30 days; one row a step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_first\" IS 'Sessions in percent of those that reached the first step; null where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_previous\" IS 'Sessions in percent of those that reached the step before; null for the first step and where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"events\" IS 'How many events say so; more than sessions where some reached it again or outside any session.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"expected_completion_rate\" IS 'Expected conversion from the first step, in percent; null where nothing is expected.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"funnel_name\" IS 'Name of the funnel.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"sessions\" IS 'How many sessions reached the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_name\" IS 'Name of the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_number\" IS 'Place of the step in the funnel, from 1.';")
                .OldAnnotation("Telehealth:View:session_conversion_summary", "CREATE VIEW \"session_conversion_summary\" WITH (security_invoker = true) AS\nSELECT\n    (started_at AT TIME ZONE 'UTC')::date AS day,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE converted) AS converted_sessions,\n    round(100.0 * count(*) FILTER (WHERE converted) / count(*), 2) AS conversion_rate,\n    round(avg(extract(epoch FROM ended_at - started_at)) / 60, 2) AS average_minutes,\n    coalesce(sum(conversion_value), 0) AS revenue\nFROM user_sessions\nWHERE started_at >= now() - interval '30 days'\nGROUP BY 1;\nCOMMENT ON VIEW \"session_conversion_summary\" IS 'The sessions of a day, of the last 30; one row a day that had any.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"average_minutes\" IS 'Minutes that a session lasted, on average; null where none has ended.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"conversion_rate\" IS 'Converted sessions in percent of all.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"converted_sessions\" IS 'How many of them converted.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"day\" IS 'The day on which the sessions began, in UTC.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"revenue\" IS 'What the conversions are worth in US dollars.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"sessions\" IS 'How many sessions began.';");

            migrationBuilder.AlterTable(
                name: "subscription_events",
                comment: "Something that happened to a patient's subscription, such as a start, a change of plan or a pause.",
                oldComment: "Something that happened to a patient's subscription, such as a start, a change of plan or a pause.")
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "prescription_items",
                comment: "One medication of a prescription: how much of it, and how to take it.",
                oldComment: "One medication of a prescription: how much of it, and how to take it.")
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "patient_access_audit",
                comment: "Somebody's access to a patient's data through the application (45 CFR 164.312(b)).",
                oldComment: "Somebody's access to a patient's data through the application (45 CFR 164.312(b)).")
                .Annotation("Telehealth:PartitionByMonth", "id")
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PartitionByMonth", "id")
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "order_items",
                comment: "A line of an order: a medication, how much of it, and its price.",
                oldComment: "A line of an order: a medication, how much of it, and its price.")
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "consultation_settings",
                comment: "What consultations cost and how they are charged, for all patients: one row.",
                oldComment: "What consultations cost and how they are charged, for all patients: one row.")
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:SingleRow", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "billing_adjustments",
                comment: "Money that staff gave a patient outside the usual course: a credit, a refund or a discount.",
                oldComment: "Money that staff gave a patient outside the usual course: a credit, a refund or a discount.")
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "analytics_events",
                comment: "Something that a visitor did, such as viewing a page or reaching a step of a funnel.",
                oldComment: "Something that a visitor did, such as viewing a page or reaching a step of a funnel.")
                .Annotation("Telehealth:PartitionByMonth", "id")
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PartitionByMonth", "id");

            migrationBuilder.AlterTable(
                name: "admin_actions",
                comment: "Something that an admin did, to whatever target.",
                oldComment: "Something that an admin did, to whatever target.")
                .OldAnnotation("Telehealth:KeepsCreatedAt", true);

            migrationBuilder.AlterColumn<int>(
                name: "quantity",
                table: "prescription_items",
                type: "integer",
                nullable: false,
                comment: "How many units, such as tablets, one fill dispenses.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many dosage units, such as tablets, one fill dispenses; packs are counted in order_items.");

            migrationBuilder.AlterColumn<decimal>(
                name: "unit_price",
                table: "order_items",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Price of one unit in US dollars, as it was when it was ordered.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Price of one pack in US dollars, as it was when it was ordered.");

            migrationBuilder.AlterColumn<int>(
                name: "quantity",
                table: "order_items",
                type: "integer",
                nullable: false,
                comment: "How many units are bought.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many packs are bought; the tablets or other dosage units in them are counted in prescription_items.");

            migrationBuilder.AlterColumn<decimal>(
                name: "base_price",
                table: "medications",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: true,
                comment: "Price in US dollars before any discount; null where none is set.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldNullable: true,
                oldComment: "Price in US dollars before any discount; null where none is set. Orders take it as the price of a pack; the replaced data does not say of how much it is.");

            migrationBuilder.AlterColumn<bool>(
                name: "is_locked",
                table: "clinical_notes",
                type: "boolean",
                nullable: false,
                comment: "Whether the note is signed off and may not be edited any more.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the note is signed off: applications edit it no more. The database does not refuse it.");

            migrationBuilder.AddCheckConstraint(
                name: "ck_user_sessions_conversion_value_non_negative",
                table: "user_sessions",
                sql: "conversion_value >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_treatment_plans_price_non_negative",
                table: "treatment_plans",
                sql: "price >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_subscription_payments_amount_non_negative",
                table: "subscription_payments",
                sql: "amount >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_skus_unit_price_non_negative",
                table: "skus",
                sql: "unit_price >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_patients_account_credit_non_negative",
                table: "patients",
                sql: "account_credit >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_orders_discount_amount_non_negative",
                table: "orders",
                sql: "discount_amount >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_orders_refund_amount_non_negative",
                table: "orders",
                sql: "refund_amount >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_orders_shipping_amount_non_negative",
                table: "orders",
                sql: "shipping_amount >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_orders_subtotal_non_negative",
                table: "orders",
                sql: "subtotal >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_orders_tax_amount_non_negative",
                table: "orders",
                sql: "tax_amount >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_orders_total_amount_non_negative",
                table: "orders",
                sql: "total_amount >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_order_items_total_price_non_negative",
                table: "order_items",
                sql: "total_price >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_order_items_unit_price_non_negative",
                table: "order_items",
                sql: "unit_price >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_medications_base_price_non_negative",
                table: "medications",
                sql: "base_price >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_consultations_consultation_fee_non_negative",
                table: "consultations",
                sql: "consultation_fee >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_consultations_selected_plan_price_non_negative",
                table: "consultations",
                sql: "selected_plan_price >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_consultation_settings_consultation_fee_non_negative",
                table: "consultation_settings",
                sql: "consultation_fee >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_consultation_settings_refill_consultation_fee_non_negative",
                table: "consultation_settings",
                sql: "refill_consultation_fee >= 0");

            migrationBuilder.AddForeignKey(
                name: "fk_order_items_orders_patient_id_order_id",
                table: "order_items",
                columns: new[] { "patient_id", "order_id" },
                principalTable: "orders",
                principalColumns: new[] { "patient_id", "id" },
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_prescription_items_prescriptions_patient_id_prescription_id",
                table: "prescription_items",
                columns: new[] { "patient_id", "prescription_id" },
                principalTable: "prescriptions",
                principalColumns: new[] { "patient_id", "id" },
                onDelete: ReferentialAction.Cascade);
        }
    }
}
