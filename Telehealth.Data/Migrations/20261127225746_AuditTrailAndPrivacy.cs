using System;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Telehealth.Data.Migrations
{
    /// <inheritdoc />
    public partial class AuditTrailAndPrivacy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_pharmacies_api_key_encrypted_ciphertext",
                table: "pharmacies");

            migrationBuilder.DropCheckConstraint(
                name: "ck_admins_two_factor_secret_encrypted_ciphertext",
                table: "admins");

            migrationBuilder.AlterDatabase()
                .Annotation("Telehealth:AuditFunction:admins", "key: id; patient: ; kept: last_login_at permissions reset_token_expires_at role status two_factor_enabled; withheld: email first_name last_name password_hash reset_token_hash two_factor_secret_encrypted")
                .Annotation("Telehealth:AuditFunction:billing_adjustments", "key: id; patient: patient_id; kept: amount created_by_id order_id type; withheld: reason")
                .Annotation("Telehealth:AuditFunction:clinical_notes", "key: id; patient: patient_id; kept: consultation_id is_locked locked_at locked_by_id provider_id type updated_by_id; withheld: assessment content objective plan subjective")
                .Annotation("Telehealth:AuditFunction:consultation_settings", "key: id; patient: ; kept: auto_charge_on_approval consultation_fee refill_consultation_fee require_credit_card; withheld: ")
                .Annotation("Telehealth:AuditFunction:consultations", "key: id; patient: patient_id; kept: charged_at completed_at consultation_fee payment_status provider_id reviewed_at status treatment_override_id; withheld: chief_complaint diagnosis follow_up_date follow_up_required payment_intent_id provider_notes selected_plan_id selected_plan_name selected_plan_price severity symptom_duration symptoms treatment_plan")
                .Annotation("Telehealth:AuditFunction:data_keys", "key: key_version; patient: ; kept: key_version retired_at; withheld: wrapped_key")
                .Annotation("Telehealth:AuditFunction:funnel_definitions", "key: id; patient: ; kept: expected_completion_rate expected_time_minutes funnel_name step_description step_name step_number; withheld: ")
                .Annotation("Telehealth:AuditFunction:medications", "key: id; patient: ; kept: active available_dosages base_price brand_name category contraindications controlled_substance dea_schedule description generic_name image_url name requires_prescription side_effects stock_quantity subscription_discount; withheld: ")
                .Annotation("Telehealth:AuditFunction:messages", "key: id; patient: patient_id; kept: consultation_id is_read provider_id read_at sender_type; withheld: attachment_url content")
                .Annotation("Telehealth:AuditFunction:notification_preferences", "key: id; patient: patient_id; kept: email_enabled email_marketing email_reminders email_updates push_enabled push_marketing push_reminders push_updates sms_enabled sms_marketing sms_reminders sms_updates; withheld: ")
                .Annotation("Telehealth:AuditFunction:order_items", "key: id; patient: patient_id; kept: order_id; withheld: dosage medication_id medication_name quantity total_price unit_price")
                .Annotation("Telehealth:AuditFunction:orders", "key: id; patient: patient_id; kept: consultation_id delivered_at discount_amount is_subscription paid_at payment_status pharmacy_id prescription_id refund_amount refund_status shipped_at shipping_amount shipping_state status subscription_id subscription_interval subtotal tax_amount total_amount; withheld: order_number payment_intent_id payment_method_id pharmacy_order_id refund_reason shipping_address shipping_city shipping_zip tracking_number")
                .Annotation("Telehealth:AuditFunction:patient_access_audit", "key: id; patient: patient_id; kept: accessed_at accessed_by_role http_method response_status; withheld: accessed_by_user_id endpoint_accessed ip_address query_parameters user_agent")
                .Annotation("Telehealth:AuditFunction:patient_documents", "key: id; patient: patient_id; kept: consultation_id file_size mime_type verified verified_at verified_by_id; withheld: document_type file_name file_url")
                .Annotation("Telehealth:AuditFunction:patient_flags", "key: id; patient: patient_id; kept: created_by_id expires_at is_active removed_at removed_by_id; withheld: flag_type reason")
                .Annotation("Telehealth:AuditFunction:patient_logins", "key: id; patient: patient_id; kept: email_verified last_login_at reset_token_expires_at; withheld: email password_hash reset_token_hash verification_token_hash")
                .Annotation("Telehealth:AuditFunction:patient_subscriptions", "key: id; patient: patient_id; kept: cancel_at_period_end cancelled_at current_period_ends_at current_period_started_at paused_at resumes_at status; withheld: cancel_reason metadata plan_id stripe_subscription_id")
                .Annotation("Telehealth:AuditFunction:patients", "key: id; patient: id; kept: account_credit has_valid_payment_method shipping_state; withheld: allergies current_medications date_of_birth default_payment_method_id deidentification_key first_name last_name medical_conditions phone shipping_address shipping_city shipping_zip stripe_customer_id")
                .Annotation("Telehealth:AuditFunction:pharmacies", "key: id; patient: ; kept: active address api_endpoint city email name phone preferred state states_serviced supported_medications zip; withheld: api_key_encrypted")
                .Annotation("Telehealth:AuditFunction:prescription_items", "key: id; patient: patient_id; kept: prescription_id; withheld: dosage duration frequency instructions medication_id quantity")
                .Annotation("Telehealth:AuditFunction:prescriptions", "key: id; patient: patient_id; kept: consultation_id pharmacy_id provider_id refills_authorized refills_remaining status; withheld: expires_date issued_date pharmacy_order_id rx_number")
                .Annotation("Telehealth:AuditFunction:providers", "key: id; patient: ; kept: available_for_consultations consultation_capacity email_verified last_login_at reset_token_expires_at specialties states_licensed status; withheld: dea_number email first_name last_name license_number npi_number password_hash phone reset_token_hash verification_token_hash")
                .Annotation("Telehealth:AuditFunction:skus", "key: id; patient: ; kept: code description is_active medication_id unit_price; withheld: ")
                .Annotation("Telehealth:AuditFunction:sms_opt_outs", "key: id; patient: patient_id; kept: opted_in_at opted_out opted_out_at; withheld: phone_number")
                .Annotation("Telehealth:AuditFunction:subscription_events", "key: id; patient: patient_id; kept: event_type subscription_id; withheld: metadata plan_id")
                .Annotation("Telehealth:AuditFunction:subscription_payments", "key: id; patient: patient_id; kept: amount paid_at status subscription_id; withheld: error_message stripe_invoice_id")
                .Annotation("Telehealth:AuditFunction:system_settings", "key: key; patient: ; kept: description key value; withheld: ")
                .Annotation("Telehealth:AuditFunction:treatment_plan_items", "key: id; patient: ; kept: plan_id quantity sku_id; withheld: ")
                .Annotation("Telehealth:AuditFunction:treatment_plan_overrides", "key: id; patient: patient_id; kept: is_active provider_id; withheld: modifications plan_id reason")
                .Annotation("Telehealth:AuditFunction:treatment_plans", "key: id; patient: ; kept: billing_period condition features is_active is_popular name plan_tier price protocol_key sort_order; withheld: ")
                .Annotation("Telehealth:Function:audit_event(text, text, jsonb)", "CREATE FUNCTION audit_event(operation text, table_name text, details jsonb) RETURNS void\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nDECLARE\n    context jsonb := nullif(current_setting('telehealth.audit', true), '')::jsonb;\nBEGIN\n    INSERT INTO public.audit_entries (id, created_at, transaction_id, actor_kind, actor_id, database_login, purpose, request_id, operation, table_name, row_id, row_key, patient_id, changed_columns, old_values, new_values, row_hash)\n    SELECT e.*, sha256(record_send(e))\n    FROM (\n        SELECT public.uuid_v7(), clock_timestamp(), pg_current_xact_id()::text::bigint, coalesce(context->>'kind', 'login'),\n        (context->>'actor')::uuid, session_user::text, context->>'purpose', context->>'request',\n            $1, $2, NULL::uuid, NULL::text, NULL::uuid, NULL::text[], NULL::jsonb, $3\n    ) AS e;\nEND\n$$")
                .Annotation("Telehealth:Function:checked_number(text, bigint)", "CREATE FUNCTION checked_number(prefix text, number bigint) RETURNS text\n    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog\n    RETURN prefix || '-' || lpad(number::text, greatest(8, length(number::text)), '0') || ((10 - (\n        SELECT sum(CASE WHEN position % 2 = 1 THEN digit * 2 / 10 + digit * 2 % 10 ELSE digit END)\n        FROM (SELECT position, substr(reverse(number::text), position, 1)::int AS digit\n              FROM generate_series(1, length(number::text)) AS position) AS digits) % 10) % 10)::text")
                .Annotation("Telehealth:Function:copy_triggers(regclass)", "CREATE PROCEDURE copy_triggers(partitioned regclass)\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nDECLARE\n    change text;\nBEGIN\n    FOR change IN\n        SELECT CASE\n            WHEN own.oid IS NULL THEN format('DROP TRIGGER %I ON %s', copy.tgname, part.inhrelid::regclass)\n            ELSE CASE WHEN copy.oid IS NULL THEN replace(pg_get_triggerdef(own.oid),\n                    format(' ON %s ', partitioned), format(' ON %s ', part.inhrelid::regclass)) || ';' ELSE '' END\n                || format('ALTER TABLE %s %s TRIGGER %I', part.inhrelid::regclass, CASE own.tgenabled\n                    WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'D' THEN 'DISABLE'\n                    ELSE 'ENABLE' END, own.tgname) END\n        FROM pg_inherits AS part\n        CROSS JOIN LATERAL (\n            SELECT tgname FROM pg_trigger WHERE tgrelid = partitioned AND NOT tgisinternal\n            UNION\n            SELECT tgname FROM pg_trigger AS t JOIN pg_proc AS f ON f.oid = t.tgfoid\n            WHERE tgrelid = part.inhrelid AND NOT tgisinternal AND tgparentid = 0\n                AND f.pronamespace = 'public'::regnamespace AND f.proname ~ '^(keep_rows$|audit_)') AS name\n        LEFT JOIN pg_trigger AS own ON own.tgrelid = partitioned AND own.tgname = name.tgname\n        LEFT JOIN pg_trigger AS copy ON copy.tgrelid = part.inhrelid AND copy.tgname = name.tgname\n        WHERE part.inhparent = partitioned AND own.tgenabled IS DISTINCT FROM copy.tgenabled\n        ORDER BY part.inhrelid, name.tgname\n    LOOP\n        EXECUTE change;\n    END LOOP;\nEND\n$$")
                .Annotation("Telehealth:Function:keep_created_at()", "CREATE FUNCTION keep_created_at() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'the time of creation of a row of % cannot change', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'created_at';\nEND\n$$")
                .Annotation("Telehealth:Function:keep_patient()", "CREATE FUNCTION keep_patient() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'a row of % cannot move to another patient', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'patient_id';\nEND\n$$")
                .Annotation("Telehealth:Function:keep_row()", "CREATE FUNCTION keep_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'the one row of % cannot be deleted', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;\nEND\n$$")
                .Annotation("Telehealth:Function:keep_rows()", "CREATE FUNCTION keep_rows() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'rows of % are written once: they cannot be changed or deleted', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;\nEND\n$$")
                .Annotation("Telehealth:Function:note_admin_action()", "CREATE FUNCTION note_admin_action() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nDECLARE\n    context jsonb := nullif(current_setting('telehealth.audit', true), '')::jsonb;\nBEGIN\n    INSERT INTO public.admin_actions\n        (id, admin_id, action_type, target_type, target_id, action_details, ip_address, user_agent)\n    SELECT public.uuid_v7(), a.id, NEW.operation, NEW.table_name, NEW.row_id,\n        jsonb_build_object('audit_entry', NEW.id, 'changed', NEW.changed_columns,\n            'before', NEW.old_values, 'after', NEW.new_values),\n        (context->>'ip')::inet, context->>'agent'\n    FROM public.admins AS a WHERE a.id = NEW.actor_id AND NEW.row_id IS NOT NULL;\n    RETURN NULL;\nEND\n$$")
                .Annotation("Telehealth:Function:touch_row()", "CREATE FUNCTION touch_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    NEW.created_at := OLD.created_at;\n    NEW.updated_at := now();\n    NEW.version := OLD.version + 1;\n    RETURN NEW;\nEND\n$$")
                .Annotation("Telehealth:Function:uuid_v7()", "CREATE FUNCTION uuid_v7() RETURNS uuid\n    LANGUAGE sql VOLATILE PARALLEL SAFE\n    RETURN encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())\n        PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),\n        52, 1), 53, 1), 'hex')::uuid")
                .Annotation("Telehealth:View:deidentified_billing_adjustments", "CREATE VIEW \"deidentified_billing_adjustments\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    r.\"amount\" AS \"amount\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"order_id\")), 1, 16), 'hex')::uuid AS \"order_id\",\n    r.\"type\" AS \"type\"\nFROM \"billing_adjustments\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_billing_adjustments\" IS 'billing_adjustments without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_billing_adjustments\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_billing_adjustments\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_billing_adjustments\".\"amount\" IS 'How much in US dollars; more than 0.';\nCOMMENT ON COLUMN \"deidentified_billing_adjustments\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_billing_adjustments\".\"order_id\" IS 'The order that the adjustment is about; null where it is about none. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_billing_adjustments\".\"type\" IS 'What the patient was given.';")
                .Annotation("Telehealth:View:deidentified_clinical_notes", "CREATE VIEW \"deidentified_clinical_notes\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"consultation_id\")), 1, 16), 'hex')::uuid AS \"consultation_id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"is_locked\" AS \"is_locked\",\n    date_part('year', r.\"locked_at\" AT TIME ZONE 'UTC')::int AS \"locked_year\",\n    r.\"type\" AS \"type\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"clinical_notes\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_clinical_notes\" IS 'clinical_notes without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"consultation_id\" IS 'The consultation that the note is on; null where it is on none. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"is_locked\" IS 'Whether the note is signed off: applications edit it no more. The database does not refuse it.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"locked_year\" IS 'When the note was locked; null while it is open. The year only.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"type\" IS 'What the note is for.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .Annotation("Telehealth:View:deidentified_consultations", "CREATE VIEW \"deidentified_consultations\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"charged_at\" AT TIME ZONE 'UTC')::int AS \"charged_year\",\n    date_part('year', r.\"completed_at\" AT TIME ZONE 'UTC')::int AS \"completed_year\",\n    r.\"consultation_fee\" AS \"consultation_fee\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    date_part('year', r.\"follow_up_date\")::int AS \"follow_up_year\",\n    r.\"follow_up_required\" AS \"follow_up_required\",\n    r.\"payment_status\" AS \"payment_status\",\n    date_part('year', r.\"reviewed_at\" AT TIME ZONE 'UTC')::int AS \"reviewed_year\",\n    r.\"selected_plan_id\" AS \"selected_plan_id\",\n    r.\"selected_plan_name\" AS \"selected_plan_name\",\n    r.\"selected_plan_price\" AS \"selected_plan_price\",\n    r.\"severity\" AS \"severity\",\n    r.\"status\" AS \"status\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"treatment_override_id\")), 1, 16), 'hex')::uuid AS \"treatment_override_id\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"consultations\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_consultations\" IS 'consultations without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"charged_year\" IS 'When the fee was charged; null where it was not. The year only.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"completed_year\" IS 'When the consultation was completed; null until then. The year only.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"consultation_fee\" IS 'Fee for the consultation in US dollars; 0 where it is free.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"follow_up_year\" IS 'Day of the follow-up; null where none is set. The year only.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"follow_up_required\" IS 'Whether the provider wants to see the patient again.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"payment_status\" IS 'What became of the fee.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"reviewed_year\" IS 'When the provider decided; null until then. The year only.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"selected_plan_id\" IS 'The treatment plan that the patient chose; null where none was chosen.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"selected_plan_name\" IS 'Name of the chosen plan when it was chosen; null where none was chosen.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"selected_plan_price\" IS 'Price of the chosen plan in US dollars when it was chosen; null where none was chosen.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"severity\" IS 'How bad the patient finds the symptoms; null where the patient did not say.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"status\" IS 'How far the consultation is.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"treatment_override_id\" IS 'The change to the chosen plan that holds for this consultation; null where the plan holds as it is. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .Annotation("Telehealth:View:deidentified_messages", "CREATE VIEW \"deidentified_messages\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"consultation_id\")), 1, 16), 'hex')::uuid AS \"consultation_id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"is_read\" AS \"is_read\",\n    date_part('year', r.\"read_at\" AT TIME ZONE 'UTC')::int AS \"read_year\",\n    r.\"sender_type\" AS \"sender_type\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"messages\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_messages\" IS 'messages without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_messages\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"consultation_id\" IS 'The consultation that the message is about. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"is_read\" IS 'Whether the receiver read the message.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"read_year\" IS 'When the receiver read the message; null before. The year only.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"sender_type\" IS 'Who wrote the message: the patient, a provider, or the platform itself.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .Annotation("Telehealth:View:deidentified_notification_preferences", "CREATE VIEW \"deidentified_notification_preferences\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"email_enabled\" AS \"email_enabled\",\n    r.\"email_marketing\" AS \"email_marketing\",\n    r.\"email_reminders\" AS \"email_reminders\",\n    r.\"email_updates\" AS \"email_updates\",\n    r.\"push_enabled\" AS \"push_enabled\",\n    r.\"push_marketing\" AS \"push_marketing\",\n    r.\"push_reminders\" AS \"push_reminders\",\n    r.\"push_updates\" AS \"push_updates\",\n    r.\"sms_enabled\" AS \"sms_enabled\",\n    r.\"sms_marketing\" AS \"sms_marketing\",\n    r.\"sms_reminders\" AS \"sms_reminders\",\n    r.\"sms_updates\" AS \"sms_updates\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"notification_preferences\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_notification_preferences\" IS 'notification_preferences without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"email_enabled\" IS 'Whether e-mail may be sent at all.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"email_marketing\" IS 'Whether offers may be sent by e-mail.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"email_reminders\" IS 'Whether reminders, such as of a refill, may be sent by e-mail.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"email_updates\" IS 'Whether news of consultations and orders may be sent by e-mail.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"push_enabled\" IS 'Whether push notifications may be sent at all.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"push_marketing\" IS 'Whether offers may be sent as push notifications.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"push_reminders\" IS 'Whether reminders, such as of a refill, may be sent as push notifications.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"push_updates\" IS 'Whether news of consultations and orders may be sent as push notifications.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"sms_enabled\" IS 'Whether SMS may be sent at all; an opt-out of the phone number goes before it.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"sms_marketing\" IS 'Whether offers may be sent by SMS.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"sms_reminders\" IS 'Whether reminders, such as of a refill, may be sent by SMS.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"sms_updates\" IS 'Whether news of consultations and orders may be sent by SMS.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .Annotation("Telehealth:View:deidentified_order_items", "CREATE VIEW \"deidentified_order_items\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"dosage\" AS \"dosage\",\n    r.\"medication_id\" AS \"medication_id\",\n    r.\"medication_name\" AS \"medication_name\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"order_id\")), 1, 16), 'hex')::uuid AS \"order_id\",\n    r.\"quantity\" AS \"quantity\",\n    r.\"total_price\" AS \"total_price\",\n    r.\"unit_price\" AS \"unit_price\"\nFROM \"order_items\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_order_items\" IS 'order_items without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"dosage\" IS 'Strength and form, such as 50mg tablet; null where the product comes in one only.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"medication_id\" IS 'The medication that is bought.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"medication_name\" IS 'The medication''s name as it was when it was ordered.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"order_id\" IS 'The order that the line is a part of. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"quantity\" IS 'How many packs are bought; the tablets or other dosage units in them are counted in prescription_items.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"total_price\" IS 'Price of the line in US dollars: quantity x unit price.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"unit_price\" IS 'Price of one pack in US dollars, as it was when it was ordered.';")
                .Annotation("Telehealth:View:deidentified_orders", "CREATE VIEW \"deidentified_orders\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"consultation_id\")), 1, 16), 'hex')::uuid AS \"consultation_id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    date_part('year', r.\"delivered_at\" AT TIME ZONE 'UTC')::int AS \"delivered_year\",\n    r.\"discount_amount\" AS \"discount_amount\",\n    r.\"is_subscription\" AS \"is_subscription\",\n    date_part('year', r.\"paid_at\" AT TIME ZONE 'UTC')::int AS \"paid_year\",\n    r.\"payment_status\" AS \"payment_status\",\n    r.\"pharmacy_id\" AS \"pharmacy_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"prescription_id\")), 1, 16), 'hex')::uuid AS \"prescription_id\",\n    r.\"refund_amount\" AS \"refund_amount\",\n    r.\"refund_status\" AS \"refund_status\",\n    date_part('year', r.\"shipped_at\" AT TIME ZONE 'UTC')::int AS \"shipped_year\",\n    r.\"shipping_amount\" AS \"shipping_amount\",\n    r.\"shipping_state\" AS \"shipping_state\",\n    CASE WHEN left(r.\"shipping_zip\", 3) IN ('036', '059', '063', '102', '203', '556', '692', '790', '821', '823', '830', '831', '878', '879', '884', '890', '893') THEN '000' ELSE left(r.\"shipping_zip\", 3) END AS \"shipping_zip\",\n    r.\"status\" AS \"status\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"subscription_id\")), 1, 16), 'hex')::uuid AS \"subscription_id\",\n    r.\"subscription_interval\" AS \"subscription_interval\",\n    r.\"subtotal\" AS \"subtotal\",\n    r.\"tax_amount\" AS \"tax_amount\",\n    r.\"total_amount\" AS \"total_amount\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"orders\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_orders\" IS 'orders without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_orders\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"consultation_id\" IS 'The consultation that the order follows from; null where it follows from none. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"delivered_year\" IS 'When the parcel reached the patient; null before. The year only.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"discount_amount\" IS 'Discount on the subtotal in US dollars.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"is_subscription\" IS 'Whether the order is repeated.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"paid_year\" IS 'When the payment went through; null before. The year only.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"payment_status\" IS 'Whether the payment went through.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"pharmacy_id\" IS 'The pharmacy that fills the order; null until one is chosen.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"prescription_id\" IS 'The prescription that the order fills; null until one is issued, and where none is needed. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"refund_amount\" IS 'What is given back in US dollars, in part or in whole; 0 where no refund was asked for.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"refund_status\" IS 'How far the refund is; null where no refund was asked for.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"shipped_year\" IS 'When the parcel left the pharmacy; null before. The year only.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"shipping_amount\" IS 'Price of shipping in US dollars.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"shipping_state\" IS 'State to ship to, USPS code, as it was when the order was placed; null until known.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"shipping_zip\" IS 'ZIP code to ship to, as it was when the order was placed; null until known. Three digits; 000 where few people live.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"status\" IS 'How far the order is.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"subscription_id\" IS 'The subscription that the order belongs to; null for a single order, and until the subscription is made. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"subscription_interval\" IS 'How often the order is repeated; null for a single order.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"subtotal\" IS 'Sum of the items in US dollars, before discount, shipping and tax.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"tax_amount\" IS 'Tax in US dollars.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"total_amount\" IS 'What the patient pays in US dollars: subtotal - discount + shipping + tax.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .Annotation("Telehealth:View:deidentified_patient_access_audit", "CREATE VIEW \"deidentified_patient_access_audit\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"accessed_at\" AT TIME ZONE 'UTC')::int AS \"accessed_year\",\n    r.\"accessed_by_role\" AS \"accessed_by_role\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"http_method\" AS \"http_method\",\n    r.\"response_status\" AS \"response_status\"\nFROM \"patient_access_audit\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_patient_access_audit\" IS 'patient_access_audit without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_patient_access_audit\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_access_audit\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_access_audit\".\"accessed_year\" IS 'When the call was made; the row may be written later. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_access_audit\".\"accessed_by_role\" IS 'The role in which the caller called; an open set.';\nCOMMENT ON COLUMN \"deidentified_patient_access_audit\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_access_audit\".\"http_method\" IS 'HTTP method of the call, in capitals.';\nCOMMENT ON COLUMN \"deidentified_patient_access_audit\".\"response_status\" IS 'HTTP status of the answer; null where none was given.';")
                .Annotation("Telehealth:View:deidentified_patient_documents", "CREATE VIEW \"deidentified_patient_documents\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"consultation_id\")), 1, 16), 'hex')::uuid AS \"consultation_id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"document_type\" AS \"document_type\",\n    r.\"file_size\" AS \"file_size\",\n    r.\"mime_type\" AS \"mime_type\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"verified\" AS \"verified\",\n    date_part('year', r.\"verified_at\" AT TIME ZONE 'UTC')::int AS \"verified_year\",\n    r.\"version\" AS \"version\"\nFROM \"patient_documents\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_patient_documents\" IS 'patient_documents without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"consultation_id\" IS 'The consultation that the document was given for; null where it was given for none. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"document_type\" IS 'What the document shows.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"file_size\" IS 'Size of the file in bytes.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"mime_type\" IS 'MIME type of the file, such as application/pdf.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"verified\" IS 'Whether a provider checked that the document is what it says.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"verified_year\" IS 'When the document was checked; null until then. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .Annotation("Telehealth:View:deidentified_patient_flags", "CREATE VIEW \"deidentified_patient_flags\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    date_part('year', r.\"expires_at\" AT TIME ZONE 'UTC')::int AS \"expires_year\",\n    r.\"flag_type\" AS \"flag_type\",\n    r.\"is_active\" AS \"is_active\",\n    date_part('year', r.\"removed_at\" AT TIME ZONE 'UTC')::int AS \"removed_year\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"patient_flags\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_patient_flags\" IS 'patient_flags without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"expires_year\" IS 'When the flag ends by itself; null where it stands until it is removed. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"flag_type\" IS 'What the flag says.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"is_active\" IS 'Whether the flag stands; false once it was removed.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"removed_year\" IS 'When the flag was removed; null while it stands. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .Annotation("Telehealth:View:deidentified_patient_subscriptions", "CREATE VIEW \"deidentified_patient_subscriptions\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    r.\"cancel_at_period_end\" AS \"cancel_at_period_end\",\n    date_part('year', r.\"cancelled_at\" AT TIME ZONE 'UTC')::int AS \"cancelled_year\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    date_part('year', r.\"current_period_ends_at\" AT TIME ZONE 'UTC')::int AS \"current_period_ends_year\",\n    date_part('year', r.\"current_period_started_at\" AT TIME ZONE 'UTC')::int AS \"current_period_started_year\",\n    date_part('year', r.\"paused_at\" AT TIME ZONE 'UTC')::int AS \"paused_year\",\n    r.\"plan_id\" AS \"plan_id\",\n    date_part('year', r.\"resumes_at\" AT TIME ZONE 'UTC')::int AS \"resumes_year\",\n    r.\"status\" AS \"status\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"patient_subscriptions\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_patient_subscriptions\" IS 'patient_subscriptions without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"cancel_at_period_end\" IS 'Whether it runs on to the end of the period and is cancelled then.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"cancelled_year\" IS 'When it was cancelled, be it at once or for the end of the period; null where it was not. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"current_period_ends_year\" IS 'When the period that is paid for ends; null until Stripe bills the first. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"current_period_started_year\" IS 'When the period that is paid for began; null until Stripe bills the first. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"paused_year\" IS 'When it was paused; null while it runs. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"plan_id\" IS 'The plan that is paid for.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"resumes_year\" IS 'When a paused subscription runs again by itself; null where it stays paused until the patient resumes it. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"status\" IS 'Whether the subscription runs; past due while Stripe tries again to collect a payment that failed.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .Annotation("Telehealth:View:deidentified_patients", "CREATE VIEW \"deidentified_patients\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    r.\"account_credit\" AS \"account_credit\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    CASE WHEN date_part('year', now() AT TIME ZONE 'UTC')::int - date_part('year', r.\"date_of_birth\")::int >= 90 THEN '90+' ELSE (date_part('year', now() AT TIME ZONE 'UTC')::int - date_part('year', r.\"date_of_birth\")::int)::text END AS \"age\",\n    r.\"has_valid_payment_method\" AS \"has_valid_payment_method\",\n    r.\"shipping_state\" AS \"shipping_state\",\n    CASE WHEN left(r.\"shipping_zip\", 3) IN ('036', '059', '063', '102', '203', '556', '692', '790', '821', '823', '830', '831', '878', '879', '884', '890', '893') THEN '000' ELSE left(r.\"shipping_zip\", 3) END AS \"shipping_zip\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"patients\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"id\";\nCOMMENT ON VIEW \"deidentified_patients\" IS 'patients without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_patients\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"account_credit\" IS 'Credit in US dollars that the next orders use up.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"age\" IS 'Age in years that the patient reaches this year; 90+ from 90 on.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"has_valid_payment_method\" IS 'Whether the default payment method could be charged when it was last checked.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"shipping_state\" IS 'State to ship to, USPS code; the provider must be licensed in it. Null until the patient gives an address.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"shipping_zip\" IS 'ZIP code to ship to; null until the patient gives an address. Three digits; 000 where few people live.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .Annotation("Telehealth:View:deidentified_prescription_items", "CREATE VIEW \"deidentified_prescription_items\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"dosage\" AS \"dosage\",\n    r.\"medication_id\" AS \"medication_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"prescription_id\")), 1, 16), 'hex')::uuid AS \"prescription_id\",\n    r.\"quantity\" AS \"quantity\"\nFROM \"prescription_items\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_prescription_items\" IS 'prescription_items without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_prescription_items\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_prescription_items\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_prescription_items\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_prescription_items\".\"dosage\" IS 'Strength and form, such as 50mg tablet.';\nCOMMENT ON COLUMN \"deidentified_prescription_items\".\"medication_id\" IS 'The medication.';\nCOMMENT ON COLUMN \"deidentified_prescription_items\".\"prescription_id\" IS 'The prescription. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_prescription_items\".\"quantity\" IS 'How many dosage units, such as tablets, one fill dispenses; packs are counted in order_items.';")
                .Annotation("Telehealth:View:deidentified_prescriptions", "CREATE VIEW \"deidentified_prescriptions\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"consultation_id\")), 1, 16), 'hex')::uuid AS \"consultation_id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    date_part('year', r.\"expires_date\")::int AS \"expires_year\",\n    date_part('year', r.\"issued_date\")::int AS \"issued_year\",\n    r.\"pharmacy_id\" AS \"pharmacy_id\",\n    r.\"refills_authorized\" AS \"refills_authorized\",\n    r.\"refills_remaining\" AS \"refills_remaining\",\n    r.\"status\" AS \"status\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"prescriptions\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_prescriptions\" IS 'prescriptions without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"consultation_id\" IS 'The consultation that the prescription comes from. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"expires_year\" IS 'Last day on which the prescription can be filled. The year only.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"issued_year\" IS 'Day of issue. The year only.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"pharmacy_id\" IS 'The pharmacy that fills the prescription; null until one is chosen.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"refills_authorized\" IS 'How often the prescription may be filled again after the first time.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"refills_remaining\" IS 'How many of the authorized refills are left.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"status\" IS 'Whether the prescription can be filled.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .Annotation("Telehealth:View:deidentified_subscription_events", "CREATE VIEW \"deidentified_subscription_events\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"event_type\" AS \"event_type\",\n    r.\"plan_id\" AS \"plan_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"subscription_id\")), 1, 16), 'hex')::uuid AS \"subscription_id\"\nFROM \"subscription_events\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_subscription_events\" IS 'subscription_events without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_subscription_events\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_subscription_events\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_subscription_events\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_subscription_events\".\"event_type\" IS 'What happened, in Stripe''s words or the application''s; an open set.';\nCOMMENT ON COLUMN \"deidentified_subscription_events\".\"plan_id\" IS 'The plan after the event; null where the event is not about a plan.';\nCOMMENT ON COLUMN \"deidentified_subscription_events\".\"subscription_id\" IS 'The subscription that it happened to; null where it happened before the subscription was made. A random number in its place.';")
                .Annotation("Telehealth:View:deidentified_subscription_payments", "CREATE VIEW \"deidentified_subscription_payments\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    r.\"amount\" AS \"amount\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    date_part('year', r.\"paid_at\" AT TIME ZONE 'UTC')::int AS \"paid_year\",\n    r.\"status\" AS \"status\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"subscription_id\")), 1, 16), 'hex')::uuid AS \"subscription_id\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"subscription_payments\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_subscription_payments\" IS 'subscription_payments without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"amount\" IS 'Amount of the invoice in US dollars.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"paid_year\" IS 'When the payment went through; null before. The year only.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"status\" IS 'Whether the payment went through.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"subscription_id\" IS 'The subscription that is paid for; null where the invoice names none. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .Annotation("Telehealth:View:deidentified_treatment_plan_overrides", "CREATE VIEW \"deidentified_treatment_plan_overrides\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"is_active\" AS \"is_active\",\n    r.\"plan_id\" AS \"plan_id\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"treatment_plan_overrides\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_treatment_plan_overrides\" IS 'treatment_plan_overrides without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_treatment_plan_overrides\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_treatment_plan_overrides\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_treatment_plan_overrides\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_treatment_plan_overrides\".\"is_active\" IS 'Whether the change holds; a patient has at most one that holds for a plan.';\nCOMMENT ON COLUMN \"deidentified_treatment_plan_overrides\".\"plan_id\" IS 'The plan that is changed.';\nCOMMENT ON COLUMN \"deidentified_treatment_plan_overrides\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_treatment_plan_overrides\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
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
                name: "treatment_plans",
                comment: "A plan that patients can choose: what it is for, its price, and what it offers.",
                oldComment: "A plan that patients can choose: what it is for, its price, and what it offers.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "treatment_plan_overrides",
                comment: "A provider's change to a treatment plan for one patient.",
                oldComment: "A provider's change to a treatment plan for one patient.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "treatment_plan_items",
                comment: "How much of one SKU a treatment plan contains.",
                oldComment: "How much of one SKU a treatment plan contains.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "system_settings",
                comment: "A setting of the platform that staff change while it runs, found by its name.",
                oldComment: "A setting of the platform that staff change while it runs, found by its name.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "subscription_payments",
                comment: "An invoice of Stripe for one period of a subscription, and whether it was paid.",
                oldComment: "An invoice of Stripe for one period of a subscription, and whether it was paid.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "subscription_events",
                comment: "Something that happened to a patient's subscription, such as a start, a change of plan or a pause.",
                oldComment: "Something that happened to a patient's subscription, such as a start, a change of plan or a pause.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "sms_opt_outs",
                comment: "Whether a phone number wants no SMS. It holds for the number, whoever has it (47 CFR 64.1200).",
                oldComment: "Whether a phone number wants no SMS. It holds for the number, whoever has it (47 CFR 64.1200).")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "skus",
                comment: "A stock keeping unit: a medication in one strength and form, as treatment plans name it.",
                oldComment: "A stock keeping unit: a medication in one strength and form, as treatment plans name it.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "providers",
                comment: "A licensed clinician who reviews consultations and prescribes.",
                oldComment: "A licensed clinician who reviews consultations and prescribes.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "prescriptions",
                comment: "A provider's order to dispense medications to a patient.",
                oldComment: "A provider's order to dispense medications to a patient.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "prescription_items",
                comment: "One medication of a prescription: how much of it, and how to take it.",
                oldComment: "One medication of a prescription: how much of it, and how to take it.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "pharmacies",
                comment: "A partner pharmacy that fills prescriptions and ships orders.",
                oldComment: "A partner pharmacy that fills prescriptions and ships orders.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "patients",
                comment: "A person under care: the root of everything that is about a patient.",
                oldComment: "A person under care: the root of everything that is about a patient.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "patient_subscriptions",
                comment: "A treatment plan that a patient pays for again and again, as Stripe bills it.",
                oldComment: "A treatment plan that a patient pays for again and again, as Stripe bills it.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "patient_logins",
                comment: "How a patient signs in. A table of its own, because it is looked up by e-mail before any patient is known.",
                oldComment: "How a patient signs in. A table of its own, because it is looked up by e-mail before any patient is known.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "patient_flags",
                comment: "A mark that staff put on a patient, such as a high risk or a very important person.",
                oldComment: "A mark that staff put on a patient, such as a high risk or a very important person.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "patient_documents",
                comment: "A file that belongs to a patient's chart, such as an identity card or a lab result; its bytes are elsewhere.",
                oldComment: "A file that belongs to a patient's chart, such as an identity card or a lab result; its bytes are elsewhere.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "patient_access_audit",
                comment: "Somebody's access to a patient's data through the application (45 CFR 164.312(b)).",
                oldComment: "Somebody's access to a patient's data through the application (45 CFR 164.312(b)).")
                .Annotation("Telehealth:AppendOnly", true)
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PartitionByMonth", "id")
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PartitionByMonth", "id")
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "orders",
                comment: "What a patient buys at once: medications that a pharmacy ships, and their payment.",
                oldComment: "What a patient buys at once: medications that a pharmacy ships, and their payment.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "order_items",
                comment: "A line of an order: a medication, how much of it, and its price.",
                oldComment: "A line of an order: a medication, how much of it, and its price.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "notification_preferences",
                comment: "What a patient wants to be told, and on which channel. A channel that is off is off for everything.",
                oldComment: "What a patient wants to be told, and on which channel. A channel that is off is off for everything.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "messages",
                comment: "A message between a patient and a provider about a consultation, or one of the platform to both.",
                oldComment: "A message between a patient and a provider about a consultation, or one of the platform to both.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "medications",
                comment: "A medication of the catalog, in all its dosages.",
                oldComment: "A medication of the catalog, in all its dosages.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "funnel_definitions",
                comment: "A step of a funnel: a way that visitors are hoped to go, such as from the landing page to a consultation.",
                oldComment: "A step of a funnel: a way that visitors are hoped to go, such as from the landing page to a consultation.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "consultations",
                comment: "A patient's request for treatment, and what the provider decided on it.",
                oldComment: "A patient's request for treatment, and what the provider decided on it.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "consultation_settings",
                comment: "What consultations cost and how they are charged, for all patients: one row.",
                oldComment: "What consultations cost and how they are charged, for all patients: one row.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:SingleRow", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:SingleRow", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "clinical_notes",
                comment: "A provider's note in a patient's chart: four SOAP parts, or free text.",
                oldComment: "A provider's note in a patient's chart: four SOAP parts, or free text.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "billing_adjustments",
                comment: "Money that staff gave a patient outside the usual course: a credit, a refund or a discount.",
                oldComment: "Money that staff gave a patient outside the usual course: a credit, a refund or a discount.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "admins",
                comment: "A member of the platform's staff who runs it: support, billing, administration.",
                oldComment: "A member of the platform's staff who runs it: support, billing, administration.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "admin_actions",
                comment: "Something that an admin did, to whatever target.",
                oldComment: "Something that an admin did, to whatever target.")
                .Annotation("Telehealth:AppendOnly", true)
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true);

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "webhook_logs",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "webhook_logs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "service",
                table: "webhook_logs",
                type: "text",
                nullable: false,
                comment: "The service that called. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "The service that called.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "processed_at",
                table: "webhook_logs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the call was processed; null before. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the call was processed; null before.");

            migrationBuilder.AlterColumn<bool>(
                name: "processed",
                table: "webhook_logs",
                type: "boolean",
                nullable: false,
                comment: "Whether the call was processed. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the call was processed.");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "payload",
                table: "webhook_logs",
                type: "jsonb",
                nullable: false,
                comment: "Body of the call, as it came. [health:free_text]",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldComment: "Body of the call, as it came.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "webhook_logs",
                type: "uuid",
                nullable: true,
                comment: "The patient whom the call is about; null until processing finds one, and where it is about none. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient whom the call is about; null until processing finds one, and where it is about none.");

            migrationBuilder.AlterColumn<string>(
                name: "event_type",
                table: "webhook_logs",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "What happened, in the service's words. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "What happened, in the service's words.");

            migrationBuilder.AlterColumn<string>(
                name: "error_message",
                table: "webhook_logs",
                type: "text",
                nullable: true,
                comment: "Why the last try to process it failed; null where none failed. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why the last try to process it failed; null where none failed.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "webhook_logs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "webhook_logs",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "user_sessions",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<string>(
                name: "utm_term",
                table: "user_sessions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "utm_term of the first page: which search words; null where the link had none. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "utm_term of the first page: which search words; null where the link had none.");

            migrationBuilder.AlterColumn<string>(
                name: "utm_source",
                table: "user_sessions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "utm_source of the first page: who sent the visitor; null where the link had none. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "utm_source of the first page: who sent the visitor; null where the link had none.");

            migrationBuilder.AlterColumn<string>(
                name: "utm_medium",
                table: "user_sessions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "utm_medium of the first page: by what means; null where the link had none. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "utm_medium of the first page: by what means; null where the link had none.");

            migrationBuilder.AlterColumn<string>(
                name: "utm_content",
                table: "user_sessions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "utm_content of the first page: which link of several; null where the link had none. [health]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "utm_content of the first page: which link of several; null where the link had none.");

            migrationBuilder.AlterColumn<string>(
                name: "utm_campaign",
                table: "user_sessions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "utm_campaign of the first page: which campaign; null where the link had none. [health]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "utm_campaign of the first page: which campaign; null where the link had none.");

            migrationBuilder.AlterColumn<string>(
                name: "user_agent",
                table: "user_sessions",
                type: "text",
                nullable: true,
                comment: "User agent, as the browser sent it; null where it sent none. [identity:device]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "User agent, as the browser sent it; null where it sent none.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "user_sessions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "started_at",
                table: "user_sessions",
                type: "timestamp with time zone",
                nullable: false,
                comment: "When the visit began. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldComment: "When the visit began.");

            migrationBuilder.AlterColumn<string>(
                name: "session_id",
                table: "user_sessions",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "Identifier of the visit that the browser keeps; unique. Events and form analytics name it. [identity:other_unique]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "Identifier of the visit that the browser keeps; unique. Events and form analytics name it.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "user_sessions",
                type: "uuid",
                nullable: true,
                comment: "The patient who visits; null for a visitor who does not sign in. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient who visits; null for a visitor who does not sign in.");

            migrationBuilder.AlterColumn<IPAddress>(
                name: "ip_address",
                table: "user_sessions",
                type: "inet",
                nullable: true,
                comment: "IP address of the visitor; null where it is not kept. [identity:ip_address]",
                oldClrType: typeof(IPAddress),
                oldType: "inet",
                oldNullable: true,
                oldComment: "IP address of the visitor; null where it is not kept.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "ended_at",
                table: "user_sessions",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the visit ended; null while it lasts. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the visit ended; null while it lasts.");

            migrationBuilder.AlterColumn<string>(
                name: "device_type",
                table: "user_sessions",
                type: "text",
                nullable: true,
                comment: "Kind of device; null where the user agent does not tell. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Kind of device; null where the user agent does not tell.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "user_sessions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<bool>(
                name: "converted",
                table: "user_sessions",
                type: "boolean",
                nullable: false,
                comment: "Whether the visitor did what the platform hopes for, such as submitting a consultation. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the visitor did what the platform hopes for, such as submitting a consultation.");

            migrationBuilder.AlterColumn<decimal>(
                name: "conversion_value",
                table: "user_sessions",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: true,
                comment: "What it is worth in US dollars; null where it was not so or has no value. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldNullable: true,
                oldComment: "What it is worth in US dollars; null where it was not so or has no value.");

            migrationBuilder.AlterColumn<string>(
                name: "conversion_type",
                table: "user_sessions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "What the visitor did; null where it was not so or is not said. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "What the visitor did; null where it was not so or is not said.");

            migrationBuilder.AlterColumn<string>(
                name: "browser",
                table: "user_sessions",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true,
                comment: "Browser; null where the user agent does not tell. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50,
                oldNullable: true,
                oldComment: "Browser; null where the user agent does not tell.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "user_sessions",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "treatment_plans",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "treatment_plans",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<int>(
                name: "sort_order",
                table: "treatment_plans",
                type: "integer",
                nullable: false,
                comment: "Where the plan stands in a list; smaller first. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Where the plan stands in a list; smaller first.");

            migrationBuilder.AlterColumn<string>(
                name: "protocol_key",
                table: "treatment_plans",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true,
                comment: "Name of the clinical protocol that the plan follows; null where it follows none. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50,
                oldNullable: true,
                oldComment: "Name of the clinical protocol that the plan follows; null where it follows none.");

            migrationBuilder.AlterColumn<decimal>(
                name: "price",
                table: "treatment_plans",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Price in US dollars for one billing period or dose. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Price in US dollars for one billing period or dose.");

            migrationBuilder.AlterColumn<string>(
                name: "plan_tier",
                table: "treatment_plans",
                type: "text",
                nullable: false,
                comment: "The plan's place among those for its condition; a condition has one plan of each tier. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "The plan's place among those for its condition; a condition has one plan of each tier.");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "treatment_plans",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name that patients see. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name that patients see.");

            migrationBuilder.AlterColumn<bool>(
                name: "is_popular",
                table: "treatment_plans",
                type: "boolean",
                nullable: false,
                comment: "Whether the plan is shown as the popular one. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the plan is shown as the popular one.");

            migrationBuilder.AlterColumn<bool>(
                name: "is_active",
                table: "treatment_plans",
                type: "boolean",
                nullable: false,
                comment: "Whether patients can choose the plan. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether patients can choose the plan.");

            migrationBuilder.AlterColumn<string[]>(
                name: "features",
                table: "treatment_plans",
                type: "text[]",
                nullable: false,
                comment: "What the plan offers, one line each, as patients read it. [operational]",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "What the plan offers, one line each, as patients read it.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "treatment_plans",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "condition",
                table: "treatment_plans",
                type: "text",
                nullable: false,
                comment: "What the plan is for. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What the plan is for.");

            migrationBuilder.AlterColumn<string>(
                name: "billing_period",
                table: "treatment_plans",
                type: "text",
                nullable: false,
                comment: "What the price buys: a month, a dose, or the plan once. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What the price buys: a month, a dose, or the plan once.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "treatment_plans",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "treatment_plan_overrides",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "treatment_plan_overrides",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "reason",
                table: "treatment_plan_overrides",
                type: "text",
                nullable: false,
                comment: "Why the plan was changed, in the provider's words. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Why the plan was changed, in the provider's words.");

            migrationBuilder.AlterColumn<Guid>(
                name: "provider_id",
                table: "treatment_plan_overrides",
                type: "uuid",
                nullable: false,
                comment: "The provider who changed the plan. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The provider who changed the plan.");

            migrationBuilder.AlterColumn<Guid>(
                name: "plan_id",
                table: "treatment_plan_overrides",
                type: "uuid",
                nullable: false,
                comment: "The plan that is changed. [health]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The plan that is changed.");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "modifications",
                table: "treatment_plan_overrides",
                type: "jsonb",
                nullable: false,
                comment: "What differs from the plan, as a JSON object that the application reads. [health:free_text]",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldComment: "What differs from the plan, as a JSON object that the application reads.");

            migrationBuilder.AlterColumn<bool>(
                name: "is_active",
                table: "treatment_plan_overrides",
                type: "boolean",
                nullable: false,
                comment: "Whether the change holds; a patient has at most one that holds for a plan. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the change holds; a patient has at most one that holds for a plan.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "treatment_plan_overrides",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "treatment_plan_overrides",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "treatment_plan_overrides",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "treatment_plan_items",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "treatment_plan_items",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "sku_id",
                table: "treatment_plan_items",
                type: "uuid",
                nullable: false,
                comment: "The SKU; a plan names it once. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The SKU; a plan names it once.");

            migrationBuilder.AlterColumn<int>(
                name: "quantity",
                table: "treatment_plan_items",
                type: "integer",
                nullable: false,
                comment: "How many units of the SKU. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many units of the SKU.");

            migrationBuilder.AlterColumn<Guid>(
                name: "plan_id",
                table: "treatment_plan_items",
                type: "uuid",
                nullable: false,
                comment: "The plan. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The plan.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "treatment_plan_items",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "treatment_plan_items",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "system_settings",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<string>(
                name: "value",
                table: "system_settings",
                type: "text",
                nullable: false,
                comment: "Value of the setting, as text; its description says how to read it. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Value of the setting, as text; its description says how to read it.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "system_settings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "description",
                table: "system_settings",
                type: "text",
                nullable: true,
                comment: "What the setting governs, and its unit; null where the name says it all. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "What the setting governs, and its unit; null where the name says it all.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "system_settings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "key",
                table: "system_settings",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the setting in snake_case, such as audit_retention_days. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the setting in snake_case, such as audit_retention_days.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "subscription_payments",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "subscription_payments",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "subscription_id",
                table: "subscription_payments",
                type: "uuid",
                nullable: true,
                comment: "The subscription that is paid for; null where the invoice names none. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The subscription that is paid for; null where the invoice names none.");

            migrationBuilder.AlterColumn<string>(
                name: "stripe_invoice_id",
                table: "subscription_payments",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Stripe's invoice, unique: webhooks find the payment by it. Null until Stripe made it. [identity:other_unique]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Stripe's invoice, unique: webhooks find the payment by it. Null until Stripe made it.");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "subscription_payments",
                type: "text",
                nullable: false,
                comment: "Whether the payment went through. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether the payment went through.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "paid_at",
                table: "subscription_payments",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the payment went through; null before. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the payment went through; null before.");

            migrationBuilder.AlterColumn<string>(
                name: "error_message",
                table: "subscription_payments",
                type: "text",
                nullable: true,
                comment: "Why the last try failed, in Stripe's words; null where none failed. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why the last try failed, in Stripe's words; null where none failed.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "subscription_payments",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<decimal>(
                name: "amount",
                table: "subscription_payments",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Amount of the invoice in US dollars. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Amount of the invoice in US dollars.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "subscription_payments",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "subscription_payments",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<Guid>(
                name: "subscription_id",
                table: "subscription_events",
                type: "uuid",
                nullable: true,
                comment: "The subscription that it happened to; null where it happened before the subscription was made. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The subscription that it happened to; null where it happened before the subscription was made.");

            migrationBuilder.AlterColumn<Guid>(
                name: "plan_id",
                table: "subscription_events",
                type: "uuid",
                nullable: true,
                comment: "The plan after the event; null where the event is not about a plan. [health]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The plan after the event; null where the event is not about a plan.");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "metadata",
                table: "subscription_events",
                type: "jsonb",
                nullable: true,
                comment: "What else is known of the event, free-form; null where nothing. [health:free_text]",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "What else is known of the event, free-form; null where nothing.");

            migrationBuilder.AlterColumn<string>(
                name: "event_type",
                table: "subscription_events",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "What happened, in Stripe's words or the application's; an open set. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "What happened, in Stripe's words or the application's; an open set.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "subscription_events",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "subscription_events",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "subscription_events",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "sms_queue",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "sms_queue",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "template",
                table: "sms_queue",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the template. [health]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the template.");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "sms_queue",
                type: "text",
                nullable: false,
                comment: "Whether it is still to be sent. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether it is still to be sent.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "sent_at",
                table: "sms_queue",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When it was sent; null before. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When it was sent; null before.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "send_at",
                table: "sms_queue",
                type: "timestamp with time zone",
                nullable: false,
                comment: "When it is to be sent, at the earliest. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldComment: "When it is to be sent, at the earliest.");

            migrationBuilder.AlterColumn<int>(
                name: "retry_count",
                table: "sms_queue",
                type: "integer",
                nullable: false,
                comment: "How many tries followed the first. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many tries followed the first.");

            migrationBuilder.AlterColumn<string>(
                name: "recipient",
                table: "sms_queue",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                comment: "Phone number in E.164 form. [identity:phone]",
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16,
                oldComment: "Phone number in E.164 form.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "sms_queue",
                type: "uuid",
                nullable: true,
                comment: "The patient to whom the SMS is written; null where the recipient is no patient. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient to whom the SMS is written; null where the recipient is no patient.");

            migrationBuilder.AlterColumn<string>(
                name: "error_message",
                table: "sms_queue",
                type: "text",
                nullable: true,
                comment: "Why the last try failed; null where none failed. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why the last try failed; null where none failed.");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "data",
                table: "sms_queue",
                type: "jsonb",
                nullable: true,
                comment: "What is filled into the template, free-form; null where nothing. [health:free_text]",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "What is filled into the template, free-form; null where nothing.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "sms_queue",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "sms_queue",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "sms_opt_outs",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "sms_opt_outs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "phone_number",
                table: "sms_opt_outs",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                comment: "Phone number in E.164 form; unique. [identity:phone]",
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16,
                oldComment: "Phone number in E.164 form; unique.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "sms_opt_outs",
                type: "uuid",
                nullable: true,
                comment: "The patient who gave the number; null where it is no patient's, or that of several. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient who gave the number; null where it is no patient's, or that of several.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "opted_out_at",
                table: "sms_opt_outs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When it last asked for no more SMS; null where it never did. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When it last asked for no more SMS; null where it never did.");

            migrationBuilder.AlterColumn<bool>(
                name: "opted_out",
                table: "sms_opt_outs",
                type: "boolean",
                nullable: false,
                comment: "Whether the number wants no SMS now. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the number wants no SMS now.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "opted_in_at",
                table: "sms_opt_outs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When it last asked for SMS again; null where it never did. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When it last asked for SMS again; null where it never did.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "sms_opt_outs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "sms_opt_outs",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "sms_logs",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "sms_logs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "template",
                table: "sms_logs",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "Name of the template; null where the SMS was written without one. [health]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "Name of the template; null where the SMS was written without one.");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "sms_logs",
                type: "text",
                nullable: false,
                comment: "What became of the SMS, as far as the carrier reports it. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What became of the SMS, as far as the carrier reports it.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "sent_at",
                table: "sms_logs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the SMS service took it; null before. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the SMS service took it; null before.");

            migrationBuilder.AlterColumn<string>(
                name: "recipient",
                table: "sms_logs",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                comment: "Phone number in E.164 form. [identity:phone]",
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16,
                oldComment: "Phone number in E.164 form.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "sms_logs",
                type: "uuid",
                nullable: true,
                comment: "The patient to whom the SMS was written; null where the recipient is no patient. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient to whom the SMS was written; null where the recipient is no patient.");

            migrationBuilder.AlterColumn<string>(
                name: "message_sid",
                table: "sms_logs",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Twilio's identifier, by which its webhooks find the row; null until it took the SMS. [identity:other_unique]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Twilio's identifier, by which its webhooks find the row; null until it took the SMS.");

            migrationBuilder.AlterColumn<string>(
                name: "error_message",
                table: "sms_logs",
                type: "text",
                nullable: true,
                comment: "Why it failed or was not delivered, in the SMS service's words; null where it was not so. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why it failed or was not delivered, in the SMS service's words; null where it was not so.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "delivered_at",
                table: "sms_logs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When it reached the phone; null where that is not known. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When it reached the phone; null where that is not known.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "sms_logs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "content",
                table: "sms_logs",
                type: "text",
                nullable: false,
                comment: "Text of the SMS. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Text of the SMS.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "sms_logs",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "skus",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "skus",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<decimal>(
                name: "unit_price",
                table: "skus",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: true,
                comment: "Price of one unit in US dollars; null where none is set. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldNullable: true,
                oldComment: "Price of one unit in US dollars; null where none is set.");

            migrationBuilder.AlterColumn<Guid>(
                name: "medication_id",
                table: "skus",
                type: "uuid",
                nullable: true,
                comment: "The medication; null where the catalog does not have it. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The medication; null where the catalog does not have it.");

            migrationBuilder.AlterColumn<bool>(
                name: "is_active",
                table: "skus",
                type: "boolean",
                nullable: false,
                comment: "Whether the unit can be dispensed; false until its medication is known. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the unit can be dispensed; false until its medication is known.");

            migrationBuilder.AlterColumn<string>(
                name: "description",
                table: "skus",
                type: "text",
                nullable: true,
                comment: "What the unit is, in words; null where nobody has written it. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "What the unit is, in words; null where nobody has written it.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "skus",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "code",
                table: "skus",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                comment: "Code of the unit, such as FIN-1-TAB; unique. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50,
                oldComment: "Code of the unit, such as FIN-1-TAB; unique.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "skus",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "table_hashes",
                table: "seed_runs",
                type: "jsonb",
                nullable: false,
                comment: "SHA-256 of the rows of each table in the order in which they were made, as hexadecimal text by table. [operational]",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldComment: "SHA-256 of the rows of each table in the order in which they were made, as hexadecimal text by table.");

            migrationBuilder.AlterColumn<int>(
                name: "seed",
                table: "seed_runs",
                type: "integer",
                nullable: false,
                comment: "The number that all chance of the run follows from. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The number that all chance of the run follows from.");

            migrationBuilder.AlterColumn<long>(
                name: "rows",
                table: "seed_runs",
                type: "bigint",
                nullable: false,
                comment: "How many rows were made, in all tables. [operational]",
                oldClrType: typeof(long),
                oldType: "bigint",
                oldComment: "How many rows were made, in all tables.");

            migrationBuilder.AlterColumn<string>(
                name: "profile",
                table: "seed_runs",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the profile: sizes and shares of the fake clinic. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the profile: sizes and shares of the fake clinic.");

            migrationBuilder.AlterColumn<int>(
                name: "patients",
                table: "seed_runs",
                type: "integer",
                nullable: false,
                comment: "How many patients were made. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many patients were made.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "seed_runs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<byte[]>(
                name: "content_hash",
                table: "seed_runs",
                type: "bytea",
                nullable: false,
                comment: "SHA-256 over the hashes of the tables, in the order of their names. [operational]",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldComment: "SHA-256 over the hashes of the tables, in the order of their names.");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "as_of",
                table: "seed_runs",
                type: "date",
                nullable: false,
                comment: "The day at whose beginning (UTC) every story ends. [operational]",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldComment: "The day at whose beginning (UTC) every story ends.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "seed_runs",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "providers",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<byte[]>(
                name: "verification_token_hash",
                table: "providers",
                type: "bytea",
                nullable: true,
                comment: "SHA-256 of the token (256 random bits) that verifies the e-mail address; null where none is open. [secret]",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true,
                oldComment: "SHA-256 of the token (256 random bits) that verifies the e-mail address; null where none is open.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "providers",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "providers",
                type: "text",
                nullable: false,
                comment: "Whether the provider may sign in and treat patients. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether the provider may sign in and treat patients.");

            migrationBuilder.AlterColumn<string[]>(
                name: "states_licensed",
                table: "providers",
                type: "text[]",
                nullable: false,
                comment: "States in which the provider is licensed, USPS codes; at least one. [operational]",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "States in which the provider is licensed, USPS codes; at least one.");

            migrationBuilder.AlterColumn<string[]>(
                name: "specialties",
                table: "providers",
                type: "text[]",
                nullable: false,
                comment: "Fields of medicine, in the provider's words; empty where none were named. [operational]",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Fields of medicine, in the provider's words; empty where none were named.");

            migrationBuilder.AlterColumn<byte[]>(
                name: "reset_token_hash",
                table: "providers",
                type: "bytea",
                nullable: true,
                comment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open. [secret]",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true,
                oldComment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "reset_token_expires_at",
                table: "providers",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the reset token ends; null where none is open. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the reset token ends; null where none is open.");

            migrationBuilder.AlterColumn<string>(
                name: "phone",
                table: "providers",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true,
                comment: "Phone number in E.164 form; null where the provider gave none. [identity:phone]",
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16,
                oldNullable: true,
                oldComment: "Phone number in E.164 form; null where the provider gave none.");

            migrationBuilder.AlterColumn<string>(
                name: "password_hash",
                table: "providers",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "Password hash in PHC string format. [secret]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "Password hash in PHC string format.");

            migrationBuilder.AlterColumn<string>(
                name: "npi_number",
                table: "providers",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                comment: "National Provider Identifier; unique. Null until it is known. [identity:other_unique]",
                oldClrType: typeof(string),
                oldType: "character varying(10)",
                oldMaxLength: 10,
                oldNullable: true,
                oldComment: "National Provider Identifier; unique. Null until it is known.");

            migrationBuilder.AlterColumn<string>(
                name: "license_number",
                table: "providers",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Number of the license to practice, as its board writes it. [identity:license_number]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Number of the license to practice, as its board writes it.");

            migrationBuilder.AlterColumn<string>(
                name: "last_name",
                table: "providers",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Family name. [identity:name]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Family name.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "last_login_at",
                table: "providers",
                type: "timestamp with time zone",
                nullable: true,
                comment: "Last successful sign-in; null before the first. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "Last successful sign-in; null before the first.");

            migrationBuilder.AlterColumn<string>(
                name: "first_name",
                table: "providers",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Given name. [identity:name]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Given name.");

            migrationBuilder.AlterColumn<bool>(
                name: "email_verified",
                table: "providers",
                type: "boolean",
                nullable: false,
                comment: "Whether the provider proved to own the e-mail address. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the provider proved to own the e-mail address.");

            migrationBuilder.AlterColumn<string>(
                name: "email",
                table: "providers",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "E-mail address in lower case, to sign in with; unique. [identity:email]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "E-mail address in lower case, to sign in with; unique.");

            migrationBuilder.AlterColumn<string>(
                name: "dea_number",
                table: "providers",
                type: "character varying(9)",
                maxLength: 9,
                nullable: true,
                comment: "DEA registration number; null where the provider does not prescribe controlled substances. [identity:license_number]",
                oldClrType: typeof(string),
                oldType: "character varying(9)",
                oldMaxLength: 9,
                oldNullable: true,
                oldComment: "DEA registration number; null where the provider does not prescribe controlled substances.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "providers",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<int>(
                name: "consultation_capacity",
                table: "providers",
                type: "integer",
                nullable: false,
                comment: "How many consultations the provider takes at a time. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many consultations the provider takes at a time.");

            migrationBuilder.AlterColumn<bool>(
                name: "available_for_consultations",
                table: "providers",
                type: "boolean",
                nullable: false,
                comment: "Whether the provider takes new consultations. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the provider takes new consultations.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "providers",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "prescriptions",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "prescriptions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "prescriptions",
                type: "text",
                nullable: false,
                comment: "Whether the prescription can be filled. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether the prescription can be filled.");

            migrationBuilder.AlterColumn<string>(
                name: "rx_number",
                table: "prescriptions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValueSql: "checked_number('RX', nextval('rx_numbers'))",
                comment: "Number to read aloud: RX, a sequence's number, a check digit. Given by the database where none is set; unique. [identity:other_unique]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldDefaultValueSql: "checked_number('RX', nextval('rx_numbers'))",
                oldComment: "Number to read aloud: RX, a sequence's number, a check digit. Given by the database where none is set; unique.");

            migrationBuilder.AlterColumn<int>(
                name: "refills_remaining",
                table: "prescriptions",
                type: "integer",
                nullable: false,
                comment: "How many of the authorized refills are left. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many of the authorized refills are left.");

            migrationBuilder.AlterColumn<int>(
                name: "refills_authorized",
                table: "prescriptions",
                type: "integer",
                nullable: false,
                comment: "How often the prescription may be filled again after the first time. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How often the prescription may be filled again after the first time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "provider_id",
                table: "prescriptions",
                type: "uuid",
                nullable: false,
                comment: "The provider who prescribes. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The provider who prescribes.");

            migrationBuilder.AlterColumn<string>(
                name: "pharmacy_order_id",
                table: "prescriptions",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "The pharmacy's own number for it; null until the pharmacy has accepted. [identity:other_unique]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "The pharmacy's own number for it; null until the pharmacy has accepted.");

            migrationBuilder.AlterColumn<Guid>(
                name: "pharmacy_id",
                table: "prescriptions",
                type: "uuid",
                nullable: true,
                comment: "The pharmacy that fills the prescription; null until one is chosen. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The pharmacy that fills the prescription; null until one is chosen.");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "issued_date",
                table: "prescriptions",
                type: "date",
                nullable: false,
                comment: "Day of issue. [identity:date]",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldComment: "Day of issue.");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "expires_date",
                table: "prescriptions",
                type: "date",
                nullable: false,
                comment: "Last day on which the prescription can be filled. [identity:date]",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldComment: "Last day on which the prescription can be filled.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "prescriptions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "consultation_id",
                table: "prescriptions",
                type: "uuid",
                nullable: false,
                comment: "The consultation that the prescription comes from. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The consultation that the prescription comes from.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "prescriptions",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "prescriptions",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<int>(
                name: "quantity",
                table: "prescription_items",
                type: "integer",
                nullable: false,
                comment: "How many dosage units, such as tablets, one fill dispenses; packs are counted in order_items. [health]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many dosage units, such as tablets, one fill dispenses; packs are counted in order_items.");

            migrationBuilder.AlterColumn<Guid>(
                name: "prescription_id",
                table: "prescription_items",
                type: "uuid",
                nullable: false,
                comment: "The prescription. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The prescription.");

            migrationBuilder.AlterColumn<Guid>(
                name: "medication_id",
                table: "prescription_items",
                type: "uuid",
                nullable: false,
                comment: "The medication. [health]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The medication.");

            migrationBuilder.AlterColumn<string>(
                name: "instructions",
                table: "prescription_items",
                type: "text",
                nullable: true,
                comment: "How to take it, in the provider's words; null where frequency and duration say all. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "How to take it, in the provider's words; null where frequency and duration say all.");

            migrationBuilder.AlterColumn<string>(
                name: "frequency",
                table: "prescription_items",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "How often to take it, in the provider's words; null where the instructions say it. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "How often to take it, in the provider's words; null where the instructions say it.");

            migrationBuilder.AlterColumn<string>(
                name: "duration",
                table: "prescription_items",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "How long to take it, in the provider's words; null where the instructions say it. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "How long to take it, in the provider's words; null where the instructions say it.");

            migrationBuilder.AlterColumn<string>(
                name: "dosage",
                table: "prescription_items",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Strength and form, such as 50mg tablet. [health]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Strength and form, such as 50mg tablet.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "prescription_items",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "prescription_items",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "prescription_items",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<string>(
                name: "zip",
                table: "pharmacies",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                comment: "ZIP code; null where it is not recorded. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(10)",
                oldMaxLength: 10,
                oldNullable: true,
                oldComment: "ZIP code; null where it is not recorded.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "pharmacies",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "pharmacies",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string[]>(
                name: "supported_medications",
                table: "pharmacies",
                type: "text[]",
                nullable: false,
                comment: "Names of the medications that the pharmacy stocks; empty where none are recorded. [operational]",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Names of the medications that the pharmacy stocks; empty where none are recorded.");

            migrationBuilder.AlterColumn<string[]>(
                name: "states_serviced",
                table: "pharmacies",
                type: "text[]",
                nullable: false,
                comment: "States that the pharmacy ships to, USPS codes; empty where none are recorded. [operational]",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "States that the pharmacy ships to, USPS codes; empty where none are recorded.");

            migrationBuilder.AlterColumn<string>(
                name: "state",
                table: "pharmacies",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true,
                comment: "State where the pharmacy is, USPS code; null where it is not recorded. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(2)",
                oldMaxLength: 2,
                oldNullable: true,
                oldComment: "State where the pharmacy is, USPS code; null where it is not recorded.");

            migrationBuilder.AlterColumn<bool>(
                name: "preferred",
                table: "pharmacies",
                type: "boolean",
                nullable: false,
                comment: "Whether the pharmacy is taken before others that serve the same state. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the pharmacy is taken before others that serve the same state.");

            migrationBuilder.AlterColumn<string>(
                name: "phone",
                table: "pharmacies",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true,
                comment: "Phone number in E.164 form; null where it is not recorded. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16,
                oldNullable: true,
                oldComment: "Phone number in E.164 form; null where it is not recorded.");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "pharmacies",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "Name of the pharmacy. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "Name of the pharmacy.");

            migrationBuilder.AlterColumn<string>(
                name: "email",
                table: "pharmacies",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "E-mail address in lower case; null where it is not recorded. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "E-mail address in lower case; null where it is not recorded.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "pharmacies",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "city",
                table: "pharmacies",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "City; null where it is not recorded. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "City; null where it is not recorded.");

            migrationBuilder.AlterColumn<byte[]>(
                name: "api_key_encrypted",
                table: "pharmacies",
                type: "bytea",
                nullable: true,
                comment: "Key to the pharmacy's interface, encrypted by the application; null where none is needed. [secret]",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true,
                oldComment: "Key to the pharmacy's interface, encrypted by the application; null where none is needed.");

            migrationBuilder.AlterColumn<string>(
                name: "api_endpoint",
                table: "pharmacies",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                comment: "Address of the pharmacy's interface for orders; null where it has none. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true,
                oldComment: "Address of the pharmacy's interface for orders; null where it has none.");

            migrationBuilder.AlterColumn<string>(
                name: "address",
                table: "pharmacies",
                type: "text",
                nullable: true,
                comment: "Street and number; null where it is not recorded. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Street and number; null where it is not recorded.");

            migrationBuilder.AlterColumn<bool>(
                name: "active",
                table: "pharmacies",
                type: "boolean",
                nullable: false,
                comment: "Whether prescriptions can be sent to the pharmacy. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether prescriptions can be sent to the pharmacy.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "pharmacies",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "patients",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "patients",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "stripe_customer_id",
                table: "patients",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Stripe's customer; null until a card is on file. Webhooks find the patient by it. [identity:account_number]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Stripe's customer; null until a card is on file. Webhooks find the patient by it.");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_zip",
                table: "patients",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                comment: "ZIP code to ship to; null until the patient gives an address. [identity:zip]",
                oldClrType: typeof(string),
                oldType: "character varying(10)",
                oldMaxLength: 10,
                oldNullable: true,
                oldComment: "ZIP code to ship to; null until the patient gives an address.");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_state",
                table: "patients",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true,
                comment: "State to ship to, USPS code; the provider must be licensed in it. Null until the patient gives an address. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(2)",
                oldMaxLength: 2,
                oldNullable: true,
                oldComment: "State to ship to, USPS code; the provider must be licensed in it. Null until the patient gives an address.");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_city",
                table: "patients",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "City to ship to; null until the patient gives an address. [identity:geography]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "City to ship to; null until the patient gives an address.");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_address",
                table: "patients",
                type: "text",
                nullable: true,
                comment: "Street and number to ship to; null until the patient gives an address. [identity:geography]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Street and number to ship to; null until the patient gives an address.");

            migrationBuilder.AlterColumn<string>(
                name: "phone",
                table: "patients",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true,
                comment: "Phone number in E.164 form; null where the patient gave none. [identity:phone]",
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16,
                oldNullable: true,
                oldComment: "Phone number in E.164 form; null where the patient gave none.");

            migrationBuilder.AlterColumn<string[]>(
                name: "medical_conditions",
                table: "patients",
                type: "text[]",
                nullable: false,
                comment: "Conditions that the patient named; empty where none were named. [health:free_text]",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Conditions that the patient named; empty where none were named.");

            migrationBuilder.AlterColumn<string>(
                name: "last_name",
                table: "patients",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Family name. [identity:name]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Family name.");

            migrationBuilder.AlterColumn<bool>(
                name: "has_valid_payment_method",
                table: "patients",
                type: "boolean",
                nullable: false,
                comment: "Whether the default payment method could be charged when it was last checked. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the default payment method could be charged when it was last checked.");

            migrationBuilder.AlterColumn<string>(
                name: "first_name",
                table: "patients",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Given name. [identity:name]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Given name.");

            migrationBuilder.AlterColumn<string>(
                name: "default_payment_method_id",
                table: "patients",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Stripe's payment method that is charged by default; null where no card is on file. [identity:account_number]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Stripe's payment method that is charged by default; null where no card is on file.");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "date_of_birth",
                table: "patients",
                type: "date",
                nullable: false,
                comment: "Date of birth. [identity:birth_date]",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldComment: "Date of birth.");

            migrationBuilder.AlterColumn<string[]>(
                name: "current_medications",
                table: "patients",
                type: "text[]",
                nullable: false,
                comment: "Medications that the patient takes, in the patient's words; empty where none were named. [health:free_text]",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Medications that the patient takes, in the patient's words; empty where none were named.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "patients",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<string[]>(
                name: "allergies",
                table: "patients",
                type: "text[]",
                nullable: false,
                comment: "Allergies in the patient's words; empty where none were named. [health:free_text]",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Allergies in the patient's words; empty where none were named.");

            migrationBuilder.AlterColumn<decimal>(
                name: "account_credit",
                table: "patients",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Credit in US dollars that the next orders use up. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Credit in US dollars that the next orders use up.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "patients",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AddColumn<Guid>(
                name: "deidentification_key",
                table: "patients",
                type: "uuid",
                nullable: true,
                comment: "Random UUID, unique, from which de-identified views make their keys and which none of them shows. Given by the database where none is set. [secret]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "patient_subscriptions",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "patient_subscriptions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "stripe_subscription_id",
                table: "patient_subscriptions",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Stripe's subscription, unique: webhooks find the patient by it. Null until Stripe made it. [identity:account_number]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Stripe's subscription, unique: webhooks find the patient by it. Null until Stripe made it.");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "patient_subscriptions",
                type: "text",
                nullable: false,
                comment: "Whether the subscription runs; past due while Stripe tries again to collect a payment that failed. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether the subscription runs; past due while Stripe tries again to collect a payment that failed.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "resumes_at",
                table: "patient_subscriptions",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When a paused subscription runs again by itself; null where it stays paused until the patient resumes it. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When a paused subscription runs again by itself; null where it stays paused until the patient resumes it.");

            migrationBuilder.AlterColumn<Guid>(
                name: "plan_id",
                table: "patient_subscriptions",
                type: "uuid",
                nullable: false,
                comment: "The plan that is paid for. [health]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The plan that is paid for.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "paused_at",
                table: "patient_subscriptions",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When it was paused; null while it runs. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When it was paused; null while it runs.");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "metadata",
                table: "patient_subscriptions",
                type: "jsonb",
                nullable: true,
                comment: "What Stripe keeps with the subscription, free-form; null where nothing. [health:free_text]",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "What Stripe keeps with the subscription, free-form; null where nothing.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "current_period_started_at",
                table: "patient_subscriptions",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the period that is paid for began; null until Stripe bills the first. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the period that is paid for began; null until Stripe bills the first.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "current_period_ends_at",
                table: "patient_subscriptions",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the period that is paid for ends; null until Stripe bills the first. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the period that is paid for ends; null until Stripe bills the first.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "patient_subscriptions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "cancelled_at",
                table: "patient_subscriptions",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When it was cancelled, be it at once or for the end of the period; null where it was not. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When it was cancelled, be it at once or for the end of the period; null where it was not.");

            migrationBuilder.AlterColumn<string>(
                name: "cancel_reason",
                table: "patient_subscriptions",
                type: "text",
                nullable: true,
                comment: "Why it was cancelled; null where it was not or no reason was given. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why it was cancelled; null where it was not or no reason was given.");

            migrationBuilder.AlterColumn<bool>(
                name: "cancel_at_period_end",
                table: "patient_subscriptions",
                type: "boolean",
                nullable: false,
                comment: "Whether it runs on to the end of the period and is cancelled then. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether it runs on to the end of the period and is cancelled then.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "patient_subscriptions",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "patient_subscriptions",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "patient_logins",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<byte[]>(
                name: "verification_token_hash",
                table: "patient_logins",
                type: "bytea",
                nullable: true,
                comment: "SHA-256 of the token (256 random bits) that verifies the e-mail address; null where none is open. [secret]",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true,
                oldComment: "SHA-256 of the token (256 random bits) that verifies the e-mail address; null where none is open.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "patient_logins",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<byte[]>(
                name: "reset_token_hash",
                table: "patient_logins",
                type: "bytea",
                nullable: true,
                comment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open. [secret]",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true,
                oldComment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "reset_token_expires_at",
                table: "patient_logins",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the reset token ends; null where none is open. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the reset token ends; null where none is open.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "patient_logins",
                type: "uuid",
                nullable: false,
                comment: "The patient who signs in; a patient has one login. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient who signs in; a patient has one login.");

            migrationBuilder.AlterColumn<string>(
                name: "password_hash",
                table: "patient_logins",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Password hash in PHC string format; null until the patient chooses a password. [secret]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Password hash in PHC string format; null until the patient chooses a password.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "last_login_at",
                table: "patient_logins",
                type: "timestamp with time zone",
                nullable: true,
                comment: "Last successful sign-in; null before the first. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "Last successful sign-in; null before the first.");

            migrationBuilder.AlterColumn<bool>(
                name: "email_verified",
                table: "patient_logins",
                type: "boolean",
                nullable: false,
                comment: "Whether the patient proved to own the e-mail address. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the patient proved to own the e-mail address.");

            migrationBuilder.AlterColumn<string>(
                name: "email",
                table: "patient_logins",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "E-mail address in lower case; unique. [identity:email]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "E-mail address in lower case; unique.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "patient_logins",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "patient_logins",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "patient_flags",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "patient_flags",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "removed_by_id",
                table: "patient_flags",
                type: "uuid",
                nullable: true,
                comment: "The admin who removed the flag; null while it stands. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The admin who removed the flag; null while it stands.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "removed_at",
                table: "patient_flags",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the flag was removed; null while it stands. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the flag was removed; null while it stands.");

            migrationBuilder.AlterColumn<string>(
                name: "reason",
                table: "patient_flags",
                type: "text",
                nullable: false,
                comment: "Why the flag was set, in the words of the admin who set it. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Why the flag was set, in the words of the admin who set it.");

            migrationBuilder.AlterColumn<bool>(
                name: "is_active",
                table: "patient_flags",
                type: "boolean",
                nullable: false,
                comment: "Whether the flag stands; false once it was removed. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the flag stands; false once it was removed.");

            migrationBuilder.AlterColumn<string>(
                name: "flag_type",
                table: "patient_flags",
                type: "text",
                nullable: false,
                comment: "What the flag says. [health]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What the flag says.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "expires_at",
                table: "patient_flags",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the flag ends by itself; null where it stands until it is removed. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the flag ends by itself; null where it stands until it is removed.");

            migrationBuilder.AlterColumn<Guid>(
                name: "created_by_id",
                table: "patient_flags",
                type: "uuid",
                nullable: false,
                comment: "The admin who set the flag. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The admin who set the flag.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "patient_flags",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "patient_flags",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "patient_flags",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "patient_documents",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<Guid>(
                name: "verified_by_id",
                table: "patient_documents",
                type: "uuid",
                nullable: true,
                comment: "The provider who checked the document; null until one did. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The provider who checked the document; null until one did.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "verified_at",
                table: "patient_documents",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the document was checked; null until then. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the document was checked; null until then.");

            migrationBuilder.AlterColumn<bool>(
                name: "verified",
                table: "patient_documents",
                type: "boolean",
                nullable: false,
                comment: "Whether a provider checked that the document is what it says. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether a provider checked that the document is what it says.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "patient_documents",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "mime_type",
                table: "patient_documents",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "MIME type of the file, such as application/pdf. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "MIME type of the file, such as application/pdf.");

            migrationBuilder.AlterColumn<string>(
                name: "file_url",
                table: "patient_documents",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                comment: "Where the file is stored. [identity:url]",
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldComment: "Where the file is stored.");

            migrationBuilder.AlterColumn<int>(
                name: "file_size",
                table: "patient_documents",
                type: "integer",
                nullable: false,
                comment: "Size of the file in bytes. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Size of the file in bytes.");

            migrationBuilder.AlterColumn<string>(
                name: "file_name",
                table: "patient_documents",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "Name of the file, as it was uploaded. [identity:other_unique:free_text]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "Name of the file, as it was uploaded.");

            migrationBuilder.AlterColumn<string>(
                name: "document_type",
                table: "patient_documents",
                type: "text",
                nullable: false,
                comment: "What the document shows. [health]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What the document shows.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "patient_documents",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "consultation_id",
                table: "patient_documents",
                type: "uuid",
                nullable: true,
                comment: "The consultation that the document was given for; null where it was given for none. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The consultation that the document was given for; null where it was given for none.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "patient_documents",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "patient_documents",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<string>(
                name: "user_agent",
                table: "patient_access_audit",
                type: "text",
                nullable: true,
                comment: "User agent, as the caller sent it; null where none was sent. [identity:device]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "User agent, as the caller sent it; null where none was sent.");

            migrationBuilder.AlterColumn<int>(
                name: "response_status",
                table: "patient_access_audit",
                type: "integer",
                nullable: true,
                comment: "HTTP status of the answer; null where none was given. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "HTTP status of the answer; null where none was given.");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "query_parameters",
                table: "patient_access_audit",
                type: "jsonb",
                nullable: true,
                comment: "Query parameters of the call, free-form; null where it had none. [health:free_text]",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "Query parameters of the call, free-form; null where it had none.");

            migrationBuilder.AlterColumn<IPAddress>(
                name: "ip_address",
                table: "patient_access_audit",
                type: "inet",
                nullable: true,
                comment: "IP address of the caller; null where the call did not come from the network. [identity:ip_address]",
                oldClrType: typeof(IPAddress),
                oldType: "inet",
                oldNullable: true,
                oldComment: "IP address of the caller; null where the call did not come from the network.");

            migrationBuilder.AlterColumn<string>(
                name: "http_method",
                table: "patient_access_audit",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                comment: "HTTP method of the call, in capitals. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(10)",
                oldMaxLength: 10,
                oldComment: "HTTP method of the call, in capitals.");

            migrationBuilder.AlterColumn<string>(
                name: "endpoint_accessed",
                table: "patient_access_audit",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "Path of the endpoint that was called. [identity:url]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "Path of the endpoint that was called.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "patient_access_audit",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "accessed_by_user_id",
                table: "patient_access_audit",
                type: "uuid",
                nullable: false,
                comment: "Who called: a patient, a provider or an admin, as the role says. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Who called: a patient, a provider or an admin, as the role says.");

            migrationBuilder.AlterColumn<string>(
                name: "accessed_by_role",
                table: "patient_access_audit",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                comment: "The role in which the caller called; an open set. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50,
                oldComment: "The role in which the caller called; an open set.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "accessed_at",
                table: "patient_access_audit",
                type: "timestamp with time zone",
                nullable: false,
                comment: "When the call was made; the row may be written later. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldComment: "When the call was made; the row may be written later.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "patient_access_audit",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "patient_access_audit",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "orders",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "orders",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "tracking_number",
                table: "orders",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "The carrier's number of the parcel; null until the pharmacy gives one. [identity:other_unique]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "The carrier's number of the parcel; null until the pharmacy gives one.");

            migrationBuilder.AlterColumn<decimal>(
                name: "total_amount",
                table: "orders",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "What the patient pays in US dollars: subtotal - discount + shipping + tax. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "What the patient pays in US dollars: subtotal - discount + shipping + tax.");

            migrationBuilder.AlterColumn<decimal>(
                name: "tax_amount",
                table: "orders",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Tax in US dollars. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Tax in US dollars.");

            migrationBuilder.AlterColumn<decimal>(
                name: "subtotal",
                table: "orders",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Sum of the items in US dollars, before discount, shipping and tax. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Sum of the items in US dollars, before discount, shipping and tax.");

            migrationBuilder.AlterColumn<string>(
                name: "subscription_interval",
                table: "orders",
                type: "text",
                nullable: true,
                comment: "How often the order is repeated; null for a single order. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "How often the order is repeated; null for a single order.");

            migrationBuilder.AlterColumn<Guid>(
                name: "subscription_id",
                table: "orders",
                type: "uuid",
                nullable: true,
                comment: "The subscription that the order belongs to; null for a single order, and until the subscription is made. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The subscription that the order belongs to; null for a single order, and until the subscription is made.");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "orders",
                type: "text",
                nullable: false,
                comment: "How far the order is. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "How far the order is.");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_zip",
                table: "orders",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                comment: "ZIP code to ship to, as it was when the order was placed; null until known. [identity:zip]",
                oldClrType: typeof(string),
                oldType: "character varying(10)",
                oldMaxLength: 10,
                oldNullable: true,
                oldComment: "ZIP code to ship to, as it was when the order was placed; null until known.");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_state",
                table: "orders",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true,
                comment: "State to ship to, USPS code, as it was when the order was placed; null until known. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(2)",
                oldMaxLength: 2,
                oldNullable: true,
                oldComment: "State to ship to, USPS code, as it was when the order was placed; null until known.");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_city",
                table: "orders",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "City to ship to, as it was when the order was placed; null until known. [identity:geography]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "City to ship to, as it was when the order was placed; null until known.");

            migrationBuilder.AlterColumn<decimal>(
                name: "shipping_amount",
                table: "orders",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Price of shipping in US dollars. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Price of shipping in US dollars.");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_address",
                table: "orders",
                type: "text",
                nullable: true,
                comment: "Street and number to ship to, as they were when the order was placed; null until known. [identity:geography]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Street and number to ship to, as they were when the order was placed; null until known.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "shipped_at",
                table: "orders",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the parcel left the pharmacy; null before. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the parcel left the pharmacy; null before.");

            migrationBuilder.AlterColumn<string>(
                name: "refund_status",
                table: "orders",
                type: "text",
                nullable: true,
                comment: "How far the refund is; null where no refund was asked for. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "How far the refund is; null where no refund was asked for.");

            migrationBuilder.AlterColumn<string>(
                name: "refund_reason",
                table: "orders",
                type: "text",
                nullable: true,
                comment: "Why the money is given back; null where no refund was asked for or no reason was given. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why the money is given back; null where no refund was asked for or no reason was given.");

            migrationBuilder.AlterColumn<decimal>(
                name: "refund_amount",
                table: "orders",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "What is given back in US dollars, in part or in whole; 0 where no refund was asked for. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "What is given back in US dollars, in part or in whole; 0 where no refund was asked for.");

            migrationBuilder.AlterColumn<Guid>(
                name: "prescription_id",
                table: "orders",
                type: "uuid",
                nullable: true,
                comment: "The prescription that the order fills; null until one is issued, and where none is needed. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The prescription that the order fills; null until one is issued, and where none is needed.");

            migrationBuilder.AlterColumn<string>(
                name: "pharmacy_order_id",
                table: "orders",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "The pharmacy's own number of the order; null until the pharmacy takes it. [identity:other_unique]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "The pharmacy's own number of the order; null until the pharmacy takes it.");

            migrationBuilder.AlterColumn<Guid>(
                name: "pharmacy_id",
                table: "orders",
                type: "uuid",
                nullable: true,
                comment: "The pharmacy that fills the order; null until one is chosen. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The pharmacy that fills the order; null until one is chosen.");

            migrationBuilder.AlterColumn<string>(
                name: "payment_status",
                table: "orders",
                type: "text",
                nullable: false,
                comment: "Whether the payment went through. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether the payment went through.");

            migrationBuilder.AlterColumn<string>(
                name: "payment_method_id",
                table: "orders",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Stripe's payment method that is charged; null until one is chosen. [identity:account_number]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Stripe's payment method that is charged; null until one is chosen.");

            migrationBuilder.AlterColumn<string>(
                name: "payment_intent_id",
                table: "orders",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Stripe's payment intent, unique: webhooks find the order by it. Null until a payment is tried. [identity:other_unique]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Stripe's payment intent, unique: webhooks find the order by it. Null until a payment is tried.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "paid_at",
                table: "orders",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the payment went through; null before. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the payment went through; null before.");

            migrationBuilder.AlterColumn<string>(
                name: "order_number",
                table: "orders",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValueSql: "checked_number('ORD', nextval('order_numbers'))",
                comment: "Number to read aloud: ORD, a sequence's number, a check digit. Given by the database where none is set; unique. [identity:other_unique]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldDefaultValueSql: "checked_number('ORD', nextval('order_numbers'))",
                oldComment: "Number to read aloud: ORD, a sequence's number, a check digit. Given by the database where none is set; unique.");

            migrationBuilder.AlterColumn<bool>(
                name: "is_subscription",
                table: "orders",
                type: "boolean",
                nullable: false,
                comment: "Whether the order is repeated. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the order is repeated.");

            migrationBuilder.AlterColumn<decimal>(
                name: "discount_amount",
                table: "orders",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Discount on the subtotal in US dollars. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Discount on the subtotal in US dollars.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "delivered_at",
                table: "orders",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the parcel reached the patient; null before. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the parcel reached the patient; null before.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "orders",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "consultation_id",
                table: "orders",
                type: "uuid",
                nullable: true,
                comment: "The consultation that the order follows from; null where it follows from none. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The consultation that the order follows from; null where it follows from none.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "orders",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "orders",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<decimal>(
                name: "unit_price",
                table: "order_items",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Price of one pack in US dollars, as it was when it was ordered. [health]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Price of one pack in US dollars, as it was when it was ordered.");

            migrationBuilder.AlterColumn<decimal>(
                name: "total_price",
                table: "order_items",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Price of the line in US dollars: quantity x unit price. [health]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Price of the line in US dollars: quantity x unit price.");

            migrationBuilder.AlterColumn<int>(
                name: "quantity",
                table: "order_items",
                type: "integer",
                nullable: false,
                comment: "How many packs are bought; the tablets or other dosage units in them are counted in prescription_items. [health]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many packs are bought; the tablets or other dosage units in them are counted in prescription_items.");

            migrationBuilder.AlterColumn<Guid>(
                name: "order_id",
                table: "order_items",
                type: "uuid",
                nullable: false,
                comment: "The order that the line is a part of. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The order that the line is a part of.");

            migrationBuilder.AlterColumn<string>(
                name: "medication_name",
                table: "order_items",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "The medication's name as it was when it was ordered. [health]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "The medication's name as it was when it was ordered.");

            migrationBuilder.AlterColumn<Guid>(
                name: "medication_id",
                table: "order_items",
                type: "uuid",
                nullable: false,
                comment: "The medication that is bought. [health]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The medication that is bought.");

            migrationBuilder.AlterColumn<string>(
                name: "dosage",
                table: "order_items",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "Strength and form, such as 50mg tablet; null where the product comes in one only. [health]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "Strength and form, such as 50mg tablet; null where the product comes in one only.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "order_items",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "order_items",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "order_items",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "notification_preferences",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "notification_preferences",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<bool>(
                name: "sms_updates",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether news of consultations and orders may be sent by SMS. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether news of consultations and orders may be sent by SMS.");

            migrationBuilder.AlterColumn<bool>(
                name: "sms_reminders",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether reminders, such as of a refill, may be sent by SMS. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether reminders, such as of a refill, may be sent by SMS.");

            migrationBuilder.AlterColumn<bool>(
                name: "sms_marketing",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether offers may be sent by SMS. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether offers may be sent by SMS.");

            migrationBuilder.AlterColumn<bool>(
                name: "sms_enabled",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether SMS may be sent at all; an opt-out of the phone number goes before it. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether SMS may be sent at all; an opt-out of the phone number goes before it.");

            migrationBuilder.AlterColumn<bool>(
                name: "push_updates",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether news of consultations and orders may be sent as push notifications. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether news of consultations and orders may be sent as push notifications.");

            migrationBuilder.AlterColumn<bool>(
                name: "push_reminders",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether reminders, such as of a refill, may be sent as push notifications. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether reminders, such as of a refill, may be sent as push notifications.");

            migrationBuilder.AlterColumn<bool>(
                name: "push_marketing",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether offers may be sent as push notifications. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether offers may be sent as push notifications.");

            migrationBuilder.AlterColumn<bool>(
                name: "push_enabled",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether push notifications may be sent at all. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether push notifications may be sent at all.");

            migrationBuilder.AlterColumn<bool>(
                name: "email_updates",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether news of consultations and orders may be sent by e-mail. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether news of consultations and orders may be sent by e-mail.");

            migrationBuilder.AlterColumn<bool>(
                name: "email_reminders",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether reminders, such as of a refill, may be sent by e-mail. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether reminders, such as of a refill, may be sent by e-mail.");

            migrationBuilder.AlterColumn<bool>(
                name: "email_marketing",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether offers may be sent by e-mail. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether offers may be sent by e-mail.");

            migrationBuilder.AlterColumn<bool>(
                name: "email_enabled",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether e-mail may be sent at all. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether e-mail may be sent at all.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "notification_preferences",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "notification_preferences",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "notification_preferences",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "messages",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "messages",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "sender_type",
                table: "messages",
                type: "text",
                nullable: false,
                comment: "Who wrote the message: the patient, a provider, or the platform itself. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Who wrote the message: the patient, a provider, or the platform itself.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "read_at",
                table: "messages",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the receiver read the message; null before. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the receiver read the message; null before.");

            migrationBuilder.AlterColumn<Guid>(
                name: "provider_id",
                table: "messages",
                type: "uuid",
                nullable: true,
                comment: "The provider who wrote the message; null where the patient or the platform did. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The provider who wrote the message; null where the patient or the platform did.");

            migrationBuilder.AlterColumn<bool>(
                name: "is_read",
                table: "messages",
                type: "boolean",
                nullable: false,
                comment: "Whether the receiver read the message. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the receiver read the message.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "messages",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "content",
                table: "messages",
                type: "text",
                nullable: false,
                comment: "Text of the message. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Text of the message.");

            migrationBuilder.AlterColumn<Guid>(
                name: "consultation_id",
                table: "messages",
                type: "uuid",
                nullable: false,
                comment: "The consultation that the message is about. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The consultation that the message is about.");

            migrationBuilder.AlterColumn<string>(
                name: "attachment_url",
                table: "messages",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                comment: "Where the attachment is stored; null where there is none. [identity:url]",
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true,
                oldComment: "Where the attachment is stored; null where there is none.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "messages",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "messages",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "medications",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "medications",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<decimal>(
                name: "subscription_discount",
                table: "medications",
                type: "numeric(3,2)",
                precision: 3,
                scale: 2,
                nullable: false,
                comment: "Share of the price that a subscription saves: 0.15 is 15 percent. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(3,2)",
                oldPrecision: 3,
                oldScale: 2,
                oldComment: "Share of the price that a subscription saves: 0.15 is 15 percent.");

            migrationBuilder.AlterColumn<int>(
                name: "stock_quantity",
                table: "medications",
                type: "integer",
                nullable: true,
                comment: "Units in stock; null where the stock is not counted. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Units in stock; null where the stock is not counted.");

            migrationBuilder.AlterColumn<string[]>(
                name: "side_effects",
                table: "medications",
                type: "text[]",
                nullable: false,
                comment: "Side effects; empty where none are recorded. [operational]",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Side effects; empty where none are recorded.");

            migrationBuilder.AlterColumn<bool>(
                name: "requires_prescription",
                table: "medications",
                type: "boolean",
                nullable: false,
                comment: "Whether it is dispensed on prescription only. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether it is dispensed on prescription only.");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "medications",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "Name that the platform uses. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "Name that the platform uses.");

            migrationBuilder.AlterColumn<string>(
                name: "image_url",
                table: "medications",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                comment: "Address of a picture; null where there is none. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true,
                oldComment: "Address of a picture; null where there is none.");

            migrationBuilder.AlterColumn<string>(
                name: "generic_name",
                table: "medications",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Generic name; null where none is recorded. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Generic name; null where none is recorded.");

            migrationBuilder.AlterColumn<string>(
                name: "description",
                table: "medications",
                type: "text",
                nullable: true,
                comment: "Description that patients read; null where none is written. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Description that patients read; null where none is written.");

            migrationBuilder.AlterColumn<string>(
                name: "dea_schedule",
                table: "medications",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true,
                comment: "DEA schedule of a controlled substance, II to V (21 CFR 1308); null where it is not controlled. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(3)",
                oldMaxLength: 3,
                oldNullable: true,
                oldComment: "DEA schedule of a controlled substance, II to V (21 CFR 1308); null where it is not controlled.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "medications",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<bool>(
                name: "controlled_substance",
                table: "medications",
                type: "boolean",
                nullable: false,
                comment: "Whether it is a controlled substance (21 USC 812). [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether it is a controlled substance (21 USC 812).");

            migrationBuilder.AlterColumn<string[]>(
                name: "contraindications",
                table: "medications",
                type: "text[]",
                nullable: false,
                comment: "Contraindications; empty where none are recorded. [operational]",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Contraindications; empty where none are recorded.");

            migrationBuilder.AlterColumn<string>(
                name: "category",
                table: "medications",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "What the catalog files it under; null where it is not filed. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "What the catalog files it under; null where it is not filed.");

            migrationBuilder.AlterColumn<string>(
                name: "brand_name",
                table: "medications",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Name of the brand that it corresponds to; null where there is none. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Name of the brand that it corresponds to; null where there is none.");

            migrationBuilder.AlterColumn<decimal>(
                name: "base_price",
                table: "medications",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: true,
                comment: "Price in US dollars before any discount; null where none is set. Orders take it as the price of a pack; the replaced data does not say of how much it is. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldNullable: true,
                oldComment: "Price in US dollars before any discount; null where none is set. Orders take it as the price of a pack; the replaced data does not say of how much it is.");

            migrationBuilder.AlterColumn<string[]>(
                name: "available_dosages",
                table: "medications",
                type: "text[]",
                nullable: false,
                comment: "Strengths and forms that can be prescribed, such as 50mg tablet; empty where none are recorded. [operational]",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Strengths and forms that can be prescribed, such as 50mg tablet; empty where none are recorded.");

            migrationBuilder.AlterColumn<bool>(
                name: "active",
                table: "medications",
                type: "boolean",
                nullable: false,
                comment: "Whether it can be prescribed and ordered. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether it can be prescribed and ordered.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "medications",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "funnel_definitions",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "funnel_definitions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<int>(
                name: "step_number",
                table: "funnel_definitions",
                type: "integer",
                nullable: false,
                comment: "Place of the step in the funnel, from 1. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Place of the step in the funnel, from 1.");

            migrationBuilder.AlterColumn<string>(
                name: "step_name",
                table: "funnel_definitions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the step, unique in its funnel; events name it. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the step, unique in its funnel; events name it.");

            migrationBuilder.AlterColumn<string>(
                name: "step_description",
                table: "funnel_definitions",
                type: "text",
                nullable: true,
                comment: "What the step is, for people; null where the name says all. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "What the step is, for people; null where the name says all.");

            migrationBuilder.AlterColumn<string>(
                name: "funnel_name",
                table: "funnel_definitions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the funnel; events name it. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the funnel; events name it.");

            migrationBuilder.AlterColumn<int>(
                name: "expected_time_minutes",
                table: "funnel_definitions",
                type: "integer",
                nullable: true,
                comment: "How long the step is expected to take, in minutes; null where nothing is expected. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "How long the step is expected to take, in minutes; null where nothing is expected.");

            migrationBuilder.AlterColumn<decimal>(
                name: "expected_completion_rate",
                table: "funnel_definitions",
                type: "numeric(5,2)",
                precision: 5,
                scale: 2,
                nullable: true,
                comment: "How many of those who took the first step are expected to take this one, in percent; null where nothing is expected. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(5,2)",
                oldPrecision: 5,
                oldScale: 2,
                oldNullable: true,
                oldComment: "How many of those who took the first step are expected to take this one, in percent; null where nothing is expected.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "funnel_definitions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "funnel_definitions",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<bool>(
                name: "was_completed",
                table: "form_field_analytics",
                type: "boolean",
                nullable: false,
                comment: "Whether the visitor left the field completed. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the visitor left the field completed.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "form_field_analytics",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "form_field_analytics",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<int>(
                name: "time_spent_seconds",
                table: "form_field_analytics",
                type: "integer",
                nullable: false,
                comment: "How long the visitor was in the field, in seconds. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How long the visitor was in the field, in seconds.");

            migrationBuilder.AlterColumn<string>(
                name: "session_id",
                table: "form_field_analytics",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "The session, as user_sessions.session_id. [identity:other_unique]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "The session, as user_sessions.session_id.");

            migrationBuilder.AlterColumn<string>(
                name: "form_name",
                table: "form_field_analytics",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the form. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the form.");

            migrationBuilder.AlterColumn<int>(
                name: "focus_count",
                table: "form_field_analytics",
                type: "integer",
                nullable: false,
                comment: "How often the visitor entered the field. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How often the visitor entered the field.");

            migrationBuilder.AlterColumn<string>(
                name: "field_name",
                table: "form_field_analytics",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the field. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the field.");

            migrationBuilder.AlterColumn<int>(
                name: "error_count",
                table: "form_field_analytics",
                type: "integer",
                nullable: false,
                comment: "How often the field was refused. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How often the field was refused.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "form_field_analytics",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<int>(
                name: "change_count",
                table: "form_field_analytics",
                type: "integer",
                nullable: false,
                comment: "How often the visitor changed the field. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How often the visitor changed the field.");

            migrationBuilder.AlterColumn<int>(
                name: "blur_count",
                table: "form_field_analytics",
                type: "integer",
                nullable: false,
                comment: "How often the visitor left the field. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How often the visitor left the field.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "form_field_analytics",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "email_queue",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "email_queue",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "template",
                table: "email_queue",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the template. [health]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the template.");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "email_queue",
                type: "text",
                nullable: false,
                comment: "Whether it is still to be sent. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether it is still to be sent.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "sent_at",
                table: "email_queue",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When it was sent; null before. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When it was sent; null before.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "send_at",
                table: "email_queue",
                type: "timestamp with time zone",
                nullable: false,
                comment: "When it is to be sent, at the earliest. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldComment: "When it is to be sent, at the earliest.");

            migrationBuilder.AlterColumn<int>(
                name: "retry_count",
                table: "email_queue",
                type: "integer",
                nullable: false,
                comment: "How many tries followed the first. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many tries followed the first.");

            migrationBuilder.AlterColumn<string>(
                name: "recipient",
                table: "email_queue",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "E-mail address in lower case. [identity:email]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "E-mail address in lower case.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "email_queue",
                type: "uuid",
                nullable: true,
                comment: "The patient to whom the e-mail is written; null where the recipient is no patient. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient to whom the e-mail is written; null where the recipient is no patient.");

            migrationBuilder.AlterColumn<string>(
                name: "error_message",
                table: "email_queue",
                type: "text",
                nullable: true,
                comment: "Why the last try failed; null where none failed. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why the last try failed; null where none failed.");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "data",
                table: "email_queue",
                type: "jsonb",
                nullable: true,
                comment: "What is filled into the template, free-form; null where nothing. [health:free_text]",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "What is filled into the template, free-form; null where nothing.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "email_queue",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "email_queue",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "email_logs",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "email_logs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "template",
                table: "email_logs",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "Name of the template; null where the e-mail was written without one. [health]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "Name of the template; null where the e-mail was written without one.");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "email_logs",
                type: "text",
                nullable: false,
                comment: "What became of the e-mail, as far as the mail service reports it. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What became of the e-mail, as far as the mail service reports it.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "sent_at",
                table: "email_logs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the mail service took it; null before. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the mail service took it; null before.");

            migrationBuilder.AlterColumn<string>(
                name: "recipient",
                table: "email_logs",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "E-mail address in lower case. [identity:email]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "E-mail address in lower case.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "email_logs",
                type: "uuid",
                nullable: true,
                comment: "The patient to whom the e-mail was written; null where the recipient is no patient. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient to whom the e-mail was written; null where the recipient is no patient.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "opened_at",
                table: "email_logs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the recipient first opened it; null where that is not known. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the recipient first opened it; null where that is not known.");

            migrationBuilder.AlterColumn<string>(
                name: "message_id",
                table: "email_logs",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "The mail service's identifier, by which its webhooks find the row; null until it took the e-mail. [identity:other_unique]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "The mail service's identifier, by which its webhooks find the row; null until it took the e-mail.");

            migrationBuilder.AlterColumn<string>(
                name: "error_message",
                table: "email_logs",
                type: "text",
                nullable: true,
                comment: "Why it failed or bounced, in the mail service's words; null where it did not. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why it failed or bounced, in the mail service's words; null where it did not.");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "data",
                table: "email_logs",
                type: "jsonb",
                nullable: true,
                comment: "What was filled into the template, free-form; null where nothing. [health:free_text]",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "What was filled into the template, free-form; null where nothing.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "email_logs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "clicked_at",
                table: "email_logs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the recipient first followed a link in it; null where that is not known. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the recipient first followed a link in it; null where that is not known.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "email_logs",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "consultations",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "consultations",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "treatment_plan",
                table: "consultations",
                type: "text",
                nullable: true,
                comment: "The treatment that the provider decided on, in words; null until there is one. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "The treatment that the provider decided on, in words; null until there is one.");

            migrationBuilder.AlterColumn<Guid>(
                name: "treatment_override_id",
                table: "consultations",
                type: "uuid",
                nullable: true,
                comment: "The change to the chosen plan that holds for this consultation; null where the plan holds as it is. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The change to the chosen plan that holds for this consultation; null where the plan holds as it is.");

            migrationBuilder.AlterColumn<string[]>(
                name: "symptoms",
                table: "consultations",
                type: "text[]",
                nullable: false,
                comment: "Symptoms that the patient named; empty where none were named. [health:free_text]",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Symptoms that the patient named; empty where none were named.");

            migrationBuilder.AlterColumn<string>(
                name: "symptom_duration",
                table: "consultations",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "How long the symptoms have lasted, in the patient's words; null where the patient did not say. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "How long the symptoms have lasted, in the patient's words; null where the patient did not say.");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "consultations",
                type: "text",
                nullable: false,
                comment: "How far the consultation is. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "How far the consultation is.");

            migrationBuilder.AlterColumn<string>(
                name: "severity",
                table: "consultations",
                type: "text",
                nullable: true,
                comment: "How bad the patient finds the symptoms; null where the patient did not say. [health]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "How bad the patient finds the symptoms; null where the patient did not say.");

            migrationBuilder.AlterColumn<decimal>(
                name: "selected_plan_price",
                table: "consultations",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: true,
                comment: "Price of the chosen plan in US dollars when it was chosen; null where none was chosen. [health]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldNullable: true,
                oldComment: "Price of the chosen plan in US dollars when it was chosen; null where none was chosen.");

            migrationBuilder.AlterColumn<string>(
                name: "selected_plan_name",
                table: "consultations",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "Name of the chosen plan when it was chosen; null where none was chosen. [health]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "Name of the chosen plan when it was chosen; null where none was chosen.");

            migrationBuilder.AlterColumn<Guid>(
                name: "selected_plan_id",
                table: "consultations",
                type: "uuid",
                nullable: true,
                comment: "The treatment plan that the patient chose; null where none was chosen. [health]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The treatment plan that the patient chose; null where none was chosen.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "reviewed_at",
                table: "consultations",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the provider decided; null until then. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the provider decided; null until then.");

            migrationBuilder.AlterColumn<string>(
                name: "provider_notes",
                table: "consultations",
                type: "text",
                nullable: true,
                comment: "The provider's notes on the consultation; null until there are any. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "The provider's notes on the consultation; null until there are any.");

            migrationBuilder.AlterColumn<Guid>(
                name: "provider_id",
                table: "consultations",
                type: "uuid",
                nullable: true,
                comment: "The provider who reviews the consultation; null until one takes it. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The provider who reviews the consultation; null until one takes it.");

            migrationBuilder.AlterColumn<string>(
                name: "payment_status",
                table: "consultations",
                type: "text",
                nullable: false,
                comment: "What became of the fee. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What became of the fee.");

            migrationBuilder.AlterColumn<string>(
                name: "payment_intent_id",
                table: "consultations",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Stripe's payment intent for the fee, unique; null where none was made. Webhooks find the consultation by it. [identity:other_unique]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Stripe's payment intent for the fee, unique; null where none was made. Webhooks find the consultation by it.");

            migrationBuilder.AlterColumn<bool>(
                name: "follow_up_required",
                table: "consultations",
                type: "boolean",
                nullable: false,
                comment: "Whether the provider wants to see the patient again. [health]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the provider wants to see the patient again.");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "follow_up_date",
                table: "consultations",
                type: "date",
                nullable: true,
                comment: "Day of the follow-up; null where none is set. [identity:date]",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true,
                oldComment: "Day of the follow-up; null where none is set.");

            migrationBuilder.AlterColumn<string>(
                name: "diagnosis",
                table: "consultations",
                type: "text",
                nullable: true,
                comment: "The provider's diagnosis; null until there is one. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "The provider's diagnosis; null until there is one.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "consultations",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<decimal>(
                name: "consultation_fee",
                table: "consultations",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Fee for the consultation in US dollars; 0 where it is free. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Fee for the consultation in US dollars; 0 where it is free.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "completed_at",
                table: "consultations",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the consultation was completed; null until then. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the consultation was completed; null until then.");

            migrationBuilder.AlterColumn<string>(
                name: "chief_complaint",
                table: "consultations",
                type: "text",
                nullable: false,
                comment: "Why the patient asks, in the patient's words. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Why the patient asks, in the patient's words.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "charged_at",
                table: "consultations",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the fee was charged; null where it was not. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the fee was charged; null where it was not.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "consultations",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "consultations",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "consultation_settings",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "consultation_settings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<bool>(
                name: "require_credit_card",
                table: "consultation_settings",
                type: "boolean",
                nullable: false,
                comment: "Whether a consultation needs a card on file. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether a consultation needs a card on file.");

            migrationBuilder.AlterColumn<decimal>(
                name: "refill_consultation_fee",
                table: "consultation_settings",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Fee for a consultation about a refill in US dollars; 0 where it is free. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Fee for a consultation about a refill in US dollars; 0 where it is free.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "consultation_settings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<decimal>(
                name: "consultation_fee",
                table: "consultation_settings",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Fee for a first consultation in US dollars; 0 where it is free. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Fee for a first consultation in US dollars; 0 where it is free.");

            migrationBuilder.AlterColumn<bool>(
                name: "auto_charge_on_approval",
                table: "consultation_settings",
                type: "boolean",
                nullable: false,
                comment: "Whether the card is charged as soon as the provider approves. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the card is charged as soon as the provider approves.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "consultation_settings",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "clinical_notes",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<Guid>(
                name: "updated_by_id",
                table: "clinical_notes",
                type: "uuid",
                nullable: true,
                comment: "The provider who last edited the note; null where none has since it was written. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The provider who last edited the note; null where none has since it was written.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "clinical_notes",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "type",
                table: "clinical_notes",
                type: "text",
                nullable: false,
                comment: "What the note is for. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What the note is for.");

            migrationBuilder.AlterColumn<string>(
                name: "subjective",
                table: "clinical_notes",
                type: "text",
                nullable: true,
                comment: "SOAP: what the patient reports; null where the note does not say. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "SOAP: what the patient reports; null where the note does not say.");

            migrationBuilder.AlterColumn<Guid>(
                name: "provider_id",
                table: "clinical_notes",
                type: "uuid",
                nullable: false,
                comment: "The provider who wrote the note. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The provider who wrote the note.");

            migrationBuilder.AlterColumn<string>(
                name: "plan",
                table: "clinical_notes",
                type: "text",
                nullable: true,
                comment: "SOAP: what is to be done; null where the note does not say. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "SOAP: what is to be done; null where the note does not say.");

            migrationBuilder.AlterColumn<string>(
                name: "objective",
                table: "clinical_notes",
                type: "text",
                nullable: true,
                comment: "SOAP: what was measured or seen; null where the note does not say. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "SOAP: what was measured or seen; null where the note does not say.");

            migrationBuilder.AlterColumn<Guid>(
                name: "locked_by_id",
                table: "clinical_notes",
                type: "uuid",
                nullable: true,
                comment: "The provider who locked the note; null while it is open. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The provider who locked the note; null while it is open.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "locked_at",
                table: "clinical_notes",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the note was locked; null while it is open. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the note was locked; null while it is open.");

            migrationBuilder.AlterColumn<bool>(
                name: "is_locked",
                table: "clinical_notes",
                type: "boolean",
                nullable: false,
                comment: "Whether the note is signed off: applications edit it no more. The database does not refuse it. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the note is signed off: applications edit it no more. The database does not refuse it.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "clinical_notes",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<string>(
                name: "content",
                table: "clinical_notes",
                type: "text",
                nullable: true,
                comment: "Free text; null where the note has SOAP parts only. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Free text; null where the note has SOAP parts only.");

            migrationBuilder.AlterColumn<Guid>(
                name: "consultation_id",
                table: "clinical_notes",
                type: "uuid",
                nullable: true,
                comment: "The consultation that the note is on; null where it is on none. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The consultation that the note is on; null where it is on none.");

            migrationBuilder.AlterColumn<string>(
                name: "assessment",
                table: "clinical_notes",
                type: "text",
                nullable: true,
                comment: "SOAP: what the provider makes of it; null where the note does not say. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "SOAP: what the provider makes of it; null where the note does not say.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "clinical_notes",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "clinical_notes",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<string>(
                name: "type",
                table: "billing_adjustments",
                type: "text",
                nullable: false,
                comment: "What the patient was given. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What the patient was given.");

            migrationBuilder.AlterColumn<string>(
                name: "reason",
                table: "billing_adjustments",
                type: "text",
                nullable: false,
                comment: "Why, in the words of the admin who did it. [health:free_text]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Why, in the words of the admin who did it.");

            migrationBuilder.AlterColumn<Guid>(
                name: "order_id",
                table: "billing_adjustments",
                type: "uuid",
                nullable: true,
                comment: "The order that the adjustment is about; null where it is about none. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The order that the adjustment is about; null where it is about none.");

            migrationBuilder.AlterColumn<Guid>(
                name: "created_by_id",
                table: "billing_adjustments",
                type: "uuid",
                nullable: false,
                comment: "The admin who did it. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The admin who did it.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "billing_adjustments",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<decimal>(
                name: "amount",
                table: "billing_adjustments",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "How much in US dollars; more than 0. [operational]",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "How much in US dollars; more than 0.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "billing_adjustments",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "billing_adjustments",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key.");

            migrationBuilder.AlterColumn<string>(
                name: "session_id",
                table: "analytics_events",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "The session in which it happened, as user_sessions.session_id; null where it happened outside any. [identity:other_unique]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "The session in which it happened, as user_sessions.session_id; null where it happened outside any.");

            migrationBuilder.AlterColumn<string>(
                name: "referrer",
                table: "analytics_events",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                comment: "Address of the page before; null where there was none or the browser kept it to itself. [identity:url]",
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true,
                oldComment: "Address of the page before; null where there was none or the browser kept it to itself.");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "analytics_events",
                type: "uuid",
                nullable: true,
                comment: "The patient who did it; null for a visitor who is not signed in. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient who did it; null for a visitor who is not signed in.");

            migrationBuilder.AlterColumn<string>(
                name: "page_url",
                table: "analytics_events",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                comment: "Address of the page; null where it happened on none. [identity:url]",
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true,
                oldComment: "Address of the page; null where it happened on none.");

            migrationBuilder.AlterColumn<string>(
                name: "event_type",
                table: "analytics_events",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "What happened: page_view, form_interaction, funnel_step, conversion, ...; an open set. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "What happened: page_view, form_interaction, funnel_step, conversion, ...; an open set.");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "event_data",
                table: "analytics_events",
                type: "jsonb",
                nullable: true,
                comment: "Details, free-form; null where none. A funnel_step names its funnel and step by the names in funnel_definitions: {\"funnel\": funnel_name, \"step\": step_name}. [health:free_text]",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "Details, free-form; null where none. A funnel_step names its funnel and step by the names in funnel_definitions: {\"funnel\": funnel_name, \"step\": step_name}.");

            migrationBuilder.AlterColumn<string>(
                name: "event_category",
                table: "analytics_events",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "A wider group of events, free to choose; null where the event is in none. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "A wider group of events, free to choose; null where the event is in none.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "analytics_events",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "analytics_events",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "admins",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "admins",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database.");

            migrationBuilder.AlterColumn<byte[]>(
                name: "two_factor_secret_encrypted",
                table: "admins",
                type: "bytea",
                nullable: true,
                comment: "Secret of the second factor, encrypted by the application; null where none is set up. [secret]",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true,
                oldComment: "Secret of the second factor, encrypted by the application; null where none is set up.");

            migrationBuilder.AlterColumn<bool>(
                name: "two_factor_enabled",
                table: "admins",
                type: "boolean",
                nullable: false,
                comment: "Whether signing in asks for a second factor. [operational]",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether signing in asks for a second factor.");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "admins",
                type: "text",
                nullable: false,
                comment: "Whether the admin may sign in. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether the admin may sign in.");

            migrationBuilder.AlterColumn<string>(
                name: "role",
                table: "admins",
                type: "text",
                nullable: false,
                comment: "What the admin may do by default. [operational]",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What the admin may do by default.");

            migrationBuilder.AlterColumn<byte[]>(
                name: "reset_token_hash",
                table: "admins",
                type: "bytea",
                nullable: true,
                comment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open. [secret]",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true,
                oldComment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "reset_token_expires_at",
                table: "admins",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the reset token ends; null where none is open. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the reset token ends; null where none is open.");

            migrationBuilder.AlterColumn<string[]>(
                name: "permissions",
                table: "admins",
                type: "text[]",
                nullable: false,
                comment: "Permissions beyond those of the role, one word each; empty where the role says all. [operational]",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Permissions beyond those of the role, one word each; empty where the role says all.");

            migrationBuilder.AlterColumn<string>(
                name: "password_hash",
                table: "admins",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "Password hash in PHC string format. [secret]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "Password hash in PHC string format.");

            migrationBuilder.AlterColumn<string>(
                name: "last_name",
                table: "admins",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Family name. [identity:name]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Family name.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "last_login_at",
                table: "admins",
                type: "timestamp with time zone",
                nullable: true,
                comment: "Last successful sign-in; null before the first. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "Last successful sign-in; null before the first.");

            migrationBuilder.AlterColumn<string>(
                name: "first_name",
                table: "admins",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Given name. [identity:name]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Given name.");

            migrationBuilder.AlterColumn<string>(
                name: "email",
                table: "admins",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "E-mail address in lower case, to sign in with; unique. [identity:email]",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "E-mail address in lower case, to sign in with; unique.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "admins",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "admins",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.AlterColumn<string>(
                name: "user_agent",
                table: "admin_actions",
                type: "text",
                nullable: true,
                comment: "User agent, as the admin's browser sent it; null where none was sent. [identity:device]",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "User agent, as the admin's browser sent it; null where none was sent.");

            migrationBuilder.AlterColumn<string>(
                name: "target_type",
                table: "admin_actions",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                comment: "What kind of row it was done to, such as patient or order; an open set. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50,
                oldComment: "What kind of row it was done to, such as patient or order; an open set.");

            migrationBuilder.AlterColumn<Guid>(
                name: "target_id",
                table: "admin_actions",
                type: "uuid",
                nullable: false,
                comment: "Identifier of the row that it was done to; no reference, because the row may be of any table, or gone. [identity:other_unique]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier of the row that it was done to; no reference, because the row may be of any table, or gone.");

            migrationBuilder.AlterColumn<IPAddress>(
                name: "ip_address",
                table: "admin_actions",
                type: "inet",
                nullable: true,
                comment: "IP address of the admin; null where it did not come from the network. [identity:ip_address]",
                oldClrType: typeof(IPAddress),
                oldType: "inet",
                oldNullable: true,
                oldComment: "IP address of the admin; null where it did not come from the network.");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "admin_actions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database. [operational]",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database.");

            migrationBuilder.AlterColumn<Guid>(
                name: "admin_id",
                table: "admin_actions",
                type: "uuid",
                nullable: false,
                comment: "The admin who did it. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The admin who did it.");

            migrationBuilder.AlterColumn<string>(
                name: "action_type",
                table: "admin_actions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "What the admin did; an open set. [operational]",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "What the admin did; an open set.");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "action_details",
                table: "admin_actions",
                type: "jsonb",
                nullable: true,
                comment: "Details, free-form; null where none. [health:free_text]",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "Details, free-form; null where none.");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "admin_actions",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.");

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]"),
                    transaction_id = table.Column<long>(type: "bigint", nullable: false, comment: "The transaction that wrote; sealing takes an entry once all transactions up to this one have ended. [operational]"),
                    actor_kind = table.Column<string>(type: "text", nullable: false, comment: "Who wrote, by kind; login where the application named nobody. [operational]"),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The patient, provider, admin or job that wrote; null where the application named nobody. [identity:other_unique]"),
                    database_login = table.Column<string>(type: "text", nullable: false, comment: "The login at the database. [operational]"),
                    purpose = table.Column<string>(type: "text", nullable: true, comment: "What it was done for, as the application said; null where it did not. [operational]"),
                    request_id = table.Column<string>(type: "text", nullable: true, comment: "The request that it was a part of, as the application said; null where it did not. [operational]"),
                    operation = table.Column<string>(type: "text", nullable: false, comment: "What was done. [operational]"),
                    table_name = table.Column<string>(type: "text", nullable: true, comment: "The table that was written to; null where it was more than one. [operational]"),
                    row_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "Identifier of the row; null where it has another key, or all rows went at once. [operational]"),
                    row_key = table.Column<string>(type: "text", nullable: true, comment: "Key of a row that has no identifier, as text; null where it has one. [operational]"),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The patient whom the row is about; null where it is about none. No reference: the entry outlives the row. [identity:other_unique]"),
                    changed_columns = table.Column<string[]>(type: "text[]", nullable: true, comment: "Names of the columns that an update changed, without updated_at and version; null where it was no update. [operational]"),
                    old_values = table.Column<JsonElement>(type: "jsonb", nullable: true, comment: "Values before, of columns that are neither identity nor health nor secret; null where there are none. [operational:free_text]"),
                    new_values = table.Column<JsonElement>(type: "jsonb", nullable: true, comment: "Values after, of columns that are neither identity nor health nor secret; null where there are none. [operational:free_text]"),
                    row_hash = table.Column<byte[]>(type: "bytea", nullable: false, comment: "SHA-256 of all other columns, as record_send() gives them. [operational]"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database. [operational]")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                    table.CheckConstraint("ck_audit_entries_actor_kind", "actor_kind IN ('login', 'patient', 'provider', 'admin', 'job')");
                    table.CheckConstraint("ck_audit_entries_operation", "operation IN ('insert', 'update', 'delete', 'truncate', 'bulk_load')");
                    table.CheckConstraint("ck_audit_entries_row_hash_sha256", "octet_length(row_hash) = 32");
                },
                comment: "A write to an audited table: who changed which row, and how (45 CFR 164.312(b)). Written by triggers only.")
                .Annotation("Telehealth:AppendOnly", true)
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:NotesAdminActions", true)
                .Annotation("Telehealth:PartitionByMonth", "id");

            migrationBuilder.CreateTable(
                name: "audit_seals",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false, comment: "Number of the seal, from 1 without gaps. [operational]"),
                    from_transaction = table.Column<long>(type: "bigint", nullable: false, comment: "The first transaction whose entries it covers: that before which the seal before ends. [operational]"),
                    to_transaction = table.Column<long>(type: "bigint", nullable: false, comment: "The transaction before which it ends; all earlier ones had ended when it was made. [operational]"),
                    entries = table.Column<long>(type: "bigint", nullable: false, comment: "How many entries it covers. [operational]"),
                    root = table.Column<byte[]>(type: "bytea", nullable: false, comment: "Merkle tree hash (RFC 6962) of the entries' hashes, in the order of transaction and identifier. [operational]"),
                    previous_digest = table.Column<byte[]>(type: "bytea", nullable: true, comment: "Digest of the seal before; null for the first. [operational]"),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, comment: "When it was made, by the clock of the sealing program. [operational]"),
                    key_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, comment: "SHA-256 of the public key that the signature is checked with, in hexadecimal. [operational]"),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false, comment: "SHA-256 of all columns above, as text. [operational]"),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false, comment: "ECDSA P-256 signature of the digest (IEEE P1363). [operational]")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_seals", x => x.number);
                    table.CheckConstraint("ck_audit_seals_digest_sha256", "octet_length(digest) = 32");
                    table.CheckConstraint("ck_audit_seals_previous_digest_sha256", "octet_length(previous_digest) = 32");
                    table.CheckConstraint("ck_audit_seals_root_sha256", "octet_length(root) = 32");
                },
                comment: "A seal over entries of the audit trail: changed, missing and added ones are found by it. Chained and signed.")
                .Annotation("Telehealth:AppendOnly", true);

            migrationBuilder.CreateTable(
                name: "data_keys",
                columns: table => new
                {
                    key_version = table.Column<int>(type: "integer", nullable: false, comment: "Number of the key, from 1; it stands in front of each ciphertext. [operational]"),
                    wrapped_key = table.Column<byte[]>(type: "bytea", nullable: false, comment: "The key of AES-256, encrypted by the key ring. [secret]"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database. [operational]"),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When no secret was encrypted with the key any more; null while it is in use. The key stays, for a secret that was saved late. [operational]")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_keys", x => x.key_version);
                    table.CheckConstraint("ck_data_keys_key_version_positive", "key_version > 0");
                    table.CheckConstraint("ck_data_keys_wrapped_key_wrapped", "octet_length(wrapped_key) > 32");
                },
                comment: "A key that secrets are encrypted with, wrapped by the key ring, which is kept outside this database. The newest encrypts; each decrypts what it encrypted.")
                .Annotation("Telehealth:Audited", true)
                .Annotation("Telehealth:KeepsCreatedAt", true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_pharmacies_api_key_encrypted_ciphertext",
                table: "pharmacies",
                sql: "octet_length(api_key_encrypted) > 33 AND substr(api_key_encrypted, 1, 1) = '\\x01'::bytea");

            migrationBuilder.CreateIndex(
                name: "ix_patients_deidentification_key",
                table: "patients",
                column: "deidentification_key",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_admins_two_factor_secret_encrypted_ciphertext",
                table: "admins",
                sql: "octet_length(two_factor_secret_encrypted) > 33 AND substr(two_factor_secret_encrypted, 1, 1) = '\\x01'::bytea");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_patient_id_id",
                table: "audit_entries",
                columns: new[] { "patient_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_row_id_id",
                table: "audit_entries",
                columns: new[] { "row_id", "id" },
                filter: "patient_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_transaction_id",
                table: "audit_entries",
                column: "transaction_id")
                .Annotation("Npgsql:IndexMethod", "brin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_seals");

            migrationBuilder.DropTable(
                name: "data_keys");

            migrationBuilder.DropCheckConstraint(
                name: "ck_pharmacies_api_key_encrypted_ciphertext",
                table: "pharmacies");

            migrationBuilder.DropIndex(
                name: "ix_patients_deidentification_key",
                table: "patients");

            migrationBuilder.DropCheckConstraint(
                name: "ck_admins_two_factor_secret_encrypted_ciphertext",
                table: "admins");

            migrationBuilder.DropColumn(
                name: "deidentification_key",
                table: "patients");

            migrationBuilder.AlterDatabase()
                .Annotation("Telehealth:Function:checked_number(text, bigint)", "CREATE FUNCTION checked_number(prefix text, number bigint) RETURNS text\n    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog\n    RETURN prefix || '-' || lpad(number::text, greatest(8, length(number::text)), '0') || ((10 - (\n        SELECT sum(CASE WHEN position % 2 = 1 THEN digit * 2 / 10 + digit * 2 % 10 ELSE digit END)\n        FROM (SELECT position, substr(reverse(number::text), position, 1)::int AS digit\n              FROM generate_series(1, length(number::text)) AS position) AS digits) % 10) % 10)::text")
                .Annotation("Telehealth:Function:keep_created_at()", "CREATE FUNCTION keep_created_at() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'the time of creation of a row of % cannot change', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'created_at';\nEND\n$$")
                .Annotation("Telehealth:Function:keep_patient()", "CREATE FUNCTION keep_patient() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'a row of % cannot move to another patient', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'patient_id';\nEND\n$$")
                .Annotation("Telehealth:Function:keep_row()", "CREATE FUNCTION keep_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'the one row of % cannot be deleted', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;\nEND\n$$")
                .Annotation("Telehealth:Function:touch_row()", "CREATE FUNCTION touch_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    NEW.created_at := OLD.created_at;\n    NEW.updated_at := now();\n    NEW.version := OLD.version + 1;\n    RETURN NEW;\nEND\n$$")
                .Annotation("Telehealth:View:form_completion_rates", "CREATE VIEW \"form_completion_rates\" WITH (security_invoker = true) AS\nSELECT\n    form_name,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE completed) AS completed_sessions,\n    round(100.0 * count(*) FILTER (WHERE completed) / count(*), 2) AS completion_rate,\n    round(avg(seconds) / 60, 2) AS average_minutes,\n    round(avg(errors), 2) AS average_errors\nFROM (\n    SELECT\n        form_name,\n        bool_and(was_completed) AS completed,\n        sum(time_spent_seconds) AS seconds,\n        sum(error_count) AS errors\n    FROM form_field_analytics\n    WHERE created_at >= now() - interval '30 days'\n    GROUP BY form_name, session_id\n) AS s\nGROUP BY form_name;\nCOMMENT ON VIEW \"form_completion_rates\" IS 'How sessions of the last 30 days fared with a form; one row a form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_errors\" IS 'How often a session was refused a field of the form, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_minutes\" IS 'Minutes that a session spent in the form''s fields, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completed_sessions\" IS 'How many of them left every field that they entered completed.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completion_rate\" IS 'Completed sessions in percent of all.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"form_name\" IS 'Name of the form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"sessions\" IS 'How many sessions entered the form.';")
                .Annotation("Telehealth:View:funnel_conversion_rates", "CREATE VIEW \"funnel_conversion_rates\" WITH (security_invoker = true) AS\nSELECT\n    d.funnel_name,\n    d.step_number,\n    d.step_name,\n    coalesce(e.sessions, 0) AS sessions,\n    coalesce(e.events, 0) AS events,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(first_value(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_first,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(lag(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_previous,\n    d.expected_completion_rate\nFROM funnel_definitions AS d\nLEFT JOIN (\n    SELECT\n        event_data ->> 'funnel' AS funnel_name,\n        event_data ->> 'step' AS step_name,\n        count(DISTINCT session_id) AS sessions,\n        count(*) AS events\n    FROM analytics_events\n    WHERE event_type = 'funnel_step'\n        AND id >= rpad(\n            lpad(to_hex((extract(epoch FROM now() - interval '30 days') * 1000)::bigint), 12, '0'), 32, '0')::uuid\n    GROUP BY 1, 2\n) AS e USING (funnel_name, step_name)\nWINDOW funnel AS (PARTITION BY d.funnel_name ORDER BY d.step_number);\nCOMMENT ON VIEW \"funnel_conversion_rates\" IS 'How many sessions reached a step of a funnel in the last 30 days; one row a step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_first\" IS 'Sessions in percent of those that reached the first step; null where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_previous\" IS 'Sessions in percent of those that reached the step before; null for the first step and where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"events\" IS 'How many events say so; more than sessions where some reached it again or outside any session.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"expected_completion_rate\" IS 'Expected conversion from the first step, in percent; null where nothing is expected.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"funnel_name\" IS 'Name of the funnel.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"sessions\" IS 'How many sessions reached the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_name\" IS 'Name of the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_number\" IS 'Place of the step in the funnel, from 1.';")
                .Annotation("Telehealth:View:session_conversion_summary", "CREATE VIEW \"session_conversion_summary\" WITH (security_invoker = true) AS\nSELECT\n    (started_at AT TIME ZONE 'UTC')::date AS day,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE converted) AS converted_sessions,\n    round(100.0 * count(*) FILTER (WHERE converted) / count(*), 2) AS conversion_rate,\n    round(avg(extract(epoch FROM ended_at - started_at)) / 60, 2) AS average_minutes,\n    coalesce(sum(conversion_value), 0) AS revenue\nFROM user_sessions\nWHERE started_at >= now() - interval '30 days'\nGROUP BY 1;\nCOMMENT ON VIEW \"session_conversion_summary\" IS 'The sessions of a day, of the last 30; one row a day that had any.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"average_minutes\" IS 'Minutes that a session lasted, on average; null where none has ended.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"conversion_rate\" IS 'Converted sessions in percent of all.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"converted_sessions\" IS 'How many of them converted.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"day\" IS 'The day on which the sessions began, in UTC.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"revenue\" IS 'What the conversions are worth in US dollars.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"sessions\" IS 'How many sessions began.';")
                .OldAnnotation("Telehealth:AuditFunction:admins", "key: id; patient: ; kept: last_login_at permissions reset_token_expires_at role status two_factor_enabled; withheld: email first_name last_name password_hash reset_token_hash two_factor_secret_encrypted")
                .OldAnnotation("Telehealth:AuditFunction:billing_adjustments", "key: id; patient: patient_id; kept: amount created_by_id order_id type; withheld: reason")
                .OldAnnotation("Telehealth:AuditFunction:clinical_notes", "key: id; patient: patient_id; kept: consultation_id is_locked locked_at locked_by_id provider_id type updated_by_id; withheld: assessment content objective plan subjective")
                .OldAnnotation("Telehealth:AuditFunction:consultation_settings", "key: id; patient: ; kept: auto_charge_on_approval consultation_fee refill_consultation_fee require_credit_card; withheld: ")
                .OldAnnotation("Telehealth:AuditFunction:consultations", "key: id; patient: patient_id; kept: charged_at completed_at consultation_fee payment_status provider_id reviewed_at status treatment_override_id; withheld: chief_complaint diagnosis follow_up_date follow_up_required payment_intent_id provider_notes selected_plan_id selected_plan_name selected_plan_price severity symptom_duration symptoms treatment_plan")
                .OldAnnotation("Telehealth:AuditFunction:data_keys", "key: key_version; patient: ; kept: key_version retired_at; withheld: wrapped_key")
                .OldAnnotation("Telehealth:AuditFunction:funnel_definitions", "key: id; patient: ; kept: expected_completion_rate expected_time_minutes funnel_name step_description step_name step_number; withheld: ")
                .OldAnnotation("Telehealth:AuditFunction:medications", "key: id; patient: ; kept: active available_dosages base_price brand_name category contraindications controlled_substance dea_schedule description generic_name image_url name requires_prescription side_effects stock_quantity subscription_discount; withheld: ")
                .OldAnnotation("Telehealth:AuditFunction:messages", "key: id; patient: patient_id; kept: consultation_id is_read provider_id read_at sender_type; withheld: attachment_url content")
                .OldAnnotation("Telehealth:AuditFunction:notification_preferences", "key: id; patient: patient_id; kept: email_enabled email_marketing email_reminders email_updates push_enabled push_marketing push_reminders push_updates sms_enabled sms_marketing sms_reminders sms_updates; withheld: ")
                .OldAnnotation("Telehealth:AuditFunction:order_items", "key: id; patient: patient_id; kept: order_id; withheld: dosage medication_id medication_name quantity total_price unit_price")
                .OldAnnotation("Telehealth:AuditFunction:orders", "key: id; patient: patient_id; kept: consultation_id delivered_at discount_amount is_subscription paid_at payment_status pharmacy_id prescription_id refund_amount refund_status shipped_at shipping_amount shipping_state status subscription_id subscription_interval subtotal tax_amount total_amount; withheld: order_number payment_intent_id payment_method_id pharmacy_order_id refund_reason shipping_address shipping_city shipping_zip tracking_number")
                .OldAnnotation("Telehealth:AuditFunction:patient_access_audit", "key: id; patient: patient_id; kept: accessed_at accessed_by_role http_method response_status; withheld: accessed_by_user_id endpoint_accessed ip_address query_parameters user_agent")
                .OldAnnotation("Telehealth:AuditFunction:patient_documents", "key: id; patient: patient_id; kept: consultation_id file_size mime_type verified verified_at verified_by_id; withheld: document_type file_name file_url")
                .OldAnnotation("Telehealth:AuditFunction:patient_flags", "key: id; patient: patient_id; kept: created_by_id expires_at is_active removed_at removed_by_id; withheld: flag_type reason")
                .OldAnnotation("Telehealth:AuditFunction:patient_logins", "key: id; patient: patient_id; kept: email_verified last_login_at reset_token_expires_at; withheld: email password_hash reset_token_hash verification_token_hash")
                .OldAnnotation("Telehealth:AuditFunction:patient_subscriptions", "key: id; patient: patient_id; kept: cancel_at_period_end cancelled_at current_period_ends_at current_period_started_at paused_at resumes_at status; withheld: cancel_reason metadata plan_id stripe_subscription_id")
                .OldAnnotation("Telehealth:AuditFunction:patients", "key: id; patient: id; kept: account_credit has_valid_payment_method shipping_state; withheld: allergies current_medications date_of_birth default_payment_method_id deidentification_key first_name last_name medical_conditions phone shipping_address shipping_city shipping_zip stripe_customer_id")
                .OldAnnotation("Telehealth:AuditFunction:pharmacies", "key: id; patient: ; kept: active address api_endpoint city email name phone preferred state states_serviced supported_medications zip; withheld: api_key_encrypted")
                .OldAnnotation("Telehealth:AuditFunction:prescription_items", "key: id; patient: patient_id; kept: prescription_id; withheld: dosage duration frequency instructions medication_id quantity")
                .OldAnnotation("Telehealth:AuditFunction:prescriptions", "key: id; patient: patient_id; kept: consultation_id pharmacy_id provider_id refills_authorized refills_remaining status; withheld: expires_date issued_date pharmacy_order_id rx_number")
                .OldAnnotation("Telehealth:AuditFunction:providers", "key: id; patient: ; kept: available_for_consultations consultation_capacity email_verified last_login_at reset_token_expires_at specialties states_licensed status; withheld: dea_number email first_name last_name license_number npi_number password_hash phone reset_token_hash verification_token_hash")
                .OldAnnotation("Telehealth:AuditFunction:skus", "key: id; patient: ; kept: code description is_active medication_id unit_price; withheld: ")
                .OldAnnotation("Telehealth:AuditFunction:sms_opt_outs", "key: id; patient: patient_id; kept: opted_in_at opted_out opted_out_at; withheld: phone_number")
                .OldAnnotation("Telehealth:AuditFunction:subscription_events", "key: id; patient: patient_id; kept: event_type subscription_id; withheld: metadata plan_id")
                .OldAnnotation("Telehealth:AuditFunction:subscription_payments", "key: id; patient: patient_id; kept: amount paid_at status subscription_id; withheld: error_message stripe_invoice_id")
                .OldAnnotation("Telehealth:AuditFunction:system_settings", "key: key; patient: ; kept: description key value; withheld: ")
                .OldAnnotation("Telehealth:AuditFunction:treatment_plan_items", "key: id; patient: ; kept: plan_id quantity sku_id; withheld: ")
                .OldAnnotation("Telehealth:AuditFunction:treatment_plan_overrides", "key: id; patient: patient_id; kept: is_active provider_id; withheld: modifications plan_id reason")
                .OldAnnotation("Telehealth:AuditFunction:treatment_plans", "key: id; patient: ; kept: billing_period condition features is_active is_popular name plan_tier price protocol_key sort_order; withheld: ")
                .OldAnnotation("Telehealth:Function:audit_event(text, text, jsonb)", "CREATE FUNCTION audit_event(operation text, table_name text, details jsonb) RETURNS void\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nDECLARE\n    context jsonb := nullif(current_setting('telehealth.audit', true), '')::jsonb;\nBEGIN\n    INSERT INTO public.audit_entries (id, created_at, transaction_id, actor_kind, actor_id, database_login, purpose, request_id, operation, table_name, row_id, row_key, patient_id, changed_columns, old_values, new_values, row_hash)\n    SELECT e.*, sha256(record_send(e))\n    FROM (\n        SELECT public.uuid_v7(), clock_timestamp(), pg_current_xact_id()::text::bigint, coalesce(context->>'kind', 'login'),\n        (context->>'actor')::uuid, session_user::text, context->>'purpose', context->>'request',\n            $1, $2, NULL::uuid, NULL::text, NULL::uuid, NULL::text[], NULL::jsonb, $3\n    ) AS e;\nEND\n$$")
                .OldAnnotation("Telehealth:Function:checked_number(text, bigint)", "CREATE FUNCTION checked_number(prefix text, number bigint) RETURNS text\n    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog\n    RETURN prefix || '-' || lpad(number::text, greatest(8, length(number::text)), '0') || ((10 - (\n        SELECT sum(CASE WHEN position % 2 = 1 THEN digit * 2 / 10 + digit * 2 % 10 ELSE digit END)\n        FROM (SELECT position, substr(reverse(number::text), position, 1)::int AS digit\n              FROM generate_series(1, length(number::text)) AS position) AS digits) % 10) % 10)::text")
                .OldAnnotation("Telehealth:Function:copy_triggers(regclass)", "CREATE PROCEDURE copy_triggers(partitioned regclass)\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nDECLARE\n    change text;\nBEGIN\n    FOR change IN\n        SELECT CASE\n            WHEN own.oid IS NULL THEN format('DROP TRIGGER %I ON %s', copy.tgname, part.inhrelid::regclass)\n            ELSE CASE WHEN copy.oid IS NULL THEN replace(pg_get_triggerdef(own.oid),\n                    format(' ON %s ', partitioned), format(' ON %s ', part.inhrelid::regclass)) || ';' ELSE '' END\n                || format('ALTER TABLE %s %s TRIGGER %I', part.inhrelid::regclass, CASE own.tgenabled\n                    WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'D' THEN 'DISABLE'\n                    ELSE 'ENABLE' END, own.tgname) END\n        FROM pg_inherits AS part\n        CROSS JOIN LATERAL (\n            SELECT tgname FROM pg_trigger WHERE tgrelid = partitioned AND NOT tgisinternal\n            UNION\n            SELECT tgname FROM pg_trigger AS t JOIN pg_proc AS f ON f.oid = t.tgfoid\n            WHERE tgrelid = part.inhrelid AND NOT tgisinternal AND tgparentid = 0\n                AND f.pronamespace = 'public'::regnamespace AND f.proname ~ '^(keep_rows$|audit_)') AS name\n        LEFT JOIN pg_trigger AS own ON own.tgrelid = partitioned AND own.tgname = name.tgname\n        LEFT JOIN pg_trigger AS copy ON copy.tgrelid = part.inhrelid AND copy.tgname = name.tgname\n        WHERE part.inhparent = partitioned AND own.tgenabled IS DISTINCT FROM copy.tgenabled\n        ORDER BY part.inhrelid, name.tgname\n    LOOP\n        EXECUTE change;\n    END LOOP;\nEND\n$$")
                .OldAnnotation("Telehealth:Function:keep_created_at()", "CREATE FUNCTION keep_created_at() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'the time of creation of a row of % cannot change', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'created_at';\nEND\n$$")
                .OldAnnotation("Telehealth:Function:keep_patient()", "CREATE FUNCTION keep_patient() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'a row of % cannot move to another patient', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,\n            COLUMN = 'patient_id';\nEND\n$$")
                .OldAnnotation("Telehealth:Function:keep_row()", "CREATE FUNCTION keep_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'the one row of % cannot be deleted', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;\nEND\n$$")
                .OldAnnotation("Telehealth:Function:keep_rows()", "CREATE FUNCTION keep_rows() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    RAISE EXCEPTION 'rows of % are written once: they cannot be changed or deleted', TG_TABLE_NAME\n        USING ERRCODE = 'integrity_constraint_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME;\nEND\n$$")
                .OldAnnotation("Telehealth:Function:note_admin_action()", "CREATE FUNCTION note_admin_action() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nDECLARE\n    context jsonb := nullif(current_setting('telehealth.audit', true), '')::jsonb;\nBEGIN\n    INSERT INTO public.admin_actions\n        (id, admin_id, action_type, target_type, target_id, action_details, ip_address, user_agent)\n    SELECT public.uuid_v7(), a.id, NEW.operation, NEW.table_name, NEW.row_id,\n        jsonb_build_object('audit_entry', NEW.id, 'changed', NEW.changed_columns,\n            'before', NEW.old_values, 'after', NEW.new_values),\n        (context->>'ip')::inet, context->>'agent'\n    FROM public.admins AS a WHERE a.id = NEW.actor_id AND NEW.row_id IS NOT NULL;\n    RETURN NULL;\nEND\n$$")
                .OldAnnotation("Telehealth:Function:touch_row()", "CREATE FUNCTION touch_row() RETURNS trigger\n    LANGUAGE plpgsql SET search_path = pg_catalog AS $$\nBEGIN\n    NEW.created_at := OLD.created_at;\n    NEW.updated_at := now();\n    NEW.version := OLD.version + 1;\n    RETURN NEW;\nEND\n$$")
                .OldAnnotation("Telehealth:Function:uuid_v7()", "CREATE FUNCTION uuid_v7() RETURNS uuid\n    LANGUAGE sql VOLATILE PARALLEL SAFE\n    RETURN encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())\n        PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),\n        52, 1), 53, 1), 'hex')::uuid")
                .OldAnnotation("Telehealth:View:deidentified_billing_adjustments", "CREATE VIEW \"deidentified_billing_adjustments\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    r.\"amount\" AS \"amount\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"order_id\")), 1, 16), 'hex')::uuid AS \"order_id\",\n    r.\"type\" AS \"type\"\nFROM \"billing_adjustments\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_billing_adjustments\" IS 'billing_adjustments without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_billing_adjustments\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_billing_adjustments\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_billing_adjustments\".\"amount\" IS 'How much in US dollars; more than 0.';\nCOMMENT ON COLUMN \"deidentified_billing_adjustments\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_billing_adjustments\".\"order_id\" IS 'The order that the adjustment is about; null where it is about none. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_billing_adjustments\".\"type\" IS 'What the patient was given.';")
                .OldAnnotation("Telehealth:View:deidentified_clinical_notes", "CREATE VIEW \"deidentified_clinical_notes\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"consultation_id\")), 1, 16), 'hex')::uuid AS \"consultation_id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"is_locked\" AS \"is_locked\",\n    date_part('year', r.\"locked_at\" AT TIME ZONE 'UTC')::int AS \"locked_year\",\n    r.\"type\" AS \"type\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"clinical_notes\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_clinical_notes\" IS 'clinical_notes without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"consultation_id\" IS 'The consultation that the note is on; null where it is on none. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"is_locked\" IS 'Whether the note is signed off: applications edit it no more. The database does not refuse it.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"locked_year\" IS 'When the note was locked; null while it is open. The year only.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"type\" IS 'What the note is for.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_clinical_notes\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .OldAnnotation("Telehealth:View:deidentified_consultations", "CREATE VIEW \"deidentified_consultations\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"charged_at\" AT TIME ZONE 'UTC')::int AS \"charged_year\",\n    date_part('year', r.\"completed_at\" AT TIME ZONE 'UTC')::int AS \"completed_year\",\n    r.\"consultation_fee\" AS \"consultation_fee\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    date_part('year', r.\"follow_up_date\")::int AS \"follow_up_year\",\n    r.\"follow_up_required\" AS \"follow_up_required\",\n    r.\"payment_status\" AS \"payment_status\",\n    date_part('year', r.\"reviewed_at\" AT TIME ZONE 'UTC')::int AS \"reviewed_year\",\n    r.\"selected_plan_id\" AS \"selected_plan_id\",\n    r.\"selected_plan_name\" AS \"selected_plan_name\",\n    r.\"selected_plan_price\" AS \"selected_plan_price\",\n    r.\"severity\" AS \"severity\",\n    r.\"status\" AS \"status\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"treatment_override_id\")), 1, 16), 'hex')::uuid AS \"treatment_override_id\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"consultations\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_consultations\" IS 'consultations without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"charged_year\" IS 'When the fee was charged; null where it was not. The year only.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"completed_year\" IS 'When the consultation was completed; null until then. The year only.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"consultation_fee\" IS 'Fee for the consultation in US dollars; 0 where it is free.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"follow_up_year\" IS 'Day of the follow-up; null where none is set. The year only.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"follow_up_required\" IS 'Whether the provider wants to see the patient again.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"payment_status\" IS 'What became of the fee.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"reviewed_year\" IS 'When the provider decided; null until then. The year only.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"selected_plan_id\" IS 'The treatment plan that the patient chose; null where none was chosen.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"selected_plan_name\" IS 'Name of the chosen plan when it was chosen; null where none was chosen.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"selected_plan_price\" IS 'Price of the chosen plan in US dollars when it was chosen; null where none was chosen.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"severity\" IS 'How bad the patient finds the symptoms; null where the patient did not say.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"status\" IS 'How far the consultation is.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"treatment_override_id\" IS 'The change to the chosen plan that holds for this consultation; null where the plan holds as it is. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_consultations\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .OldAnnotation("Telehealth:View:deidentified_messages", "CREATE VIEW \"deidentified_messages\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"consultation_id\")), 1, 16), 'hex')::uuid AS \"consultation_id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"is_read\" AS \"is_read\",\n    date_part('year', r.\"read_at\" AT TIME ZONE 'UTC')::int AS \"read_year\",\n    r.\"sender_type\" AS \"sender_type\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"messages\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_messages\" IS 'messages without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_messages\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"consultation_id\" IS 'The consultation that the message is about. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"is_read\" IS 'Whether the receiver read the message.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"read_year\" IS 'When the receiver read the message; null before. The year only.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"sender_type\" IS 'Who wrote the message: the patient, a provider, or the platform itself.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_messages\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .OldAnnotation("Telehealth:View:deidentified_notification_preferences", "CREATE VIEW \"deidentified_notification_preferences\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"email_enabled\" AS \"email_enabled\",\n    r.\"email_marketing\" AS \"email_marketing\",\n    r.\"email_reminders\" AS \"email_reminders\",\n    r.\"email_updates\" AS \"email_updates\",\n    r.\"push_enabled\" AS \"push_enabled\",\n    r.\"push_marketing\" AS \"push_marketing\",\n    r.\"push_reminders\" AS \"push_reminders\",\n    r.\"push_updates\" AS \"push_updates\",\n    r.\"sms_enabled\" AS \"sms_enabled\",\n    r.\"sms_marketing\" AS \"sms_marketing\",\n    r.\"sms_reminders\" AS \"sms_reminders\",\n    r.\"sms_updates\" AS \"sms_updates\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"notification_preferences\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_notification_preferences\" IS 'notification_preferences without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"email_enabled\" IS 'Whether e-mail may be sent at all.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"email_marketing\" IS 'Whether offers may be sent by e-mail.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"email_reminders\" IS 'Whether reminders, such as of a refill, may be sent by e-mail.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"email_updates\" IS 'Whether news of consultations and orders may be sent by e-mail.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"push_enabled\" IS 'Whether push notifications may be sent at all.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"push_marketing\" IS 'Whether offers may be sent as push notifications.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"push_reminders\" IS 'Whether reminders, such as of a refill, may be sent as push notifications.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"push_updates\" IS 'Whether news of consultations and orders may be sent as push notifications.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"sms_enabled\" IS 'Whether SMS may be sent at all; an opt-out of the phone number goes before it.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"sms_marketing\" IS 'Whether offers may be sent by SMS.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"sms_reminders\" IS 'Whether reminders, such as of a refill, may be sent by SMS.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"sms_updates\" IS 'Whether news of consultations and orders may be sent by SMS.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_notification_preferences\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .OldAnnotation("Telehealth:View:deidentified_order_items", "CREATE VIEW \"deidentified_order_items\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"dosage\" AS \"dosage\",\n    r.\"medication_id\" AS \"medication_id\",\n    r.\"medication_name\" AS \"medication_name\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"order_id\")), 1, 16), 'hex')::uuid AS \"order_id\",\n    r.\"quantity\" AS \"quantity\",\n    r.\"total_price\" AS \"total_price\",\n    r.\"unit_price\" AS \"unit_price\"\nFROM \"order_items\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_order_items\" IS 'order_items without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"dosage\" IS 'Strength and form, such as 50mg tablet; null where the product comes in one only.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"medication_id\" IS 'The medication that is bought.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"medication_name\" IS 'The medication''s name as it was when it was ordered.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"order_id\" IS 'The order that the line is a part of. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"quantity\" IS 'How many packs are bought; the tablets or other dosage units in them are counted in prescription_items.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"total_price\" IS 'Price of the line in US dollars: quantity x unit price.';\nCOMMENT ON COLUMN \"deidentified_order_items\".\"unit_price\" IS 'Price of one pack in US dollars, as it was when it was ordered.';")
                .OldAnnotation("Telehealth:View:deidentified_orders", "CREATE VIEW \"deidentified_orders\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"consultation_id\")), 1, 16), 'hex')::uuid AS \"consultation_id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    date_part('year', r.\"delivered_at\" AT TIME ZONE 'UTC')::int AS \"delivered_year\",\n    r.\"discount_amount\" AS \"discount_amount\",\n    r.\"is_subscription\" AS \"is_subscription\",\n    date_part('year', r.\"paid_at\" AT TIME ZONE 'UTC')::int AS \"paid_year\",\n    r.\"payment_status\" AS \"payment_status\",\n    r.\"pharmacy_id\" AS \"pharmacy_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"prescription_id\")), 1, 16), 'hex')::uuid AS \"prescription_id\",\n    r.\"refund_amount\" AS \"refund_amount\",\n    r.\"refund_status\" AS \"refund_status\",\n    date_part('year', r.\"shipped_at\" AT TIME ZONE 'UTC')::int AS \"shipped_year\",\n    r.\"shipping_amount\" AS \"shipping_amount\",\n    r.\"shipping_state\" AS \"shipping_state\",\n    CASE WHEN left(r.\"shipping_zip\", 3) IN ('036', '059', '063', '102', '203', '556', '692', '790', '821', '823', '830', '831', '878', '879', '884', '890', '893') THEN '000' ELSE left(r.\"shipping_zip\", 3) END AS \"shipping_zip\",\n    r.\"status\" AS \"status\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"subscription_id\")), 1, 16), 'hex')::uuid AS \"subscription_id\",\n    r.\"subscription_interval\" AS \"subscription_interval\",\n    r.\"subtotal\" AS \"subtotal\",\n    r.\"tax_amount\" AS \"tax_amount\",\n    r.\"total_amount\" AS \"total_amount\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"orders\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_orders\" IS 'orders without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_orders\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"consultation_id\" IS 'The consultation that the order follows from; null where it follows from none. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"delivered_year\" IS 'When the parcel reached the patient; null before. The year only.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"discount_amount\" IS 'Discount on the subtotal in US dollars.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"is_subscription\" IS 'Whether the order is repeated.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"paid_year\" IS 'When the payment went through; null before. The year only.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"payment_status\" IS 'Whether the payment went through.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"pharmacy_id\" IS 'The pharmacy that fills the order; null until one is chosen.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"prescription_id\" IS 'The prescription that the order fills; null until one is issued, and where none is needed. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"refund_amount\" IS 'What is given back in US dollars, in part or in whole; 0 where no refund was asked for.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"refund_status\" IS 'How far the refund is; null where no refund was asked for.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"shipped_year\" IS 'When the parcel left the pharmacy; null before. The year only.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"shipping_amount\" IS 'Price of shipping in US dollars.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"shipping_state\" IS 'State to ship to, USPS code, as it was when the order was placed; null until known.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"shipping_zip\" IS 'ZIP code to ship to, as it was when the order was placed; null until known. Three digits; 000 where few people live.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"status\" IS 'How far the order is.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"subscription_id\" IS 'The subscription that the order belongs to; null for a single order, and until the subscription is made. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"subscription_interval\" IS 'How often the order is repeated; null for a single order.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"subtotal\" IS 'Sum of the items in US dollars, before discount, shipping and tax.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"tax_amount\" IS 'Tax in US dollars.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"total_amount\" IS 'What the patient pays in US dollars: subtotal - discount + shipping + tax.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_orders\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .OldAnnotation("Telehealth:View:deidentified_patient_access_audit", "CREATE VIEW \"deidentified_patient_access_audit\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"accessed_at\" AT TIME ZONE 'UTC')::int AS \"accessed_year\",\n    r.\"accessed_by_role\" AS \"accessed_by_role\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"http_method\" AS \"http_method\",\n    r.\"response_status\" AS \"response_status\"\nFROM \"patient_access_audit\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_patient_access_audit\" IS 'patient_access_audit without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_patient_access_audit\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_access_audit\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_access_audit\".\"accessed_year\" IS 'When the call was made; the row may be written later. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_access_audit\".\"accessed_by_role\" IS 'The role in which the caller called; an open set.';\nCOMMENT ON COLUMN \"deidentified_patient_access_audit\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_access_audit\".\"http_method\" IS 'HTTP method of the call, in capitals.';\nCOMMENT ON COLUMN \"deidentified_patient_access_audit\".\"response_status\" IS 'HTTP status of the answer; null where none was given.';")
                .OldAnnotation("Telehealth:View:deidentified_patient_documents", "CREATE VIEW \"deidentified_patient_documents\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"consultation_id\")), 1, 16), 'hex')::uuid AS \"consultation_id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"document_type\" AS \"document_type\",\n    r.\"file_size\" AS \"file_size\",\n    r.\"mime_type\" AS \"mime_type\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"verified\" AS \"verified\",\n    date_part('year', r.\"verified_at\" AT TIME ZONE 'UTC')::int AS \"verified_year\",\n    r.\"version\" AS \"version\"\nFROM \"patient_documents\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_patient_documents\" IS 'patient_documents without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"consultation_id\" IS 'The consultation that the document was given for; null where it was given for none. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"document_type\" IS 'What the document shows.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"file_size\" IS 'Size of the file in bytes.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"mime_type\" IS 'MIME type of the file, such as application/pdf.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"verified\" IS 'Whether a provider checked that the document is what it says.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"verified_year\" IS 'When the document was checked; null until then. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_documents\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .OldAnnotation("Telehealth:View:deidentified_patient_flags", "CREATE VIEW \"deidentified_patient_flags\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    date_part('year', r.\"expires_at\" AT TIME ZONE 'UTC')::int AS \"expires_year\",\n    r.\"flag_type\" AS \"flag_type\",\n    r.\"is_active\" AS \"is_active\",\n    date_part('year', r.\"removed_at\" AT TIME ZONE 'UTC')::int AS \"removed_year\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"patient_flags\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_patient_flags\" IS 'patient_flags without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"expires_year\" IS 'When the flag ends by itself; null where it stands until it is removed. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"flag_type\" IS 'What the flag says.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"is_active\" IS 'Whether the flag stands; false once it was removed.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"removed_year\" IS 'When the flag was removed; null while it stands. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_flags\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .OldAnnotation("Telehealth:View:deidentified_patient_subscriptions", "CREATE VIEW \"deidentified_patient_subscriptions\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    r.\"cancel_at_period_end\" AS \"cancel_at_period_end\",\n    date_part('year', r.\"cancelled_at\" AT TIME ZONE 'UTC')::int AS \"cancelled_year\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    date_part('year', r.\"current_period_ends_at\" AT TIME ZONE 'UTC')::int AS \"current_period_ends_year\",\n    date_part('year', r.\"current_period_started_at\" AT TIME ZONE 'UTC')::int AS \"current_period_started_year\",\n    date_part('year', r.\"paused_at\" AT TIME ZONE 'UTC')::int AS \"paused_year\",\n    r.\"plan_id\" AS \"plan_id\",\n    date_part('year', r.\"resumes_at\" AT TIME ZONE 'UTC')::int AS \"resumes_year\",\n    r.\"status\" AS \"status\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"patient_subscriptions\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_patient_subscriptions\" IS 'patient_subscriptions without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"cancel_at_period_end\" IS 'Whether it runs on to the end of the period and is cancelled then.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"cancelled_year\" IS 'When it was cancelled, be it at once or for the end of the period; null where it was not. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"current_period_ends_year\" IS 'When the period that is paid for ends; null until Stripe bills the first. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"current_period_started_year\" IS 'When the period that is paid for began; null until Stripe bills the first. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"paused_year\" IS 'When it was paused; null while it runs. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"plan_id\" IS 'The plan that is paid for.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"resumes_year\" IS 'When a paused subscription runs again by itself; null where it stays paused until the patient resumes it. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"status\" IS 'Whether the subscription runs; past due while Stripe tries again to collect a payment that failed.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patient_subscriptions\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .OldAnnotation("Telehealth:View:deidentified_patients", "CREATE VIEW \"deidentified_patients\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    r.\"account_credit\" AS \"account_credit\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    CASE WHEN date_part('year', now() AT TIME ZONE 'UTC')::int - date_part('year', r.\"date_of_birth\")::int >= 90 THEN '90+' ELSE (date_part('year', now() AT TIME ZONE 'UTC')::int - date_part('year', r.\"date_of_birth\")::int)::text END AS \"age\",\n    r.\"has_valid_payment_method\" AS \"has_valid_payment_method\",\n    r.\"shipping_state\" AS \"shipping_state\",\n    CASE WHEN left(r.\"shipping_zip\", 3) IN ('036', '059', '063', '102', '203', '556', '692', '790', '821', '823', '830', '831', '878', '879', '884', '890', '893') THEN '000' ELSE left(r.\"shipping_zip\", 3) END AS \"shipping_zip\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"patients\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"id\";\nCOMMENT ON VIEW \"deidentified_patients\" IS 'patients without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_patients\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"account_credit\" IS 'Credit in US dollars that the next orders use up.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"age\" IS 'Age in years that the patient reaches this year; 90+ from 90 on.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"has_valid_payment_method\" IS 'Whether the default payment method could be charged when it was last checked.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"shipping_state\" IS 'State to ship to, USPS code; the provider must be licensed in it. Null until the patient gives an address.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"shipping_zip\" IS 'ZIP code to ship to; null until the patient gives an address. Three digits; 000 where few people live.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_patients\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .OldAnnotation("Telehealth:View:deidentified_prescription_items", "CREATE VIEW \"deidentified_prescription_items\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"dosage\" AS \"dosage\",\n    r.\"medication_id\" AS \"medication_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"prescription_id\")), 1, 16), 'hex')::uuid AS \"prescription_id\",\n    r.\"quantity\" AS \"quantity\"\nFROM \"prescription_items\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_prescription_items\" IS 'prescription_items without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_prescription_items\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_prescription_items\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_prescription_items\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_prescription_items\".\"dosage\" IS 'Strength and form, such as 50mg tablet.';\nCOMMENT ON COLUMN \"deidentified_prescription_items\".\"medication_id\" IS 'The medication.';\nCOMMENT ON COLUMN \"deidentified_prescription_items\".\"prescription_id\" IS 'The prescription. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_prescription_items\".\"quantity\" IS 'How many dosage units, such as tablets, one fill dispenses; packs are counted in order_items.';")
                .OldAnnotation("Telehealth:View:deidentified_prescriptions", "CREATE VIEW \"deidentified_prescriptions\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"consultation_id\")), 1, 16), 'hex')::uuid AS \"consultation_id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    date_part('year', r.\"expires_date\")::int AS \"expires_year\",\n    date_part('year', r.\"issued_date\")::int AS \"issued_year\",\n    r.\"pharmacy_id\" AS \"pharmacy_id\",\n    r.\"refills_authorized\" AS \"refills_authorized\",\n    r.\"refills_remaining\" AS \"refills_remaining\",\n    r.\"status\" AS \"status\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"prescriptions\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_prescriptions\" IS 'prescriptions without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"consultation_id\" IS 'The consultation that the prescription comes from. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"expires_year\" IS 'Last day on which the prescription can be filled. The year only.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"issued_year\" IS 'Day of issue. The year only.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"pharmacy_id\" IS 'The pharmacy that fills the prescription; null until one is chosen.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"refills_authorized\" IS 'How often the prescription may be filled again after the first time.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"refills_remaining\" IS 'How many of the authorized refills are left.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"status\" IS 'Whether the prescription can be filled.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_prescriptions\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .OldAnnotation("Telehealth:View:deidentified_subscription_events", "CREATE VIEW \"deidentified_subscription_events\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"event_type\" AS \"event_type\",\n    r.\"plan_id\" AS \"plan_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"subscription_id\")), 1, 16), 'hex')::uuid AS \"subscription_id\"\nFROM \"subscription_events\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_subscription_events\" IS 'subscription_events without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_subscription_events\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_subscription_events\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_subscription_events\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_subscription_events\".\"event_type\" IS 'What happened, in Stripe''s words or the application''s; an open set.';\nCOMMENT ON COLUMN \"deidentified_subscription_events\".\"plan_id\" IS 'The plan after the event; null where the event is not about a plan.';\nCOMMENT ON COLUMN \"deidentified_subscription_events\".\"subscription_id\" IS 'The subscription that it happened to; null where it happened before the subscription was made. A random number in its place.';")
                .OldAnnotation("Telehealth:View:deidentified_subscription_payments", "CREATE VIEW \"deidentified_subscription_payments\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    r.\"amount\" AS \"amount\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    date_part('year', r.\"paid_at\" AT TIME ZONE 'UTC')::int AS \"paid_year\",\n    r.\"status\" AS \"status\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"subscription_id\")), 1, 16), 'hex')::uuid AS \"subscription_id\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"subscription_payments\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_subscription_payments\" IS 'subscription_payments without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"amount\" IS 'Amount of the invoice in US dollars.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"paid_year\" IS 'When the payment went through; null before. The year only.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"status\" IS 'Whether the payment went through.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"subscription_id\" IS 'The subscription that is paid for; null where the invoice names none. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_subscription_payments\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .OldAnnotation("Telehealth:View:deidentified_treatment_plan_overrides", "CREATE VIEW \"deidentified_treatment_plan_overrides\" WITH (security_invoker = false) AS\nSELECT\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"patient_id\")), 1, 16), 'hex')::uuid AS \"patient_id\",\n    encode(substr(sha256(uuid_send(p.\"deidentification_key\") || uuid_send(r.\"id\")), 1, 16), 'hex')::uuid AS \"id\",\n    date_part('year', r.\"created_at\" AT TIME ZONE 'UTC')::int AS \"created_year\",\n    r.\"is_active\" AS \"is_active\",\n    r.\"plan_id\" AS \"plan_id\",\n    date_part('year', r.\"updated_at\" AT TIME ZONE 'UTC')::int AS \"updated_year\",\n    r.\"version\" AS \"version\"\nFROM \"treatment_plan_overrides\" AS r\nJOIN \"patients\" AS p\n    ON p.id = r.\"patient_id\";\nCOMMENT ON VIEW \"deidentified_treatment_plan_overrides\" IS 'treatment_plan_overrides without what tells whom a row is about (45 CFR 164.514(b)(2)).';\nCOMMENT ON COLUMN \"deidentified_treatment_plan_overrides\".\"patient_id\" IS 'The patient whom the row is about; first part of the key. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_treatment_plan_overrides\".\"id\" IS 'Identifier: a UUIDv7 made by the client, so that rows sort by time. A random number in its place.';\nCOMMENT ON COLUMN \"deidentified_treatment_plan_overrides\".\"created_year\" IS 'When the row was created; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_treatment_plan_overrides\".\"is_active\" IS 'Whether the change holds; a patient has at most one that holds for a plan.';\nCOMMENT ON COLUMN \"deidentified_treatment_plan_overrides\".\"plan_id\" IS 'The plan that is changed.';\nCOMMENT ON COLUMN \"deidentified_treatment_plan_overrides\".\"updated_year\" IS 'When the row was last changed; set by the database. The year only.';\nCOMMENT ON COLUMN \"deidentified_treatment_plan_overrides\".\"version\" IS 'Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.';")
                .OldAnnotation("Telehealth:View:form_completion_rates", "CREATE VIEW \"form_completion_rates\" WITH (security_invoker = true) AS\nSELECT\n    form_name,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE completed) AS completed_sessions,\n    round(100.0 * count(*) FILTER (WHERE completed) / count(*), 2) AS completion_rate,\n    round(avg(seconds) / 60, 2) AS average_minutes,\n    round(avg(errors), 2) AS average_errors\nFROM (\n    SELECT\n        form_name,\n        bool_and(was_completed) AS completed,\n        sum(time_spent_seconds) AS seconds,\n        sum(error_count) AS errors\n    FROM form_field_analytics\n    WHERE created_at >= now() - interval '30 days'\n    GROUP BY form_name, session_id\n) AS s\nGROUP BY form_name;\nCOMMENT ON VIEW \"form_completion_rates\" IS 'How sessions of the last 30 days fared with a form; one row a form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_errors\" IS 'How often a session was refused a field of the form, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"average_minutes\" IS 'Minutes that a session spent in the form''s fields, on average.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completed_sessions\" IS 'How many of them left every field that they entered completed.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"completion_rate\" IS 'Completed sessions in percent of all.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"form_name\" IS 'Name of the form.';\nCOMMENT ON COLUMN \"form_completion_rates\".\"sessions\" IS 'How many sessions entered the form.';")
                .OldAnnotation("Telehealth:View:funnel_conversion_rates", "CREATE VIEW \"funnel_conversion_rates\" WITH (security_invoker = true) AS\nSELECT\n    d.funnel_name,\n    d.step_number,\n    d.step_name,\n    coalesce(e.sessions, 0) AS sessions,\n    coalesce(e.events, 0) AS events,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(first_value(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_first,\n    round(100.0 * coalesce(e.sessions, 0) / nullif(lag(e.sessions) OVER funnel, 0), 2)\n        AS conversion_from_previous,\n    d.expected_completion_rate\nFROM funnel_definitions AS d\nLEFT JOIN (\n    SELECT\n        event_data ->> 'funnel' AS funnel_name,\n        event_data ->> 'step' AS step_name,\n        count(DISTINCT session_id) AS sessions,\n        count(*) AS events\n    FROM analytics_events\n    WHERE event_type = 'funnel_step'\n        AND id >= rpad(\n            lpad(to_hex((extract(epoch FROM now() - interval '30 days') * 1000)::bigint), 12, '0'), 32, '0')::uuid\n    GROUP BY 1, 2\n) AS e USING (funnel_name, step_name)\nWINDOW funnel AS (PARTITION BY d.funnel_name ORDER BY d.step_number);\nCOMMENT ON VIEW \"funnel_conversion_rates\" IS 'How many sessions reached a step of a funnel in the last 30 days; one row a step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_first\" IS 'Sessions in percent of those that reached the first step; null where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"conversion_from_previous\" IS 'Sessions in percent of those that reached the step before; null for the first step and where none did.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"events\" IS 'How many events say so; more than sessions where some reached it again or outside any session.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"expected_completion_rate\" IS 'Expected conversion from the first step, in percent; null where nothing is expected.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"funnel_name\" IS 'Name of the funnel.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"sessions\" IS 'How many sessions reached the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_name\" IS 'Name of the step.';\nCOMMENT ON COLUMN \"funnel_conversion_rates\".\"step_number\" IS 'Place of the step in the funnel, from 1.';")
                .OldAnnotation("Telehealth:View:session_conversion_summary", "CREATE VIEW \"session_conversion_summary\" WITH (security_invoker = true) AS\nSELECT\n    (started_at AT TIME ZONE 'UTC')::date AS day,\n    count(*) AS sessions,\n    count(*) FILTER (WHERE converted) AS converted_sessions,\n    round(100.0 * count(*) FILTER (WHERE converted) / count(*), 2) AS conversion_rate,\n    round(avg(extract(epoch FROM ended_at - started_at)) / 60, 2) AS average_minutes,\n    coalesce(sum(conversion_value), 0) AS revenue\nFROM user_sessions\nWHERE started_at >= now() - interval '30 days'\nGROUP BY 1;\nCOMMENT ON VIEW \"session_conversion_summary\" IS 'The sessions of a day, of the last 30; one row a day that had any.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"average_minutes\" IS 'Minutes that a session lasted, on average; null where none has ended.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"conversion_rate\" IS 'Converted sessions in percent of all.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"converted_sessions\" IS 'How many of them converted.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"day\" IS 'The day on which the sessions began, in UTC.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"revenue\" IS 'What the conversions are worth in US dollars.';\nCOMMENT ON COLUMN \"session_conversion_summary\".\"sessions\" IS 'How many sessions began.';");

            migrationBuilder.AlterTable(
                name: "treatment_plans",
                comment: "A plan that patients can choose: what it is for, its price, and what it offers.",
                oldComment: "A plan that patients can choose: what it is for, its price, and what it offers.")
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "treatment_plan_overrides",
                comment: "A provider's change to a treatment plan for one patient.",
                oldComment: "A provider's change to a treatment plan for one patient.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "treatment_plan_items",
                comment: "How much of one SKU a treatment plan contains.",
                oldComment: "How much of one SKU a treatment plan contains.")
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "system_settings",
                comment: "A setting of the platform that staff change while it runs, found by its name.",
                oldComment: "A setting of the platform that staff change while it runs, found by its name.")
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "subscription_payments",
                comment: "An invoice of Stripe for one period of a subscription, and whether it was paid.",
                oldComment: "An invoice of Stripe for one period of a subscription, and whether it was paid.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "subscription_events",
                comment: "Something that happened to a patient's subscription, such as a start, a change of plan or a pause.",
                oldComment: "Something that happened to a patient's subscription, such as a start, a change of plan or a pause.")
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "sms_opt_outs",
                comment: "Whether a phone number wants no SMS. It holds for the number, whoever has it (47 CFR 64.1200).",
                oldComment: "Whether a phone number wants no SMS. It holds for the number, whoever has it (47 CFR 64.1200).")
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "skus",
                comment: "A stock keeping unit: a medication in one strength and form, as treatment plans name it.",
                oldComment: "A stock keeping unit: a medication in one strength and form, as treatment plans name it.")
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "providers",
                comment: "A licensed clinician who reviews consultations and prescribes.",
                oldComment: "A licensed clinician who reviews consultations and prescribes.")
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "prescriptions",
                comment: "A provider's order to dispense medications to a patient.",
                oldComment: "A provider's order to dispense medications to a patient.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "prescription_items",
                comment: "One medication of a prescription: how much of it, and how to take it.",
                oldComment: "One medication of a prescription: how much of it, and how to take it.")
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "pharmacies",
                comment: "A partner pharmacy that fills prescriptions and ships orders.",
                oldComment: "A partner pharmacy that fills prescriptions and ships orders.")
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "patients",
                comment: "A person under care: the root of everything that is about a patient.",
                oldComment: "A person under care: the root of everything that is about a patient.")
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "patient_subscriptions",
                comment: "A treatment plan that a patient pays for again and again, as Stripe bills it.",
                oldComment: "A treatment plan that a patient pays for again and again, as Stripe bills it.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "patient_logins",
                comment: "How a patient signs in. A table of its own, because it is looked up by e-mail before any patient is known.",
                oldComment: "How a patient signs in. A table of its own, because it is looked up by e-mail before any patient is known.")
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "patient_flags",
                comment: "A mark that staff put on a patient, such as a high risk or a very important person.",
                oldComment: "A mark that staff put on a patient, such as a high risk or a very important person.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "patient_documents",
                comment: "A file that belongs to a patient's chart, such as an identity card or a lab result; its bytes are elsewhere.",
                oldComment: "A file that belongs to a patient's chart, such as an identity card or a lab result; its bytes are elsewhere.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "patient_access_audit",
                comment: "Somebody's access to a patient's data through the application (45 CFR 164.312(b)).",
                oldComment: "Somebody's access to a patient's data through the application (45 CFR 164.312(b)).")
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PartitionByMonth", "id")
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:AppendOnly", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PartitionByMonth", "id")
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "orders",
                comment: "What a patient buys at once: medications that a pharmacy ships, and their payment.",
                oldComment: "What a patient buys at once: medications that a pharmacy ships, and their payment.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "order_items",
                comment: "A line of an order: a medication, how much of it, and its price.",
                oldComment: "A line of an order: a medication, how much of it, and its price.")
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "notification_preferences",
                comment: "What a patient wants to be told, and on which channel. A channel that is off is off for everything.",
                oldComment: "What a patient wants to be told, and on which channel. A channel that is off is off for everything.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "messages",
                comment: "A message between a patient and a provider about a consultation, or one of the platform to both.",
                oldComment: "A message between a patient and a provider about a consultation, or one of the platform to both.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "medications",
                comment: "A medication of the catalog, in all its dosages.",
                oldComment: "A medication of the catalog, in all its dosages.")
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "funnel_definitions",
                comment: "A step of a funnel: a way that visitors are hoped to go, such as from the landing page to a consultation.",
                oldComment: "A step of a funnel: a way that visitors are hoped to go, such as from the landing page to a consultation.")
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "consultations",
                comment: "A patient's request for treatment, and what the provider decided on it.",
                oldComment: "A patient's request for treatment, and what the provider decided on it.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "consultation_settings",
                comment: "What consultations cost and how they are charged, for all patients: one row.",
                oldComment: "What consultations cost and how they are charged, for all patients: one row.")
                .Annotation("Telehealth:SingleRow", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:SingleRow", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "clinical_notes",
                comment: "A provider's note in a patient's chart: four SOAP parts, or free text.",
                oldComment: "A provider's note in a patient's chart: four SOAP parts, or free text.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "billing_adjustments",
                comment: "Money that staff gave a patient outside the usual course: a credit, a refund or a discount.",
                oldComment: "Money that staff gave a patient outside the usual course: a credit, a refund or a discount.")
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .Annotation("Telehealth:PatientOwned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:PatientOwned", true);

            migrationBuilder.AlterTable(
                name: "admins",
                comment: "A member of the platform's staff who runs it: support, billing, administration.",
                oldComment: "A member of the platform's staff who runs it: support, billing, administration.")
                .Annotation("Telehealth:Versioned", true)
                .OldAnnotation("Telehealth:Audited", true)
                .OldAnnotation("Telehealth:Versioned", true);

            migrationBuilder.AlterTable(
                name: "admin_actions",
                comment: "Something that an admin did, to whatever target.",
                oldComment: "Something that an admin did, to whatever target.")
                .Annotation("Telehealth:KeepsCreatedAt", true)
                .OldAnnotation("Telehealth:AppendOnly", true)
                .OldAnnotation("Telehealth:KeepsCreatedAt", true);

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "webhook_logs",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "webhook_logs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "service",
                table: "webhook_logs",
                type: "text",
                nullable: false,
                comment: "The service that called.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "The service that called. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "processed_at",
                table: "webhook_logs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the call was processed; null before.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the call was processed; null before. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "processed",
                table: "webhook_logs",
                type: "boolean",
                nullable: false,
                comment: "Whether the call was processed.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the call was processed. [operational]");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "payload",
                table: "webhook_logs",
                type: "jsonb",
                nullable: false,
                comment: "Body of the call, as it came.",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldComment: "Body of the call, as it came. [health:free_text]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "webhook_logs",
                type: "uuid",
                nullable: true,
                comment: "The patient whom the call is about; null until processing finds one, and where it is about none.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient whom the call is about; null until processing finds one, and where it is about none. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "event_type",
                table: "webhook_logs",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "What happened, in the service's words.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "What happened, in the service's words. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "error_message",
                table: "webhook_logs",
                type: "text",
                nullable: true,
                comment: "Why the last try to process it failed; null where none failed.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why the last try to process it failed; null where none failed. [health:free_text]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "webhook_logs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "webhook_logs",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "user_sessions",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "utm_term",
                table: "user_sessions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "utm_term of the first page: which search words; null where the link had none.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "utm_term of the first page: which search words; null where the link had none. [health:free_text]");

            migrationBuilder.AlterColumn<string>(
                name: "utm_source",
                table: "user_sessions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "utm_source of the first page: who sent the visitor; null where the link had none.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "utm_source of the first page: who sent the visitor; null where the link had none. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "utm_medium",
                table: "user_sessions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "utm_medium of the first page: by what means; null where the link had none.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "utm_medium of the first page: by what means; null where the link had none. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "utm_content",
                table: "user_sessions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "utm_content of the first page: which link of several; null where the link had none.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "utm_content of the first page: which link of several; null where the link had none. [health]");

            migrationBuilder.AlterColumn<string>(
                name: "utm_campaign",
                table: "user_sessions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "utm_campaign of the first page: which campaign; null where the link had none.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "utm_campaign of the first page: which campaign; null where the link had none. [health]");

            migrationBuilder.AlterColumn<string>(
                name: "user_agent",
                table: "user_sessions",
                type: "text",
                nullable: true,
                comment: "User agent, as the browser sent it; null where it sent none.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "User agent, as the browser sent it; null where it sent none. [identity:device]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "user_sessions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "started_at",
                table: "user_sessions",
                type: "timestamp with time zone",
                nullable: false,
                comment: "When the visit began.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldComment: "When the visit began. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "session_id",
                table: "user_sessions",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "Identifier of the visit that the browser keeps; unique. Events and form analytics name it.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "Identifier of the visit that the browser keeps; unique. Events and form analytics name it. [identity:other_unique]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "user_sessions",
                type: "uuid",
                nullable: true,
                comment: "The patient who visits; null for a visitor who does not sign in.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient who visits; null for a visitor who does not sign in. [identity:other_unique]");

            migrationBuilder.AlterColumn<IPAddress>(
                name: "ip_address",
                table: "user_sessions",
                type: "inet",
                nullable: true,
                comment: "IP address of the visitor; null where it is not kept.",
                oldClrType: typeof(IPAddress),
                oldType: "inet",
                oldNullable: true,
                oldComment: "IP address of the visitor; null where it is not kept. [identity:ip_address]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "ended_at",
                table: "user_sessions",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the visit ended; null while it lasts.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the visit ended; null while it lasts. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "device_type",
                table: "user_sessions",
                type: "text",
                nullable: true,
                comment: "Kind of device; null where the user agent does not tell.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Kind of device; null where the user agent does not tell. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "user_sessions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "converted",
                table: "user_sessions",
                type: "boolean",
                nullable: false,
                comment: "Whether the visitor did what the platform hopes for, such as submitting a consultation.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the visitor did what the platform hopes for, such as submitting a consultation. [operational]");

            migrationBuilder.AlterColumn<decimal>(
                name: "conversion_value",
                table: "user_sessions",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: true,
                comment: "What it is worth in US dollars; null where it was not so or has no value.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldNullable: true,
                oldComment: "What it is worth in US dollars; null where it was not so or has no value. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "conversion_type",
                table: "user_sessions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "What the visitor did; null where it was not so or is not said.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "What the visitor did; null where it was not so or is not said. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "browser",
                table: "user_sessions",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true,
                comment: "Browser; null where the user agent does not tell.",
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50,
                oldNullable: true,
                oldComment: "Browser; null where the user agent does not tell. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "user_sessions",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "treatment_plans",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "treatment_plans",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "sort_order",
                table: "treatment_plans",
                type: "integer",
                nullable: false,
                comment: "Where the plan stands in a list; smaller first.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Where the plan stands in a list; smaller first. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "protocol_key",
                table: "treatment_plans",
                type: "character varying(50)",
                maxLength: 50,
                nullable: true,
                comment: "Name of the clinical protocol that the plan follows; null where it follows none.",
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50,
                oldNullable: true,
                oldComment: "Name of the clinical protocol that the plan follows; null where it follows none. [operational]");

            migrationBuilder.AlterColumn<decimal>(
                name: "price",
                table: "treatment_plans",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Price in US dollars for one billing period or dose.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Price in US dollars for one billing period or dose. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "plan_tier",
                table: "treatment_plans",
                type: "text",
                nullable: false,
                comment: "The plan's place among those for its condition; a condition has one plan of each tier.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "The plan's place among those for its condition; a condition has one plan of each tier. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "treatment_plans",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name that patients see.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name that patients see. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "is_popular",
                table: "treatment_plans",
                type: "boolean",
                nullable: false,
                comment: "Whether the plan is shown as the popular one.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the plan is shown as the popular one. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "is_active",
                table: "treatment_plans",
                type: "boolean",
                nullable: false,
                comment: "Whether patients can choose the plan.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether patients can choose the plan. [operational]");

            migrationBuilder.AlterColumn<string[]>(
                name: "features",
                table: "treatment_plans",
                type: "text[]",
                nullable: false,
                comment: "What the plan offers, one line each, as patients read it.",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "What the plan offers, one line each, as patients read it. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "treatment_plans",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "condition",
                table: "treatment_plans",
                type: "text",
                nullable: false,
                comment: "What the plan is for.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What the plan is for. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "billing_period",
                table: "treatment_plans",
                type: "text",
                nullable: false,
                comment: "What the price buys: a month, a dose, or the plan once.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What the price buys: a month, a dose, or the plan once. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "treatment_plans",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "treatment_plan_overrides",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "treatment_plan_overrides",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "reason",
                table: "treatment_plan_overrides",
                type: "text",
                nullable: false,
                comment: "Why the plan was changed, in the provider's words.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Why the plan was changed, in the provider's words. [health:free_text]");

            migrationBuilder.AlterColumn<Guid>(
                name: "provider_id",
                table: "treatment_plan_overrides",
                type: "uuid",
                nullable: false,
                comment: "The provider who changed the plan.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The provider who changed the plan. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "plan_id",
                table: "treatment_plan_overrides",
                type: "uuid",
                nullable: false,
                comment: "The plan that is changed.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The plan that is changed. [health]");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "modifications",
                table: "treatment_plan_overrides",
                type: "jsonb",
                nullable: false,
                comment: "What differs from the plan, as a JSON object that the application reads.",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldComment: "What differs from the plan, as a JSON object that the application reads. [health:free_text]");

            migrationBuilder.AlterColumn<bool>(
                name: "is_active",
                table: "treatment_plan_overrides",
                type: "boolean",
                nullable: false,
                comment: "Whether the change holds; a patient has at most one that holds for a plan.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the change holds; a patient has at most one that holds for a plan. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "treatment_plan_overrides",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "treatment_plan_overrides",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "treatment_plan_overrides",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "treatment_plan_items",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "treatment_plan_items",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "sku_id",
                table: "treatment_plan_items",
                type: "uuid",
                nullable: false,
                comment: "The SKU; a plan names it once.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The SKU; a plan names it once. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "quantity",
                table: "treatment_plan_items",
                type: "integer",
                nullable: false,
                comment: "How many units of the SKU.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many units of the SKU. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "plan_id",
                table: "treatment_plan_items",
                type: "uuid",
                nullable: false,
                comment: "The plan.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The plan. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "treatment_plan_items",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "treatment_plan_items",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "system_settings",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "value",
                table: "system_settings",
                type: "text",
                nullable: false,
                comment: "Value of the setting, as text; its description says how to read it.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Value of the setting, as text; its description says how to read it. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "system_settings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "description",
                table: "system_settings",
                type: "text",
                nullable: true,
                comment: "What the setting governs, and its unit; null where the name says it all.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "What the setting governs, and its unit; null where the name says it all. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "system_settings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "key",
                table: "system_settings",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the setting in snake_case, such as audit_retention_days.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the setting in snake_case, such as audit_retention_days. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "subscription_payments",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "subscription_payments",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "subscription_id",
                table: "subscription_payments",
                type: "uuid",
                nullable: true,
                comment: "The subscription that is paid for; null where the invoice names none.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The subscription that is paid for; null where the invoice names none. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "stripe_invoice_id",
                table: "subscription_payments",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Stripe's invoice, unique: webhooks find the payment by it. Null until Stripe made it.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Stripe's invoice, unique: webhooks find the payment by it. Null until Stripe made it. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "subscription_payments",
                type: "text",
                nullable: false,
                comment: "Whether the payment went through.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether the payment went through. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "paid_at",
                table: "subscription_payments",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the payment went through; null before.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the payment went through; null before. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "error_message",
                table: "subscription_payments",
                type: "text",
                nullable: true,
                comment: "Why the last try failed, in Stripe's words; null where none failed.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why the last try failed, in Stripe's words; null where none failed. [health:free_text]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "subscription_payments",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<decimal>(
                name: "amount",
                table: "subscription_payments",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Amount of the invoice in US dollars.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Amount of the invoice in US dollars. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "subscription_payments",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "subscription_payments",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<Guid>(
                name: "subscription_id",
                table: "subscription_events",
                type: "uuid",
                nullable: true,
                comment: "The subscription that it happened to; null where it happened before the subscription was made.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The subscription that it happened to; null where it happened before the subscription was made. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "plan_id",
                table: "subscription_events",
                type: "uuid",
                nullable: true,
                comment: "The plan after the event; null where the event is not about a plan.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The plan after the event; null where the event is not about a plan. [health]");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "metadata",
                table: "subscription_events",
                type: "jsonb",
                nullable: true,
                comment: "What else is known of the event, free-form; null where nothing.",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "What else is known of the event, free-form; null where nothing. [health:free_text]");

            migrationBuilder.AlterColumn<string>(
                name: "event_type",
                table: "subscription_events",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "What happened, in Stripe's words or the application's; an open set.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "What happened, in Stripe's words or the application's; an open set. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "subscription_events",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "subscription_events",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "subscription_events",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "sms_queue",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "sms_queue",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "template",
                table: "sms_queue",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the template.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the template. [health]");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "sms_queue",
                type: "text",
                nullable: false,
                comment: "Whether it is still to be sent.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether it is still to be sent. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "sent_at",
                table: "sms_queue",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When it was sent; null before.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When it was sent; null before. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "send_at",
                table: "sms_queue",
                type: "timestamp with time zone",
                nullable: false,
                comment: "When it is to be sent, at the earliest.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldComment: "When it is to be sent, at the earliest. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "retry_count",
                table: "sms_queue",
                type: "integer",
                nullable: false,
                comment: "How many tries followed the first.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many tries followed the first. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "recipient",
                table: "sms_queue",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                comment: "Phone number in E.164 form.",
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16,
                oldComment: "Phone number in E.164 form. [identity:phone]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "sms_queue",
                type: "uuid",
                nullable: true,
                comment: "The patient to whom the SMS is written; null where the recipient is no patient.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient to whom the SMS is written; null where the recipient is no patient. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "error_message",
                table: "sms_queue",
                type: "text",
                nullable: true,
                comment: "Why the last try failed; null where none failed.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why the last try failed; null where none failed. [health:free_text]");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "data",
                table: "sms_queue",
                type: "jsonb",
                nullable: true,
                comment: "What is filled into the template, free-form; null where nothing.",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "What is filled into the template, free-form; null where nothing. [health:free_text]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "sms_queue",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "sms_queue",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "sms_opt_outs",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "sms_opt_outs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "phone_number",
                table: "sms_opt_outs",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                comment: "Phone number in E.164 form; unique.",
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16,
                oldComment: "Phone number in E.164 form; unique. [identity:phone]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "sms_opt_outs",
                type: "uuid",
                nullable: true,
                comment: "The patient who gave the number; null where it is no patient's, or that of several.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient who gave the number; null where it is no patient's, or that of several. [identity:other_unique]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "opted_out_at",
                table: "sms_opt_outs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When it last asked for no more SMS; null where it never did.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When it last asked for no more SMS; null where it never did. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "opted_out",
                table: "sms_opt_outs",
                type: "boolean",
                nullable: false,
                comment: "Whether the number wants no SMS now.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the number wants no SMS now. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "opted_in_at",
                table: "sms_opt_outs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When it last asked for SMS again; null where it never did.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When it last asked for SMS again; null where it never did. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "sms_opt_outs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "sms_opt_outs",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "sms_logs",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "sms_logs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "template",
                table: "sms_logs",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "Name of the template; null where the SMS was written without one.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "Name of the template; null where the SMS was written without one. [health]");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "sms_logs",
                type: "text",
                nullable: false,
                comment: "What became of the SMS, as far as the carrier reports it.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What became of the SMS, as far as the carrier reports it. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "sent_at",
                table: "sms_logs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the SMS service took it; null before.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the SMS service took it; null before. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "recipient",
                table: "sms_logs",
                type: "character varying(16)",
                maxLength: 16,
                nullable: false,
                comment: "Phone number in E.164 form.",
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16,
                oldComment: "Phone number in E.164 form. [identity:phone]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "sms_logs",
                type: "uuid",
                nullable: true,
                comment: "The patient to whom the SMS was written; null where the recipient is no patient.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient to whom the SMS was written; null where the recipient is no patient. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "message_sid",
                table: "sms_logs",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Twilio's identifier, by which its webhooks find the row; null until it took the SMS.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Twilio's identifier, by which its webhooks find the row; null until it took the SMS. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "error_message",
                table: "sms_logs",
                type: "text",
                nullable: true,
                comment: "Why it failed or was not delivered, in the SMS service's words; null where it was not so.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why it failed or was not delivered, in the SMS service's words; null where it was not so. [health:free_text]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "delivered_at",
                table: "sms_logs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When it reached the phone; null where that is not known.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When it reached the phone; null where that is not known. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "sms_logs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "content",
                table: "sms_logs",
                type: "text",
                nullable: false,
                comment: "Text of the SMS.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Text of the SMS. [health:free_text]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "sms_logs",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "skus",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "skus",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<decimal>(
                name: "unit_price",
                table: "skus",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: true,
                comment: "Price of one unit in US dollars; null where none is set.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldNullable: true,
                oldComment: "Price of one unit in US dollars; null where none is set. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "medication_id",
                table: "skus",
                type: "uuid",
                nullable: true,
                comment: "The medication; null where the catalog does not have it.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The medication; null where the catalog does not have it. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "is_active",
                table: "skus",
                type: "boolean",
                nullable: false,
                comment: "Whether the unit can be dispensed; false until its medication is known.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the unit can be dispensed; false until its medication is known. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "description",
                table: "skus",
                type: "text",
                nullable: true,
                comment: "What the unit is, in words; null where nobody has written it.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "What the unit is, in words; null where nobody has written it. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "skus",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "code",
                table: "skus",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                comment: "Code of the unit, such as FIN-1-TAB; unique.",
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50,
                oldComment: "Code of the unit, such as FIN-1-TAB; unique. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "skus",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "table_hashes",
                table: "seed_runs",
                type: "jsonb",
                nullable: false,
                comment: "SHA-256 of the rows of each table in the order in which they were made, as hexadecimal text by table.",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldComment: "SHA-256 of the rows of each table in the order in which they were made, as hexadecimal text by table. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "seed",
                table: "seed_runs",
                type: "integer",
                nullable: false,
                comment: "The number that all chance of the run follows from.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "The number that all chance of the run follows from. [operational]");

            migrationBuilder.AlterColumn<long>(
                name: "rows",
                table: "seed_runs",
                type: "bigint",
                nullable: false,
                comment: "How many rows were made, in all tables.",
                oldClrType: typeof(long),
                oldType: "bigint",
                oldComment: "How many rows were made, in all tables. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "profile",
                table: "seed_runs",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the profile: sizes and shares of the fake clinic.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the profile: sizes and shares of the fake clinic. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "patients",
                table: "seed_runs",
                type: "integer",
                nullable: false,
                comment: "How many patients were made.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many patients were made. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "seed_runs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<byte[]>(
                name: "content_hash",
                table: "seed_runs",
                type: "bytea",
                nullable: false,
                comment: "SHA-256 over the hashes of the tables, in the order of their names.",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldComment: "SHA-256 over the hashes of the tables, in the order of their names. [operational]");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "as_of",
                table: "seed_runs",
                type: "date",
                nullable: false,
                comment: "The day at whose beginning (UTC) every story ends.",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldComment: "The day at whose beginning (UTC) every story ends. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "seed_runs",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "providers",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<byte[]>(
                name: "verification_token_hash",
                table: "providers",
                type: "bytea",
                nullable: true,
                comment: "SHA-256 of the token (256 random bits) that verifies the e-mail address; null where none is open.",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true,
                oldComment: "SHA-256 of the token (256 random bits) that verifies the e-mail address; null where none is open. [secret]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "providers",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "providers",
                type: "text",
                nullable: false,
                comment: "Whether the provider may sign in and treat patients.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether the provider may sign in and treat patients. [operational]");

            migrationBuilder.AlterColumn<string[]>(
                name: "states_licensed",
                table: "providers",
                type: "text[]",
                nullable: false,
                comment: "States in which the provider is licensed, USPS codes; at least one.",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "States in which the provider is licensed, USPS codes; at least one. [operational]");

            migrationBuilder.AlterColumn<string[]>(
                name: "specialties",
                table: "providers",
                type: "text[]",
                nullable: false,
                comment: "Fields of medicine, in the provider's words; empty where none were named.",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Fields of medicine, in the provider's words; empty where none were named. [operational]");

            migrationBuilder.AlterColumn<byte[]>(
                name: "reset_token_hash",
                table: "providers",
                type: "bytea",
                nullable: true,
                comment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open.",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true,
                oldComment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open. [secret]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "reset_token_expires_at",
                table: "providers",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the reset token ends; null where none is open.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the reset token ends; null where none is open. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "phone",
                table: "providers",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true,
                comment: "Phone number in E.164 form; null where the provider gave none.",
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16,
                oldNullable: true,
                oldComment: "Phone number in E.164 form; null where the provider gave none. [identity:phone]");

            migrationBuilder.AlterColumn<string>(
                name: "password_hash",
                table: "providers",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "Password hash in PHC string format.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "Password hash in PHC string format. [secret]");

            migrationBuilder.AlterColumn<string>(
                name: "npi_number",
                table: "providers",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                comment: "National Provider Identifier; unique. Null until it is known.",
                oldClrType: typeof(string),
                oldType: "character varying(10)",
                oldMaxLength: 10,
                oldNullable: true,
                oldComment: "National Provider Identifier; unique. Null until it is known. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "license_number",
                table: "providers",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Number of the license to practice, as its board writes it.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Number of the license to practice, as its board writes it. [identity:license_number]");

            migrationBuilder.AlterColumn<string>(
                name: "last_name",
                table: "providers",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Family name.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Family name. [identity:name]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "last_login_at",
                table: "providers",
                type: "timestamp with time zone",
                nullable: true,
                comment: "Last successful sign-in; null before the first.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "Last successful sign-in; null before the first. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "first_name",
                table: "providers",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Given name.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Given name. [identity:name]");

            migrationBuilder.AlterColumn<bool>(
                name: "email_verified",
                table: "providers",
                type: "boolean",
                nullable: false,
                comment: "Whether the provider proved to own the e-mail address.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the provider proved to own the e-mail address. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "email",
                table: "providers",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "E-mail address in lower case, to sign in with; unique.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "E-mail address in lower case, to sign in with; unique. [identity:email]");

            migrationBuilder.AlterColumn<string>(
                name: "dea_number",
                table: "providers",
                type: "character varying(9)",
                maxLength: 9,
                nullable: true,
                comment: "DEA registration number; null where the provider does not prescribe controlled substances.",
                oldClrType: typeof(string),
                oldType: "character varying(9)",
                oldMaxLength: 9,
                oldNullable: true,
                oldComment: "DEA registration number; null where the provider does not prescribe controlled substances. [identity:license_number]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "providers",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "consultation_capacity",
                table: "providers",
                type: "integer",
                nullable: false,
                comment: "How many consultations the provider takes at a time.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many consultations the provider takes at a time. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "available_for_consultations",
                table: "providers",
                type: "boolean",
                nullable: false,
                comment: "Whether the provider takes new consultations.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the provider takes new consultations. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "providers",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "prescriptions",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "prescriptions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "prescriptions",
                type: "text",
                nullable: false,
                comment: "Whether the prescription can be filled.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether the prescription can be filled. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "rx_number",
                table: "prescriptions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValueSql: "checked_number('RX', nextval('rx_numbers'))",
                comment: "Number to read aloud: RX, a sequence's number, a check digit. Given by the database where none is set; unique.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldDefaultValueSql: "checked_number('RX', nextval('rx_numbers'))",
                oldComment: "Number to read aloud: RX, a sequence's number, a check digit. Given by the database where none is set; unique. [identity:other_unique]");

            migrationBuilder.AlterColumn<int>(
                name: "refills_remaining",
                table: "prescriptions",
                type: "integer",
                nullable: false,
                comment: "How many of the authorized refills are left.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many of the authorized refills are left. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "refills_authorized",
                table: "prescriptions",
                type: "integer",
                nullable: false,
                comment: "How often the prescription may be filled again after the first time.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How often the prescription may be filled again after the first time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "provider_id",
                table: "prescriptions",
                type: "uuid",
                nullable: false,
                comment: "The provider who prescribes.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The provider who prescribes. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "pharmacy_order_id",
                table: "prescriptions",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "The pharmacy's own number for it; null until the pharmacy has accepted.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "The pharmacy's own number for it; null until the pharmacy has accepted. [identity:other_unique]");

            migrationBuilder.AlterColumn<Guid>(
                name: "pharmacy_id",
                table: "prescriptions",
                type: "uuid",
                nullable: true,
                comment: "The pharmacy that fills the prescription; null until one is chosen.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The pharmacy that fills the prescription; null until one is chosen. [operational]");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "issued_date",
                table: "prescriptions",
                type: "date",
                nullable: false,
                comment: "Day of issue.",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldComment: "Day of issue. [identity:date]");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "expires_date",
                table: "prescriptions",
                type: "date",
                nullable: false,
                comment: "Last day on which the prescription can be filled.",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldComment: "Last day on which the prescription can be filled. [identity:date]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "prescriptions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "consultation_id",
                table: "prescriptions",
                type: "uuid",
                nullable: false,
                comment: "The consultation that the prescription comes from.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The consultation that the prescription comes from. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "prescriptions",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "prescriptions",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<int>(
                name: "quantity",
                table: "prescription_items",
                type: "integer",
                nullable: false,
                comment: "How many dosage units, such as tablets, one fill dispenses; packs are counted in order_items.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many dosage units, such as tablets, one fill dispenses; packs are counted in order_items. [health]");

            migrationBuilder.AlterColumn<Guid>(
                name: "prescription_id",
                table: "prescription_items",
                type: "uuid",
                nullable: false,
                comment: "The prescription.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The prescription. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "medication_id",
                table: "prescription_items",
                type: "uuid",
                nullable: false,
                comment: "The medication.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The medication. [health]");

            migrationBuilder.AlterColumn<string>(
                name: "instructions",
                table: "prescription_items",
                type: "text",
                nullable: true,
                comment: "How to take it, in the provider's words; null where frequency and duration say all.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "How to take it, in the provider's words; null where frequency and duration say all. [health:free_text]");

            migrationBuilder.AlterColumn<string>(
                name: "frequency",
                table: "prescription_items",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "How often to take it, in the provider's words; null where the instructions say it.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "How often to take it, in the provider's words; null where the instructions say it. [health:free_text]");

            migrationBuilder.AlterColumn<string>(
                name: "duration",
                table: "prescription_items",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "How long to take it, in the provider's words; null where the instructions say it.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "How long to take it, in the provider's words; null where the instructions say it. [health:free_text]");

            migrationBuilder.AlterColumn<string>(
                name: "dosage",
                table: "prescription_items",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Strength and form, such as 50mg tablet.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Strength and form, such as 50mg tablet. [health]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "prescription_items",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "prescription_items",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "prescription_items",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "zip",
                table: "pharmacies",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                comment: "ZIP code; null where it is not recorded.",
                oldClrType: typeof(string),
                oldType: "character varying(10)",
                oldMaxLength: 10,
                oldNullable: true,
                oldComment: "ZIP code; null where it is not recorded. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "pharmacies",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "pharmacies",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string[]>(
                name: "supported_medications",
                table: "pharmacies",
                type: "text[]",
                nullable: false,
                comment: "Names of the medications that the pharmacy stocks; empty where none are recorded.",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Names of the medications that the pharmacy stocks; empty where none are recorded. [operational]");

            migrationBuilder.AlterColumn<string[]>(
                name: "states_serviced",
                table: "pharmacies",
                type: "text[]",
                nullable: false,
                comment: "States that the pharmacy ships to, USPS codes; empty where none are recorded.",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "States that the pharmacy ships to, USPS codes; empty where none are recorded. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "state",
                table: "pharmacies",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true,
                comment: "State where the pharmacy is, USPS code; null where it is not recorded.",
                oldClrType: typeof(string),
                oldType: "character varying(2)",
                oldMaxLength: 2,
                oldNullable: true,
                oldComment: "State where the pharmacy is, USPS code; null where it is not recorded. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "preferred",
                table: "pharmacies",
                type: "boolean",
                nullable: false,
                comment: "Whether the pharmacy is taken before others that serve the same state.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the pharmacy is taken before others that serve the same state. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "phone",
                table: "pharmacies",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true,
                comment: "Phone number in E.164 form; null where it is not recorded.",
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16,
                oldNullable: true,
                oldComment: "Phone number in E.164 form; null where it is not recorded. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "pharmacies",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "Name of the pharmacy.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "Name of the pharmacy. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "email",
                table: "pharmacies",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "E-mail address in lower case; null where it is not recorded.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "E-mail address in lower case; null where it is not recorded. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "pharmacies",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "city",
                table: "pharmacies",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "City; null where it is not recorded.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "City; null where it is not recorded. [operational]");

            migrationBuilder.AlterColumn<byte[]>(
                name: "api_key_encrypted",
                table: "pharmacies",
                type: "bytea",
                nullable: true,
                comment: "Key to the pharmacy's interface, encrypted by the application; null where none is needed.",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true,
                oldComment: "Key to the pharmacy's interface, encrypted by the application; null where none is needed. [secret]");

            migrationBuilder.AlterColumn<string>(
                name: "api_endpoint",
                table: "pharmacies",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                comment: "Address of the pharmacy's interface for orders; null where it has none.",
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true,
                oldComment: "Address of the pharmacy's interface for orders; null where it has none. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "address",
                table: "pharmacies",
                type: "text",
                nullable: true,
                comment: "Street and number; null where it is not recorded.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Street and number; null where it is not recorded. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "active",
                table: "pharmacies",
                type: "boolean",
                nullable: false,
                comment: "Whether prescriptions can be sent to the pharmacy.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether prescriptions can be sent to the pharmacy. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "pharmacies",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "patients",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "patients",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "stripe_customer_id",
                table: "patients",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Stripe's customer; null until a card is on file. Webhooks find the patient by it.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Stripe's customer; null until a card is on file. Webhooks find the patient by it. [identity:account_number]");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_zip",
                table: "patients",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                comment: "ZIP code to ship to; null until the patient gives an address.",
                oldClrType: typeof(string),
                oldType: "character varying(10)",
                oldMaxLength: 10,
                oldNullable: true,
                oldComment: "ZIP code to ship to; null until the patient gives an address. [identity:zip]");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_state",
                table: "patients",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true,
                comment: "State to ship to, USPS code; the provider must be licensed in it. Null until the patient gives an address.",
                oldClrType: typeof(string),
                oldType: "character varying(2)",
                oldMaxLength: 2,
                oldNullable: true,
                oldComment: "State to ship to, USPS code; the provider must be licensed in it. Null until the patient gives an address. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_city",
                table: "patients",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "City to ship to; null until the patient gives an address.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "City to ship to; null until the patient gives an address. [identity:geography]");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_address",
                table: "patients",
                type: "text",
                nullable: true,
                comment: "Street and number to ship to; null until the patient gives an address.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Street and number to ship to; null until the patient gives an address. [identity:geography]");

            migrationBuilder.AlterColumn<string>(
                name: "phone",
                table: "patients",
                type: "character varying(16)",
                maxLength: 16,
                nullable: true,
                comment: "Phone number in E.164 form; null where the patient gave none.",
                oldClrType: typeof(string),
                oldType: "character varying(16)",
                oldMaxLength: 16,
                oldNullable: true,
                oldComment: "Phone number in E.164 form; null where the patient gave none. [identity:phone]");

            migrationBuilder.AlterColumn<string[]>(
                name: "medical_conditions",
                table: "patients",
                type: "text[]",
                nullable: false,
                comment: "Conditions that the patient named; empty where none were named.",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Conditions that the patient named; empty where none were named. [health:free_text]");

            migrationBuilder.AlterColumn<string>(
                name: "last_name",
                table: "patients",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Family name.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Family name. [identity:name]");

            migrationBuilder.AlterColumn<bool>(
                name: "has_valid_payment_method",
                table: "patients",
                type: "boolean",
                nullable: false,
                comment: "Whether the default payment method could be charged when it was last checked.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the default payment method could be charged when it was last checked. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "first_name",
                table: "patients",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Given name.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Given name. [identity:name]");

            migrationBuilder.AlterColumn<string>(
                name: "default_payment_method_id",
                table: "patients",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Stripe's payment method that is charged by default; null where no card is on file.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Stripe's payment method that is charged by default; null where no card is on file. [identity:account_number]");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "date_of_birth",
                table: "patients",
                type: "date",
                nullable: false,
                comment: "Date of birth.",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldComment: "Date of birth. [identity:birth_date]");

            migrationBuilder.AlterColumn<string[]>(
                name: "current_medications",
                table: "patients",
                type: "text[]",
                nullable: false,
                comment: "Medications that the patient takes, in the patient's words; empty where none were named.",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Medications that the patient takes, in the patient's words; empty where none were named. [health:free_text]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "patients",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<string[]>(
                name: "allergies",
                table: "patients",
                type: "text[]",
                nullable: false,
                comment: "Allergies in the patient's words; empty where none were named.",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Allergies in the patient's words; empty where none were named. [health:free_text]");

            migrationBuilder.AlterColumn<decimal>(
                name: "account_credit",
                table: "patients",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Credit in US dollars that the next orders use up.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Credit in US dollars that the next orders use up. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "patients",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [identity:other_unique]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "patient_subscriptions",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "patient_subscriptions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "stripe_subscription_id",
                table: "patient_subscriptions",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Stripe's subscription, unique: webhooks find the patient by it. Null until Stripe made it.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Stripe's subscription, unique: webhooks find the patient by it. Null until Stripe made it. [identity:account_number]");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "patient_subscriptions",
                type: "text",
                nullable: false,
                comment: "Whether the subscription runs; past due while Stripe tries again to collect a payment that failed.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether the subscription runs; past due while Stripe tries again to collect a payment that failed. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "resumes_at",
                table: "patient_subscriptions",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When a paused subscription runs again by itself; null where it stays paused until the patient resumes it.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When a paused subscription runs again by itself; null where it stays paused until the patient resumes it. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "plan_id",
                table: "patient_subscriptions",
                type: "uuid",
                nullable: false,
                comment: "The plan that is paid for.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The plan that is paid for. [health]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "paused_at",
                table: "patient_subscriptions",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When it was paused; null while it runs.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When it was paused; null while it runs. [operational]");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "metadata",
                table: "patient_subscriptions",
                type: "jsonb",
                nullable: true,
                comment: "What Stripe keeps with the subscription, free-form; null where nothing.",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "What Stripe keeps with the subscription, free-form; null where nothing. [health:free_text]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "current_period_started_at",
                table: "patient_subscriptions",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the period that is paid for began; null until Stripe bills the first.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the period that is paid for began; null until Stripe bills the first. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "current_period_ends_at",
                table: "patient_subscriptions",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the period that is paid for ends; null until Stripe bills the first.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the period that is paid for ends; null until Stripe bills the first. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "patient_subscriptions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "cancelled_at",
                table: "patient_subscriptions",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When it was cancelled, be it at once or for the end of the period; null where it was not.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When it was cancelled, be it at once or for the end of the period; null where it was not. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "cancel_reason",
                table: "patient_subscriptions",
                type: "text",
                nullable: true,
                comment: "Why it was cancelled; null where it was not or no reason was given.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why it was cancelled; null where it was not or no reason was given. [health:free_text]");

            migrationBuilder.AlterColumn<bool>(
                name: "cancel_at_period_end",
                table: "patient_subscriptions",
                type: "boolean",
                nullable: false,
                comment: "Whether it runs on to the end of the period and is cancelled then.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether it runs on to the end of the period and is cancelled then. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "patient_subscriptions",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "patient_subscriptions",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "patient_logins",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<byte[]>(
                name: "verification_token_hash",
                table: "patient_logins",
                type: "bytea",
                nullable: true,
                comment: "SHA-256 of the token (256 random bits) that verifies the e-mail address; null where none is open.",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true,
                oldComment: "SHA-256 of the token (256 random bits) that verifies the e-mail address; null where none is open. [secret]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "patient_logins",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<byte[]>(
                name: "reset_token_hash",
                table: "patient_logins",
                type: "bytea",
                nullable: true,
                comment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open.",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true,
                oldComment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open. [secret]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "reset_token_expires_at",
                table: "patient_logins",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the reset token ends; null where none is open.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the reset token ends; null where none is open. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "patient_logins",
                type: "uuid",
                nullable: false,
                comment: "The patient who signs in; a patient has one login.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient who signs in; a patient has one login. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "password_hash",
                table: "patient_logins",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Password hash in PHC string format; null until the patient chooses a password.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Password hash in PHC string format; null until the patient chooses a password. [secret]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "last_login_at",
                table: "patient_logins",
                type: "timestamp with time zone",
                nullable: true,
                comment: "Last successful sign-in; null before the first.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "Last successful sign-in; null before the first. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "email_verified",
                table: "patient_logins",
                type: "boolean",
                nullable: false,
                comment: "Whether the patient proved to own the e-mail address.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the patient proved to own the e-mail address. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "email",
                table: "patient_logins",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "E-mail address in lower case; unique.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "E-mail address in lower case; unique. [identity:email]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "patient_logins",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "patient_logins",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "patient_flags",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "patient_flags",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "removed_by_id",
                table: "patient_flags",
                type: "uuid",
                nullable: true,
                comment: "The admin who removed the flag; null while it stands.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The admin who removed the flag; null while it stands. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "removed_at",
                table: "patient_flags",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the flag was removed; null while it stands.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the flag was removed; null while it stands. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "reason",
                table: "patient_flags",
                type: "text",
                nullable: false,
                comment: "Why the flag was set, in the words of the admin who set it.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Why the flag was set, in the words of the admin who set it. [health:free_text]");

            migrationBuilder.AlterColumn<bool>(
                name: "is_active",
                table: "patient_flags",
                type: "boolean",
                nullable: false,
                comment: "Whether the flag stands; false once it was removed.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the flag stands; false once it was removed. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "flag_type",
                table: "patient_flags",
                type: "text",
                nullable: false,
                comment: "What the flag says.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What the flag says. [health]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "expires_at",
                table: "patient_flags",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the flag ends by itself; null where it stands until it is removed.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the flag ends by itself; null where it stands until it is removed. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "created_by_id",
                table: "patient_flags",
                type: "uuid",
                nullable: false,
                comment: "The admin who set the flag.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The admin who set the flag. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "patient_flags",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "patient_flags",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "patient_flags",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "patient_documents",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "verified_by_id",
                table: "patient_documents",
                type: "uuid",
                nullable: true,
                comment: "The provider who checked the document; null until one did.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The provider who checked the document; null until one did. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "verified_at",
                table: "patient_documents",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the document was checked; null until then.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the document was checked; null until then. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "verified",
                table: "patient_documents",
                type: "boolean",
                nullable: false,
                comment: "Whether a provider checked that the document is what it says.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether a provider checked that the document is what it says. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "patient_documents",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "mime_type",
                table: "patient_documents",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "MIME type of the file, such as application/pdf.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "MIME type of the file, such as application/pdf. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "file_url",
                table: "patient_documents",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                comment: "Where the file is stored.",
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldComment: "Where the file is stored. [identity:url]");

            migrationBuilder.AlterColumn<int>(
                name: "file_size",
                table: "patient_documents",
                type: "integer",
                nullable: false,
                comment: "Size of the file in bytes.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Size of the file in bytes. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "file_name",
                table: "patient_documents",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "Name of the file, as it was uploaded.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "Name of the file, as it was uploaded. [identity:other_unique:free_text]");

            migrationBuilder.AlterColumn<string>(
                name: "document_type",
                table: "patient_documents",
                type: "text",
                nullable: false,
                comment: "What the document shows.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What the document shows. [health]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "patient_documents",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "consultation_id",
                table: "patient_documents",
                type: "uuid",
                nullable: true,
                comment: "The consultation that the document was given for; null where it was given for none.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The consultation that the document was given for; null where it was given for none. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "patient_documents",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "patient_documents",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "user_agent",
                table: "patient_access_audit",
                type: "text",
                nullable: true,
                comment: "User agent, as the caller sent it; null where none was sent.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "User agent, as the caller sent it; null where none was sent. [identity:device]");

            migrationBuilder.AlterColumn<int>(
                name: "response_status",
                table: "patient_access_audit",
                type: "integer",
                nullable: true,
                comment: "HTTP status of the answer; null where none was given.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "HTTP status of the answer; null where none was given. [operational]");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "query_parameters",
                table: "patient_access_audit",
                type: "jsonb",
                nullable: true,
                comment: "Query parameters of the call, free-form; null where it had none.",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "Query parameters of the call, free-form; null where it had none. [health:free_text]");

            migrationBuilder.AlterColumn<IPAddress>(
                name: "ip_address",
                table: "patient_access_audit",
                type: "inet",
                nullable: true,
                comment: "IP address of the caller; null where the call did not come from the network.",
                oldClrType: typeof(IPAddress),
                oldType: "inet",
                oldNullable: true,
                oldComment: "IP address of the caller; null where the call did not come from the network. [identity:ip_address]");

            migrationBuilder.AlterColumn<string>(
                name: "http_method",
                table: "patient_access_audit",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                comment: "HTTP method of the call, in capitals.",
                oldClrType: typeof(string),
                oldType: "character varying(10)",
                oldMaxLength: 10,
                oldComment: "HTTP method of the call, in capitals. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "endpoint_accessed",
                table: "patient_access_audit",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "Path of the endpoint that was called.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "Path of the endpoint that was called. [identity:url]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "patient_access_audit",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "accessed_by_user_id",
                table: "patient_access_audit",
                type: "uuid",
                nullable: false,
                comment: "Who called: a patient, a provider or an admin, as the role says.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Who called: a patient, a provider or an admin, as the role says. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "accessed_by_role",
                table: "patient_access_audit",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                comment: "The role in which the caller called; an open set.",
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50,
                oldComment: "The role in which the caller called; an open set. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "accessed_at",
                table: "patient_access_audit",
                type: "timestamp with time zone",
                nullable: false,
                comment: "When the call was made; the row may be written later.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldComment: "When the call was made; the row may be written later. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "patient_access_audit",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "patient_access_audit",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "orders",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "orders",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "tracking_number",
                table: "orders",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "The carrier's number of the parcel; null until the pharmacy gives one.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "The carrier's number of the parcel; null until the pharmacy gives one. [identity:other_unique]");

            migrationBuilder.AlterColumn<decimal>(
                name: "total_amount",
                table: "orders",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "What the patient pays in US dollars: subtotal - discount + shipping + tax.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "What the patient pays in US dollars: subtotal - discount + shipping + tax. [operational]");

            migrationBuilder.AlterColumn<decimal>(
                name: "tax_amount",
                table: "orders",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Tax in US dollars.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Tax in US dollars. [operational]");

            migrationBuilder.AlterColumn<decimal>(
                name: "subtotal",
                table: "orders",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Sum of the items in US dollars, before discount, shipping and tax.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Sum of the items in US dollars, before discount, shipping and tax. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "subscription_interval",
                table: "orders",
                type: "text",
                nullable: true,
                comment: "How often the order is repeated; null for a single order.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "How often the order is repeated; null for a single order. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "subscription_id",
                table: "orders",
                type: "uuid",
                nullable: true,
                comment: "The subscription that the order belongs to; null for a single order, and until the subscription is made.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The subscription that the order belongs to; null for a single order, and until the subscription is made. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "orders",
                type: "text",
                nullable: false,
                comment: "How far the order is.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "How far the order is. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_zip",
                table: "orders",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                comment: "ZIP code to ship to, as it was when the order was placed; null until known.",
                oldClrType: typeof(string),
                oldType: "character varying(10)",
                oldMaxLength: 10,
                oldNullable: true,
                oldComment: "ZIP code to ship to, as it was when the order was placed; null until known. [identity:zip]");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_state",
                table: "orders",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true,
                comment: "State to ship to, USPS code, as it was when the order was placed; null until known.",
                oldClrType: typeof(string),
                oldType: "character varying(2)",
                oldMaxLength: 2,
                oldNullable: true,
                oldComment: "State to ship to, USPS code, as it was when the order was placed; null until known. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_city",
                table: "orders",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "City to ship to, as it was when the order was placed; null until known.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "City to ship to, as it was when the order was placed; null until known. [identity:geography]");

            migrationBuilder.AlterColumn<decimal>(
                name: "shipping_amount",
                table: "orders",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Price of shipping in US dollars.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Price of shipping in US dollars. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "shipping_address",
                table: "orders",
                type: "text",
                nullable: true,
                comment: "Street and number to ship to, as they were when the order was placed; null until known.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Street and number to ship to, as they were when the order was placed; null until known. [identity:geography]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "shipped_at",
                table: "orders",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the parcel left the pharmacy; null before.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the parcel left the pharmacy; null before. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "refund_status",
                table: "orders",
                type: "text",
                nullable: true,
                comment: "How far the refund is; null where no refund was asked for.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "How far the refund is; null where no refund was asked for. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "refund_reason",
                table: "orders",
                type: "text",
                nullable: true,
                comment: "Why the money is given back; null where no refund was asked for or no reason was given.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why the money is given back; null where no refund was asked for or no reason was given. [health:free_text]");

            migrationBuilder.AlterColumn<decimal>(
                name: "refund_amount",
                table: "orders",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "What is given back in US dollars, in part or in whole; 0 where no refund was asked for.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "What is given back in US dollars, in part or in whole; 0 where no refund was asked for. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "prescription_id",
                table: "orders",
                type: "uuid",
                nullable: true,
                comment: "The prescription that the order fills; null until one is issued, and where none is needed.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The prescription that the order fills; null until one is issued, and where none is needed. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "pharmacy_order_id",
                table: "orders",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "The pharmacy's own number of the order; null until the pharmacy takes it.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "The pharmacy's own number of the order; null until the pharmacy takes it. [identity:other_unique]");

            migrationBuilder.AlterColumn<Guid>(
                name: "pharmacy_id",
                table: "orders",
                type: "uuid",
                nullable: true,
                comment: "The pharmacy that fills the order; null until one is chosen.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The pharmacy that fills the order; null until one is chosen. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "payment_status",
                table: "orders",
                type: "text",
                nullable: false,
                comment: "Whether the payment went through.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether the payment went through. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "payment_method_id",
                table: "orders",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Stripe's payment method that is charged; null until one is chosen.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Stripe's payment method that is charged; null until one is chosen. [identity:account_number]");

            migrationBuilder.AlterColumn<string>(
                name: "payment_intent_id",
                table: "orders",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Stripe's payment intent, unique: webhooks find the order by it. Null until a payment is tried.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Stripe's payment intent, unique: webhooks find the order by it. Null until a payment is tried. [identity:other_unique]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "paid_at",
                table: "orders",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the payment went through; null before.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the payment went through; null before. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "order_number",
                table: "orders",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValueSql: "checked_number('ORD', nextval('order_numbers'))",
                comment: "Number to read aloud: ORD, a sequence's number, a check digit. Given by the database where none is set; unique.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldDefaultValueSql: "checked_number('ORD', nextval('order_numbers'))",
                oldComment: "Number to read aloud: ORD, a sequence's number, a check digit. Given by the database where none is set; unique. [identity:other_unique]");

            migrationBuilder.AlterColumn<bool>(
                name: "is_subscription",
                table: "orders",
                type: "boolean",
                nullable: false,
                comment: "Whether the order is repeated.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the order is repeated. [operational]");

            migrationBuilder.AlterColumn<decimal>(
                name: "discount_amount",
                table: "orders",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Discount on the subtotal in US dollars.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Discount on the subtotal in US dollars. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "delivered_at",
                table: "orders",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the parcel reached the patient; null before.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the parcel reached the patient; null before. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "orders",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "consultation_id",
                table: "orders",
                type: "uuid",
                nullable: true,
                comment: "The consultation that the order follows from; null where it follows from none.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The consultation that the order follows from; null where it follows from none. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "orders",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "orders",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

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
                oldComment: "Price of one pack in US dollars, as it was when it was ordered. [health]");

            migrationBuilder.AlterColumn<decimal>(
                name: "total_price",
                table: "order_items",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Price of the line in US dollars: quantity x unit price.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Price of the line in US dollars: quantity x unit price. [health]");

            migrationBuilder.AlterColumn<int>(
                name: "quantity",
                table: "order_items",
                type: "integer",
                nullable: false,
                comment: "How many packs are bought; the tablets or other dosage units in them are counted in prescription_items.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many packs are bought; the tablets or other dosage units in them are counted in prescription_items. [health]");

            migrationBuilder.AlterColumn<Guid>(
                name: "order_id",
                table: "order_items",
                type: "uuid",
                nullable: false,
                comment: "The order that the line is a part of.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The order that the line is a part of. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "medication_name",
                table: "order_items",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "The medication's name as it was when it was ordered.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "The medication's name as it was when it was ordered. [health]");

            migrationBuilder.AlterColumn<Guid>(
                name: "medication_id",
                table: "order_items",
                type: "uuid",
                nullable: false,
                comment: "The medication that is bought.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The medication that is bought. [health]");

            migrationBuilder.AlterColumn<string>(
                name: "dosage",
                table: "order_items",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "Strength and form, such as 50mg tablet; null where the product comes in one only.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "Strength and form, such as 50mg tablet; null where the product comes in one only. [health]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "order_items",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "order_items",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "order_items",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "notification_preferences",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "notification_preferences",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "sms_updates",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether news of consultations and orders may be sent by SMS.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether news of consultations and orders may be sent by SMS. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "sms_reminders",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether reminders, such as of a refill, may be sent by SMS.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether reminders, such as of a refill, may be sent by SMS. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "sms_marketing",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether offers may be sent by SMS.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether offers may be sent by SMS. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "sms_enabled",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether SMS may be sent at all; an opt-out of the phone number goes before it.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether SMS may be sent at all; an opt-out of the phone number goes before it. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "push_updates",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether news of consultations and orders may be sent as push notifications.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether news of consultations and orders may be sent as push notifications. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "push_reminders",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether reminders, such as of a refill, may be sent as push notifications.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether reminders, such as of a refill, may be sent as push notifications. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "push_marketing",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether offers may be sent as push notifications.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether offers may be sent as push notifications. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "push_enabled",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether push notifications may be sent at all.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether push notifications may be sent at all. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "email_updates",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether news of consultations and orders may be sent by e-mail.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether news of consultations and orders may be sent by e-mail. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "email_reminders",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether reminders, such as of a refill, may be sent by e-mail.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether reminders, such as of a refill, may be sent by e-mail. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "email_marketing",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether offers may be sent by e-mail.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether offers may be sent by e-mail. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "email_enabled",
                table: "notification_preferences",
                type: "boolean",
                nullable: false,
                comment: "Whether e-mail may be sent at all.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether e-mail may be sent at all. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "notification_preferences",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "notification_preferences",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "notification_preferences",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "messages",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "messages",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "sender_type",
                table: "messages",
                type: "text",
                nullable: false,
                comment: "Who wrote the message: the patient, a provider, or the platform itself.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Who wrote the message: the patient, a provider, or the platform itself. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "read_at",
                table: "messages",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the receiver read the message; null before.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the receiver read the message; null before. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "provider_id",
                table: "messages",
                type: "uuid",
                nullable: true,
                comment: "The provider who wrote the message; null where the patient or the platform did.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The provider who wrote the message; null where the patient or the platform did. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "is_read",
                table: "messages",
                type: "boolean",
                nullable: false,
                comment: "Whether the receiver read the message.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the receiver read the message. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "messages",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "content",
                table: "messages",
                type: "text",
                nullable: false,
                comment: "Text of the message.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Text of the message. [health:free_text]");

            migrationBuilder.AlterColumn<Guid>(
                name: "consultation_id",
                table: "messages",
                type: "uuid",
                nullable: false,
                comment: "The consultation that the message is about.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The consultation that the message is about. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "attachment_url",
                table: "messages",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                comment: "Where the attachment is stored; null where there is none.",
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true,
                oldComment: "Where the attachment is stored; null where there is none. [identity:url]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "messages",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "messages",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "medications",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "medications",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<decimal>(
                name: "subscription_discount",
                table: "medications",
                type: "numeric(3,2)",
                precision: 3,
                scale: 2,
                nullable: false,
                comment: "Share of the price that a subscription saves: 0.15 is 15 percent.",
                oldClrType: typeof(decimal),
                oldType: "numeric(3,2)",
                oldPrecision: 3,
                oldScale: 2,
                oldComment: "Share of the price that a subscription saves: 0.15 is 15 percent. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "stock_quantity",
                table: "medications",
                type: "integer",
                nullable: true,
                comment: "Units in stock; null where the stock is not counted.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "Units in stock; null where the stock is not counted. [operational]");

            migrationBuilder.AlterColumn<string[]>(
                name: "side_effects",
                table: "medications",
                type: "text[]",
                nullable: false,
                comment: "Side effects; empty where none are recorded.",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Side effects; empty where none are recorded. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "requires_prescription",
                table: "medications",
                type: "boolean",
                nullable: false,
                comment: "Whether it is dispensed on prescription only.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether it is dispensed on prescription only. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "medications",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "Name that the platform uses.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "Name that the platform uses. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "image_url",
                table: "medications",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                comment: "Address of a picture; null where there is none.",
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true,
                oldComment: "Address of a picture; null where there is none. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "generic_name",
                table: "medications",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Generic name; null where none is recorded.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Generic name; null where none is recorded. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "description",
                table: "medications",
                type: "text",
                nullable: true,
                comment: "Description that patients read; null where none is written.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Description that patients read; null where none is written. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "dea_schedule",
                table: "medications",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true,
                comment: "DEA schedule of a controlled substance, II to V (21 CFR 1308); null where it is not controlled.",
                oldClrType: typeof(string),
                oldType: "character varying(3)",
                oldMaxLength: 3,
                oldNullable: true,
                oldComment: "DEA schedule of a controlled substance, II to V (21 CFR 1308); null where it is not controlled. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "medications",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "controlled_substance",
                table: "medications",
                type: "boolean",
                nullable: false,
                comment: "Whether it is a controlled substance (21 USC 812).",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether it is a controlled substance (21 USC 812). [operational]");

            migrationBuilder.AlterColumn<string[]>(
                name: "contraindications",
                table: "medications",
                type: "text[]",
                nullable: false,
                comment: "Contraindications; empty where none are recorded.",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Contraindications; empty where none are recorded. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "category",
                table: "medications",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "What the catalog files it under; null where it is not filed.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "What the catalog files it under; null where it is not filed. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "brand_name",
                table: "medications",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Name of the brand that it corresponds to; null where there is none.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Name of the brand that it corresponds to; null where there is none. [operational]");

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
                oldComment: "Price in US dollars before any discount; null where none is set. Orders take it as the price of a pack; the replaced data does not say of how much it is. [operational]");

            migrationBuilder.AlterColumn<string[]>(
                name: "available_dosages",
                table: "medications",
                type: "text[]",
                nullable: false,
                comment: "Strengths and forms that can be prescribed, such as 50mg tablet; empty where none are recorded.",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Strengths and forms that can be prescribed, such as 50mg tablet; empty where none are recorded. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "active",
                table: "medications",
                type: "boolean",
                nullable: false,
                comment: "Whether it can be prescribed and ordered.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether it can be prescribed and ordered. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "medications",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "funnel_definitions",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "funnel_definitions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "step_number",
                table: "funnel_definitions",
                type: "integer",
                nullable: false,
                comment: "Place of the step in the funnel, from 1.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "Place of the step in the funnel, from 1. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "step_name",
                table: "funnel_definitions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the step, unique in its funnel; events name it.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the step, unique in its funnel; events name it. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "step_description",
                table: "funnel_definitions",
                type: "text",
                nullable: true,
                comment: "What the step is, for people; null where the name says all.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "What the step is, for people; null where the name says all. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "funnel_name",
                table: "funnel_definitions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the funnel; events name it.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the funnel; events name it. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "expected_time_minutes",
                table: "funnel_definitions",
                type: "integer",
                nullable: true,
                comment: "How long the step is expected to take, in minutes; null where nothing is expected.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true,
                oldComment: "How long the step is expected to take, in minutes; null where nothing is expected. [operational]");

            migrationBuilder.AlterColumn<decimal>(
                name: "expected_completion_rate",
                table: "funnel_definitions",
                type: "numeric(5,2)",
                precision: 5,
                scale: 2,
                nullable: true,
                comment: "How many of those who took the first step are expected to take this one, in percent; null where nothing is expected.",
                oldClrType: typeof(decimal),
                oldType: "numeric(5,2)",
                oldPrecision: 5,
                oldScale: 2,
                oldNullable: true,
                oldComment: "How many of those who took the first step are expected to take this one, in percent; null where nothing is expected. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "funnel_definitions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "funnel_definitions",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "was_completed",
                table: "form_field_analytics",
                type: "boolean",
                nullable: false,
                comment: "Whether the visitor left the field completed.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the visitor left the field completed. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "form_field_analytics",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "form_field_analytics",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "time_spent_seconds",
                table: "form_field_analytics",
                type: "integer",
                nullable: false,
                comment: "How long the visitor was in the field, in seconds.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How long the visitor was in the field, in seconds. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "session_id",
                table: "form_field_analytics",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "The session, as user_sessions.session_id.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "The session, as user_sessions.session_id. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "form_name",
                table: "form_field_analytics",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the form.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the form. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "focus_count",
                table: "form_field_analytics",
                type: "integer",
                nullable: false,
                comment: "How often the visitor entered the field.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How often the visitor entered the field. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "field_name",
                table: "form_field_analytics",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the field.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the field. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "error_count",
                table: "form_field_analytics",
                type: "integer",
                nullable: false,
                comment: "How often the field was refused.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How often the field was refused. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "form_field_analytics",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "change_count",
                table: "form_field_analytics",
                type: "integer",
                nullable: false,
                comment: "How often the visitor changed the field.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How often the visitor changed the field. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "blur_count",
                table: "form_field_analytics",
                type: "integer",
                nullable: false,
                comment: "How often the visitor left the field.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How often the visitor left the field. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "form_field_analytics",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "email_queue",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "email_queue",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "template",
                table: "email_queue",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Name of the template.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Name of the template. [health]");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "email_queue",
                type: "text",
                nullable: false,
                comment: "Whether it is still to be sent.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether it is still to be sent. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "sent_at",
                table: "email_queue",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When it was sent; null before.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When it was sent; null before. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "send_at",
                table: "email_queue",
                type: "timestamp with time zone",
                nullable: false,
                comment: "When it is to be sent, at the earliest.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldComment: "When it is to be sent, at the earliest. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "retry_count",
                table: "email_queue",
                type: "integer",
                nullable: false,
                comment: "How many tries followed the first.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldComment: "How many tries followed the first. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "recipient",
                table: "email_queue",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "E-mail address in lower case.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "E-mail address in lower case. [identity:email]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "email_queue",
                type: "uuid",
                nullable: true,
                comment: "The patient to whom the e-mail is written; null where the recipient is no patient.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient to whom the e-mail is written; null where the recipient is no patient. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "error_message",
                table: "email_queue",
                type: "text",
                nullable: true,
                comment: "Why the last try failed; null where none failed.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why the last try failed; null where none failed. [health:free_text]");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "data",
                table: "email_queue",
                type: "jsonb",
                nullable: true,
                comment: "What is filled into the template, free-form; null where nothing.",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "What is filled into the template, free-form; null where nothing. [health:free_text]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "email_queue",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "email_queue",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "email_logs",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "email_logs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "template",
                table: "email_logs",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "Name of the template; null where the e-mail was written without one.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "Name of the template; null where the e-mail was written without one. [health]");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "email_logs",
                type: "text",
                nullable: false,
                comment: "What became of the e-mail, as far as the mail service reports it.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What became of the e-mail, as far as the mail service reports it. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "sent_at",
                table: "email_logs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the mail service took it; null before.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the mail service took it; null before. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "recipient",
                table: "email_logs",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "E-mail address in lower case.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "E-mail address in lower case. [identity:email]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "email_logs",
                type: "uuid",
                nullable: true,
                comment: "The patient to whom the e-mail was written; null where the recipient is no patient.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient to whom the e-mail was written; null where the recipient is no patient. [identity:other_unique]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "opened_at",
                table: "email_logs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the recipient first opened it; null where that is not known.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the recipient first opened it; null where that is not known. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "message_id",
                table: "email_logs",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "The mail service's identifier, by which its webhooks find the row; null until it took the e-mail.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "The mail service's identifier, by which its webhooks find the row; null until it took the e-mail. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "error_message",
                table: "email_logs",
                type: "text",
                nullable: true,
                comment: "Why it failed or bounced, in the mail service's words; null where it did not.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Why it failed or bounced, in the mail service's words; null where it did not. [health:free_text]");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "data",
                table: "email_logs",
                type: "jsonb",
                nullable: true,
                comment: "What was filled into the template, free-form; null where nothing.",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "What was filled into the template, free-form; null where nothing. [health:free_text]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "email_logs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "clicked_at",
                table: "email_logs",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the recipient first followed a link in it; null where that is not known.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the recipient first followed a link in it; null where that is not known. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "email_logs",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "consultations",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "consultations",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "treatment_plan",
                table: "consultations",
                type: "text",
                nullable: true,
                comment: "The treatment that the provider decided on, in words; null until there is one.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "The treatment that the provider decided on, in words; null until there is one. [health:free_text]");

            migrationBuilder.AlterColumn<Guid>(
                name: "treatment_override_id",
                table: "consultations",
                type: "uuid",
                nullable: true,
                comment: "The change to the chosen plan that holds for this consultation; null where the plan holds as it is.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The change to the chosen plan that holds for this consultation; null where the plan holds as it is. [operational]");

            migrationBuilder.AlterColumn<string[]>(
                name: "symptoms",
                table: "consultations",
                type: "text[]",
                nullable: false,
                comment: "Symptoms that the patient named; empty where none were named.",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Symptoms that the patient named; empty where none were named. [health:free_text]");

            migrationBuilder.AlterColumn<string>(
                name: "symptom_duration",
                table: "consultations",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "How long the symptoms have lasted, in the patient's words; null where the patient did not say.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "How long the symptoms have lasted, in the patient's words; null where the patient did not say. [health:free_text]");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "consultations",
                type: "text",
                nullable: false,
                comment: "How far the consultation is.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "How far the consultation is. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "severity",
                table: "consultations",
                type: "text",
                nullable: true,
                comment: "How bad the patient finds the symptoms; null where the patient did not say.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "How bad the patient finds the symptoms; null where the patient did not say. [health]");

            migrationBuilder.AlterColumn<decimal>(
                name: "selected_plan_price",
                table: "consultations",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: true,
                comment: "Price of the chosen plan in US dollars when it was chosen; null where none was chosen.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldNullable: true,
                oldComment: "Price of the chosen plan in US dollars when it was chosen; null where none was chosen. [health]");

            migrationBuilder.AlterColumn<string>(
                name: "selected_plan_name",
                table: "consultations",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "Name of the chosen plan when it was chosen; null where none was chosen.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "Name of the chosen plan when it was chosen; null where none was chosen. [health]");

            migrationBuilder.AlterColumn<Guid>(
                name: "selected_plan_id",
                table: "consultations",
                type: "uuid",
                nullable: true,
                comment: "The treatment plan that the patient chose; null where none was chosen.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The treatment plan that the patient chose; null where none was chosen. [health]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "reviewed_at",
                table: "consultations",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the provider decided; null until then.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the provider decided; null until then. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "provider_notes",
                table: "consultations",
                type: "text",
                nullable: true,
                comment: "The provider's notes on the consultation; null until there are any.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "The provider's notes on the consultation; null until there are any. [health:free_text]");

            migrationBuilder.AlterColumn<Guid>(
                name: "provider_id",
                table: "consultations",
                type: "uuid",
                nullable: true,
                comment: "The provider who reviews the consultation; null until one takes it.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The provider who reviews the consultation; null until one takes it. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "payment_status",
                table: "consultations",
                type: "text",
                nullable: false,
                comment: "What became of the fee.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What became of the fee. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "payment_intent_id",
                table: "consultations",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "Stripe's payment intent for the fee, unique; null where none was made. Webhooks find the consultation by it.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "Stripe's payment intent for the fee, unique; null where none was made. Webhooks find the consultation by it. [identity:other_unique]");

            migrationBuilder.AlterColumn<bool>(
                name: "follow_up_required",
                table: "consultations",
                type: "boolean",
                nullable: false,
                comment: "Whether the provider wants to see the patient again.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the provider wants to see the patient again. [health]");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "follow_up_date",
                table: "consultations",
                type: "date",
                nullable: true,
                comment: "Day of the follow-up; null where none is set.",
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true,
                oldComment: "Day of the follow-up; null where none is set. [identity:date]");

            migrationBuilder.AlterColumn<string>(
                name: "diagnosis",
                table: "consultations",
                type: "text",
                nullable: true,
                comment: "The provider's diagnosis; null until there is one.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "The provider's diagnosis; null until there is one. [health:free_text]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "consultations",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<decimal>(
                name: "consultation_fee",
                table: "consultations",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Fee for the consultation in US dollars; 0 where it is free.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Fee for the consultation in US dollars; 0 where it is free. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "completed_at",
                table: "consultations",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the consultation was completed; null until then.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the consultation was completed; null until then. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "chief_complaint",
                table: "consultations",
                type: "text",
                nullable: false,
                comment: "Why the patient asks, in the patient's words.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Why the patient asks, in the patient's words. [health:free_text]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "charged_at",
                table: "consultations",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the fee was charged; null where it was not.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the fee was charged; null where it was not. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "consultations",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "consultations",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "consultation_settings",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "consultation_settings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "require_credit_card",
                table: "consultation_settings",
                type: "boolean",
                nullable: false,
                comment: "Whether a consultation needs a card on file.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether a consultation needs a card on file. [operational]");

            migrationBuilder.AlterColumn<decimal>(
                name: "refill_consultation_fee",
                table: "consultation_settings",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Fee for a consultation about a refill in US dollars; 0 where it is free.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Fee for a consultation about a refill in US dollars; 0 where it is free. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "consultation_settings",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<decimal>(
                name: "consultation_fee",
                table: "consultation_settings",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "Fee for a first consultation in US dollars; 0 where it is free.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "Fee for a first consultation in US dollars; 0 where it is free. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "auto_charge_on_approval",
                table: "consultation_settings",
                type: "boolean",
                nullable: false,
                comment: "Whether the card is charged as soon as the provider approves.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the card is charged as soon as the provider approves. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "consultation_settings",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "clinical_notes",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "updated_by_id",
                table: "clinical_notes",
                type: "uuid",
                nullable: true,
                comment: "The provider who last edited the note; null where none has since it was written.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The provider who last edited the note; null where none has since it was written. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "clinical_notes",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "type",
                table: "clinical_notes",
                type: "text",
                nullable: false,
                comment: "What the note is for.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What the note is for. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "subjective",
                table: "clinical_notes",
                type: "text",
                nullable: true,
                comment: "SOAP: what the patient reports; null where the note does not say.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "SOAP: what the patient reports; null where the note does not say. [health:free_text]");

            migrationBuilder.AlterColumn<Guid>(
                name: "provider_id",
                table: "clinical_notes",
                type: "uuid",
                nullable: false,
                comment: "The provider who wrote the note.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The provider who wrote the note. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "plan",
                table: "clinical_notes",
                type: "text",
                nullable: true,
                comment: "SOAP: what is to be done; null where the note does not say.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "SOAP: what is to be done; null where the note does not say. [health:free_text]");

            migrationBuilder.AlterColumn<string>(
                name: "objective",
                table: "clinical_notes",
                type: "text",
                nullable: true,
                comment: "SOAP: what was measured or seen; null where the note does not say.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "SOAP: what was measured or seen; null where the note does not say. [health:free_text]");

            migrationBuilder.AlterColumn<Guid>(
                name: "locked_by_id",
                table: "clinical_notes",
                type: "uuid",
                nullable: true,
                comment: "The provider who locked the note; null while it is open.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The provider who locked the note; null while it is open. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "locked_at",
                table: "clinical_notes",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the note was locked; null while it is open.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the note was locked; null while it is open. [operational]");

            migrationBuilder.AlterColumn<bool>(
                name: "is_locked",
                table: "clinical_notes",
                type: "boolean",
                nullable: false,
                comment: "Whether the note is signed off: applications edit it no more. The database does not refuse it.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether the note is signed off: applications edit it no more. The database does not refuse it. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "clinical_notes",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "content",
                table: "clinical_notes",
                type: "text",
                nullable: true,
                comment: "Free text; null where the note has SOAP parts only.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "Free text; null where the note has SOAP parts only. [health:free_text]");

            migrationBuilder.AlterColumn<Guid>(
                name: "consultation_id",
                table: "clinical_notes",
                type: "uuid",
                nullable: true,
                comment: "The consultation that the note is on; null where it is on none.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The consultation that the note is on; null where it is on none. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "assessment",
                table: "clinical_notes",
                type: "text",
                nullable: true,
                comment: "SOAP: what the provider makes of it; null where the note does not say.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "SOAP: what the provider makes of it; null where the note does not say. [health:free_text]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "clinical_notes",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "clinical_notes",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "type",
                table: "billing_adjustments",
                type: "text",
                nullable: false,
                comment: "What the patient was given.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What the patient was given. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "reason",
                table: "billing_adjustments",
                type: "text",
                nullable: false,
                comment: "Why, in the words of the admin who did it.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Why, in the words of the admin who did it. [health:free_text]");

            migrationBuilder.AlterColumn<Guid>(
                name: "order_id",
                table: "billing_adjustments",
                type: "uuid",
                nullable: true,
                comment: "The order that the adjustment is about; null where it is about none.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The order that the adjustment is about; null where it is about none. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "created_by_id",
                table: "billing_adjustments",
                type: "uuid",
                nullable: false,
                comment: "The admin who did it.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The admin who did it. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "billing_adjustments",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<decimal>(
                name: "amount",
                table: "billing_adjustments",
                type: "numeric(10,2)",
                precision: 10,
                scale: 2,
                nullable: false,
                comment: "How much in US dollars; more than 0.",
                oldClrType: typeof(decimal),
                oldType: "numeric(10,2)",
                oldPrecision: 10,
                oldScale: 2,
                oldComment: "How much in US dollars; more than 0. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "billing_adjustments",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "billing_adjustments",
                type: "uuid",
                nullable: false,
                comment: "The patient whom the row is about; first part of the key.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The patient whom the row is about; first part of the key. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "session_id",
                table: "analytics_events",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true,
                comment: "The session in which it happened, as user_sessions.session_id; null where it happened outside any.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldNullable: true,
                oldComment: "The session in which it happened, as user_sessions.session_id; null where it happened outside any. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "referrer",
                table: "analytics_events",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                comment: "Address of the page before; null where there was none or the browser kept it to itself.",
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true,
                oldComment: "Address of the page before; null where there was none or the browser kept it to itself. [identity:url]");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "analytics_events",
                type: "uuid",
                nullable: true,
                comment: "The patient who did it; null for a visitor who is not signed in.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "The patient who did it; null for a visitor who is not signed in. [identity:other_unique]");

            migrationBuilder.AlterColumn<string>(
                name: "page_url",
                table: "analytics_events",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                comment: "Address of the page; null where it happened on none.",
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true,
                oldComment: "Address of the page; null where it happened on none. [identity:url]");

            migrationBuilder.AlterColumn<string>(
                name: "event_type",
                table: "analytics_events",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "What happened: page_view, form_interaction, funnel_step, conversion, ...; an open set.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "What happened: page_view, form_interaction, funnel_step, conversion, ...; an open set. [operational]");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "event_data",
                table: "analytics_events",
                type: "jsonb",
                nullable: true,
                comment: "Details, free-form; null where none. A funnel_step names its funnel and step by the names in funnel_definitions: {\"funnel\": funnel_name, \"step\": step_name}.",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "Details, free-form; null where none. A funnel_step names its funnel and step by the names in funnel_definitions: {\"funnel\": funnel_name, \"step\": step_name}. [health:free_text]");

            migrationBuilder.AlterColumn<string>(
                name: "event_category",
                table: "analytics_events",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                comment: "A wider group of events, free to choose; null where the event is in none.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldNullable: true,
                oldComment: "A wider group of events, free to choose; null where the event is in none. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "analytics_events",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "analytics_events",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<int>(
                name: "version",
                table: "admins",
                type: "integer",
                rowVersion: true,
                nullable: false,
                defaultValueSql: "1",
                comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.",
                oldClrType: typeof(int),
                oldType: "integer",
                oldRowVersion: true,
                oldDefaultValueSql: "1",
                oldComment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves. [operational]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "updated_at",
                table: "admins",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was last changed; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was last changed; set by the database. [operational]");

            migrationBuilder.AlterColumn<byte[]>(
                name: "two_factor_secret_encrypted",
                table: "admins",
                type: "bytea",
                nullable: true,
                comment: "Secret of the second factor, encrypted by the application; null where none is set up.",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true,
                oldComment: "Secret of the second factor, encrypted by the application; null where none is set up. [secret]");

            migrationBuilder.AlterColumn<bool>(
                name: "two_factor_enabled",
                table: "admins",
                type: "boolean",
                nullable: false,
                comment: "Whether signing in asks for a second factor.",
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldComment: "Whether signing in asks for a second factor. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "status",
                table: "admins",
                type: "text",
                nullable: false,
                comment: "Whether the admin may sign in.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "Whether the admin may sign in. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "role",
                table: "admins",
                type: "text",
                nullable: false,
                comment: "What the admin may do by default.",
                oldClrType: typeof(string),
                oldType: "text",
                oldComment: "What the admin may do by default. [operational]");

            migrationBuilder.AlterColumn<byte[]>(
                name: "reset_token_hash",
                table: "admins",
                type: "bytea",
                nullable: true,
                comment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open.",
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true,
                oldComment: "SHA-256 of the token (256 random bits) that resets the password; null where none is open. [secret]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "reset_token_expires_at",
                table: "admins",
                type: "timestamp with time zone",
                nullable: true,
                comment: "When the reset token ends; null where none is open.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "When the reset token ends; null where none is open. [operational]");

            migrationBuilder.AlterColumn<string[]>(
                name: "permissions",
                table: "admins",
                type: "text[]",
                nullable: false,
                comment: "Permissions beyond those of the role, one word each; empty where the role says all.",
                oldClrType: typeof(string[]),
                oldType: "text[]",
                oldComment: "Permissions beyond those of the role, one word each; empty where the role says all. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "password_hash",
                table: "admins",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "Password hash in PHC string format.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "Password hash in PHC string format. [secret]");

            migrationBuilder.AlterColumn<string>(
                name: "last_name",
                table: "admins",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Family name.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Family name. [identity:name]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "last_login_at",
                table: "admins",
                type: "timestamp with time zone",
                nullable: true,
                comment: "Last successful sign-in; null before the first.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true,
                oldComment: "Last successful sign-in; null before the first. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "first_name",
                table: "admins",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "Given name.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "Given name. [identity:name]");

            migrationBuilder.AlterColumn<string>(
                name: "email",
                table: "admins",
                type: "character varying(255)",
                maxLength: 255,
                nullable: false,
                comment: "E-mail address in lower case, to sign in with; unique.",
                oldClrType: typeof(string),
                oldType: "character varying(255)",
                oldMaxLength: 255,
                oldComment: "E-mail address in lower case, to sign in with; unique. [identity:email]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "admins",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "admins",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "user_agent",
                table: "admin_actions",
                type: "text",
                nullable: true,
                comment: "User agent, as the admin's browser sent it; null where none was sent.",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComment: "User agent, as the admin's browser sent it; null where none was sent. [identity:device]");

            migrationBuilder.AlterColumn<string>(
                name: "target_type",
                table: "admin_actions",
                type: "character varying(50)",
                maxLength: 50,
                nullable: false,
                comment: "What kind of row it was done to, such as patient or order; an open set.",
                oldClrType: typeof(string),
                oldType: "character varying(50)",
                oldMaxLength: 50,
                oldComment: "What kind of row it was done to, such as patient or order; an open set. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "target_id",
                table: "admin_actions",
                type: "uuid",
                nullable: false,
                comment: "Identifier of the row that it was done to; no reference, because the row may be of any table, or gone.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier of the row that it was done to; no reference, because the row may be of any table, or gone. [identity:other_unique]");

            migrationBuilder.AlterColumn<IPAddress>(
                name: "ip_address",
                table: "admin_actions",
                type: "inet",
                nullable: true,
                comment: "IP address of the admin; null where it did not come from the network.",
                oldClrType: typeof(IPAddress),
                oldType: "inet",
                oldNullable: true,
                oldComment: "IP address of the admin; null where it did not come from the network. [identity:ip_address]");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "created_at",
                table: "admin_actions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()",
                comment: "When the row was created; set by the database.",
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldDefaultValueSql: "now()",
                oldComment: "When the row was created; set by the database. [operational]");

            migrationBuilder.AlterColumn<Guid>(
                name: "admin_id",
                table: "admin_actions",
                type: "uuid",
                nullable: false,
                comment: "The admin who did it.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "The admin who did it. [operational]");

            migrationBuilder.AlterColumn<string>(
                name: "action_type",
                table: "admin_actions",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                comment: "What the admin did; an open set.",
                oldClrType: typeof(string),
                oldType: "character varying(100)",
                oldMaxLength: 100,
                oldComment: "What the admin did; an open set. [operational]");

            migrationBuilder.AlterColumn<JsonElement>(
                name: "action_details",
                table: "admin_actions",
                type: "jsonb",
                nullable: true,
                comment: "Details, free-form; null where none.",
                oldClrType: typeof(JsonElement),
                oldType: "jsonb",
                oldNullable: true,
                oldComment: "Details, free-form; null where none. [health:free_text]");

            migrationBuilder.AlterColumn<Guid>(
                name: "id",
                table: "admin_actions",
                type: "uuid",
                nullable: false,
                comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time.",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldComment: "Identifier: a UUIDv7 made by the client, so that rows sort by time. [operational]");

            migrationBuilder.AddCheckConstraint(
                name: "ck_pharmacies_api_key_encrypted_ciphertext",
                table: "pharmacies",
                sql: "octet_length(api_key_encrypted) > 29");

            migrationBuilder.AddCheckConstraint(
                name: "ck_admins_two_factor_secret_encrypted_ciphertext",
                table: "admins",
                sql: "octet_length(two_factor_secret_encrypted) > 29");
        }
    }
}
