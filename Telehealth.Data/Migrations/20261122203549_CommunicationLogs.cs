using System;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Telehealth.Data.Migrations
{
    /// <inheritdoc />
    public partial class CommunicationLogs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "email_logs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The patient to whom the e-mail was written; null where the recipient is no patient."),
                    recipient = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, comment: "E-mail address in lower case."),
                    template = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "Name of the template; null where the e-mail was written without one."),
                    data = table.Column<JsonElement>(type: "jsonb", nullable: true, comment: "What was filled into the template, free-form; null where nothing."),
                    message_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "The mail service's identifier, by which its webhooks find the row; null until it took the e-mail."),
                    status = table.Column<string>(type: "text", nullable: false, comment: "What became of the e-mail, as far as the mail service reports it."),
                    error_message = table.Column<string>(type: "text", nullable: true, comment: "Why it failed or bounced, in the mail service's words; null where it did not."),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the mail service took it; null before."),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the recipient first opened it; null where that is not known."),
                    clicked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the recipient first followed a link in it; null where that is not known."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_email_logs", x => x.id);
                    table.CheckConstraint("ck_email_logs_clicked", "status <> 'clicked' OR clicked_at IS NOT NULL");
                    table.CheckConstraint("ck_email_logs_opened", "status <> 'opened' OR opened_at IS NOT NULL");
                    table.CheckConstraint("ck_email_logs_recipient_email", "recipient = lower(recipient) AND recipient LIKE '_%@_%'");
                    table.CheckConstraint("ck_email_logs_sent", "CASE status\n    WHEN 'pending' THEN sent_at IS NULL\n    WHEN 'failed' THEN true\n    ELSE sent_at IS NOT NULL\nEND");
                    table.CheckConstraint("ck_email_logs_status", "status IN ('pending', 'sent', 'failed', 'bounced', 'opened', 'clicked')");
                    table.ForeignKey(
                        name: "fk_email_logs_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "An e-mail that was given to the mail service, and what became of it.")
                .Annotation("Telehealth:PartitionByMonth", "id")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "email_queue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The patient to whom the e-mail is written; null where the recipient is no patient."),
                    recipient = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, comment: "E-mail address in lower case."),
                    template = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Name of the template."),
                    data = table.Column<JsonElement>(type: "jsonb", nullable: true, comment: "What is filled into the template, free-form; null where nothing."),
                    send_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, comment: "When it is to be sent, at the earliest."),
                    status = table.Column<string>(type: "text", nullable: false, comment: "Whether it is still to be sent."),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When it was sent; null before."),
                    error_message = table.Column<string>(type: "text", nullable: true, comment: "Why the last try failed; null where none failed."),
                    retry_count = table.Column<int>(type: "integer", nullable: false, comment: "How many tries followed the first."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_email_queue", x => x.id);
                    table.CheckConstraint("ck_email_queue_recipient_email", "recipient = lower(recipient) AND recipient LIKE '_%@_%'");
                    table.CheckConstraint("ck_email_queue_retry_count_non_negative", "retry_count >= 0");
                    table.CheckConstraint("ck_email_queue_sent", "(status = 'sent') = (sent_at IS NOT NULL)");
                    table.CheckConstraint("ck_email_queue_status", "status IN ('pending', 'sent', 'failed', 'cancelled')");
                    table.ForeignKey(
                        name: "fk_email_queue_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "An e-mail that is to be sent at a time to come.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "notification_preferences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    email_enabled = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether e-mail may be sent at all."),
                    email_marketing = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether offers may be sent by e-mail."),
                    email_reminders = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether reminders, such as of a refill, may be sent by e-mail."),
                    email_updates = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether news of consultations and orders may be sent by e-mail."),
                    sms_enabled = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether SMS may be sent at all; an opt-out of the phone number goes before it."),
                    sms_marketing = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether offers may be sent by SMS."),
                    sms_reminders = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether reminders, such as of a refill, may be sent by SMS."),
                    sms_updates = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether news of consultations and orders may be sent by SMS."),
                    push_enabled = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether push notifications may be sent at all."),
                    push_marketing = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether offers may be sent as push notifications."),
                    push_reminders = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether reminders, such as of a refill, may be sent as push notifications."),
                    push_updates = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether news of consultations and orders may be sent as push notifications."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notification_preferences", x => new { x.patient_id, x.id });
                    table.ForeignKey(
                        name: "fk_notification_preferences_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "What a patient wants to be told, and on which channel. A channel that is off is off for everything.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "sms_logs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The patient to whom the SMS was written; null where the recipient is no patient."),
                    recipient = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, comment: "Phone number in E.164 form."),
                    template = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, comment: "Name of the template; null where the SMS was written without one."),
                    content = table.Column<string>(type: "text", nullable: false, comment: "Text of the SMS."),
                    message_sid = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "Twilio's identifier, by which its webhooks find the row; null until it took the SMS."),
                    status = table.Column<string>(type: "text", nullable: false, comment: "What became of the SMS, as far as the carrier reports it."),
                    error_message = table.Column<string>(type: "text", nullable: true, comment: "Why it failed or was not delivered, in the SMS service's words; null where it was not so."),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the SMS service took it; null before."),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When it reached the phone; null where that is not known."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sms_logs", x => x.id);
                    table.CheckConstraint("ck_sms_logs_delivered", "(status = 'delivered') = (delivered_at IS NOT NULL)");
                    table.CheckConstraint("ck_sms_logs_recipient_e164", "recipient ~ '^\\+[1-9][0-9]{6,14}$'");
                    table.CheckConstraint("ck_sms_logs_sent", "CASE status\n    WHEN 'pending' THEN sent_at IS NULL\n    WHEN 'failed' THEN true\n    ELSE sent_at IS NOT NULL\nEND");
                    table.CheckConstraint("ck_sms_logs_status", "status IN ('pending', 'sent', 'delivered', 'failed', 'undelivered')");
                    table.ForeignKey(
                        name: "fk_sms_logs_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "An SMS that was given to the SMS service, and what became of it.")
                .Annotation("Telehealth:PartitionByMonth", "id")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "sms_opt_outs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The patient who gave the number; null where it is no patient's, or that of several."),
                    phone_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, comment: "Phone number in E.164 form; unique."),
                    opted_out = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the number wants no SMS now."),
                    opted_out_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When it last asked for no more SMS; null where it never did."),
                    opted_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When it last asked for SMS again; null where it never did."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sms_opt_outs", x => x.id);
                    table.CheckConstraint("ck_sms_opt_outs_latest", "CASE WHEN opted_out\n    THEN opted_out_at IS NOT NULL AND (opted_in_at IS NULL OR opted_in_at <= opted_out_at)\n    ELSE opted_out_at IS NULL OR (opted_in_at IS NOT NULL AND opted_in_at >= opted_out_at)\nEND");
                    table.CheckConstraint("ck_sms_opt_outs_phone_number_e164", "phone_number ~ '^\\+[1-9][0-9]{6,14}$'");
                    table.ForeignKey(
                        name: "fk_sms_opt_outs_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Whether a phone number wants no SMS. It holds for the number, whoever has it (47 CFR 64.1200).")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "sms_queue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The patient to whom the SMS is written; null where the recipient is no patient."),
                    recipient = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, comment: "Phone number in E.164 form."),
                    template = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Name of the template."),
                    data = table.Column<JsonElement>(type: "jsonb", nullable: true, comment: "What is filled into the template, free-form; null where nothing."),
                    send_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, comment: "When it is to be sent, at the earliest."),
                    status = table.Column<string>(type: "text", nullable: false, comment: "Whether it is still to be sent."),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When it was sent; null before."),
                    error_message = table.Column<string>(type: "text", nullable: true, comment: "Why the last try failed; null where none failed."),
                    retry_count = table.Column<int>(type: "integer", nullable: false, comment: "How many tries followed the first."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sms_queue", x => x.id);
                    table.CheckConstraint("ck_sms_queue_recipient_e164", "recipient ~ '^\\+[1-9][0-9]{6,14}$'");
                    table.CheckConstraint("ck_sms_queue_retry_count_non_negative", "retry_count >= 0");
                    table.CheckConstraint("ck_sms_queue_sent", "(status = 'sent') = (sent_at IS NOT NULL)");
                    table.CheckConstraint("ck_sms_queue_status", "status IN ('scheduled', 'sent', 'failed', 'cancelled')");
                    table.ForeignKey(
                        name: "fk_sms_queue_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "An SMS that is to be sent at a time to come.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "webhook_logs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The patient whom the call is about; null until processing finds one, and where it is about none."),
                    service = table.Column<string>(type: "text", nullable: false, comment: "The service that called."),
                    event_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "What happened, in the service's words."),
                    payload = table.Column<JsonElement>(type: "jsonb", nullable: false, comment: "Body of the call, as it came."),
                    processed = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the call was processed."),
                    processed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the call was processed; null before."),
                    error_message = table.Column<string>(type: "text", nullable: true, comment: "Why the last try to process it failed; null where none failed."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_logs", x => x.id);
                    table.CheckConstraint("ck_webhook_logs_processed", "processed = (processed_at IS NOT NULL)");
                    table.CheckConstraint("ck_webhook_logs_service", "service IN ('twilio', 'sendgrid', 'stripe')");
                    table.ForeignKey(
                        name: "fk_webhook_logs_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "A call that another service made to us, as it came, and whether it was processed.")
                .Annotation("Telehealth:PartitionByMonth", "id")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateIndex(
                name: "ix_email_logs_message_id",
                table: "email_logs",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "ix_email_logs_patient_id",
                table: "email_logs",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_email_queue_patient_id",
                table: "email_queue",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_email_queue_send_at",
                table: "email_queue",
                column: "send_at",
                filter: "status = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_notification_preferences_id",
                table: "notification_preferences",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_notification_preferences_patient_id",
                table: "notification_preferences",
                column: "patient_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sms_logs_message_sid",
                table: "sms_logs",
                column: "message_sid");

            migrationBuilder.CreateIndex(
                name: "ix_sms_logs_patient_id",
                table: "sms_logs",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_sms_opt_outs_patient_id",
                table: "sms_opt_outs",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_sms_opt_outs_phone_number",
                table: "sms_opt_outs",
                column: "phone_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sms_queue_patient_id",
                table: "sms_queue",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_sms_queue_send_at",
                table: "sms_queue",
                column: "send_at",
                filter: "status = 'scheduled'");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_logs_created_at",
                table: "webhook_logs",
                column: "created_at",
                filter: "NOT processed");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_logs_patient_id",
                table: "webhook_logs",
                column: "patient_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "email_logs");

            migrationBuilder.DropTable(
                name: "email_queue");

            migrationBuilder.DropTable(
                name: "notification_preferences");

            migrationBuilder.DropTable(
                name: "sms_logs");

            migrationBuilder.DropTable(
                name: "sms_opt_outs");

            migrationBuilder.DropTable(
                name: "sms_queue");

            migrationBuilder.DropTable(
                name: "webhook_logs");
        }
    }
}
