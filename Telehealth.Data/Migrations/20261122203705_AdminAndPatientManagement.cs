using System;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Telehealth.Data.Migrations
{
    /// <inheritdoc />
    public partial class AdminAndPatientManagement : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "admin_actions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    admin_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The admin who did it."),
                    action_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "What the admin did; an open set."),
                    target_type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, comment: "What kind of row it was done to, such as patient or order; an open set."),
                    target_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier of the row that it was done to; no reference, because the row may be of any table, or gone."),
                    action_details = table.Column<JsonElement>(type: "jsonb", nullable: true, comment: "Details, free-form; null where none."),
                    ip_address = table.Column<IPAddress>(type: "inet", nullable: true, comment: "IP address of the admin; null where it did not come from the network."),
                    user_agent = table.Column<string>(type: "text", nullable: true, comment: "User agent, as the admin's browser sent it; null where none was sent."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_admin_actions", x => x.id);
                    table.ForeignKey(
                        name: "fk_admin_actions_admins_admin_id",
                        column: x => x.admin_id,
                        principalTable: "admins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Something that an admin did, to whatever target.");

            migrationBuilder.CreateTable(
                name: "billing_adjustments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    type = table.Column<string>(type: "text", nullable: false, comment: "What the patient was given."),
                    amount = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "How much in US dollars; more than 0."),
                    reason = table.Column<string>(type: "text", nullable: false, comment: "Why, in the words of the admin who did it."),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The order that the adjustment is about; null where it is about none."),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The admin who did it."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billing_adjustments", x => new { x.patient_id, x.id });
                    table.CheckConstraint("ck_billing_adjustments_amount_positive", "amount > 0");
                    table.CheckConstraint("ck_billing_adjustments_type", "type IN ('credit', 'refund', 'discount')");
                    table.ForeignKey(
                        name: "fk_billing_adjustments_admins_created_by_id",
                        column: x => x.created_by_id,
                        principalTable: "admins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_billing_adjustments_orders_patient_id_order_id",
                        columns: x => new { x.patient_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "patient_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_billing_adjustments_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Money that staff gave a patient outside the usual course: a credit, a refund or a discount.")
                .Annotation("Telehealth:PatientOwned", true);

            migrationBuilder.CreateTable(
                name: "clinical_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The provider who wrote the note."),
                    consultation_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The consultation that the note is on; null where it is on none."),
                    type = table.Column<string>(type: "text", nullable: false, comment: "What the note is for."),
                    subjective = table.Column<string>(type: "text", nullable: true, comment: "SOAP: what the patient reports; null where the note does not say."),
                    objective = table.Column<string>(type: "text", nullable: true, comment: "SOAP: what was measured or seen; null where the note does not say."),
                    assessment = table.Column<string>(type: "text", nullable: true, comment: "SOAP: what the provider makes of it; null where the note does not say."),
                    plan = table.Column<string>(type: "text", nullable: true, comment: "SOAP: what is to be done; null where the note does not say."),
                    content = table.Column<string>(type: "text", nullable: true, comment: "Free text; null where the note has SOAP parts only."),
                    is_locked = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the note is signed off and may not be edited any more."),
                    locked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the note was locked; null while it is open."),
                    locked_by_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The provider who locked the note; null while it is open."),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The provider who last edited the note; null where none has since it was written."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clinical_notes", x => new { x.patient_id, x.id });
                    table.CheckConstraint("ck_clinical_notes_locked", "is_locked = (locked_at IS NOT NULL) AND is_locked = (locked_by_id IS NOT NULL)");
                    table.CheckConstraint("ck_clinical_notes_text", "num_nonnulls(subjective, objective, assessment, plan, content) > 0");
                    table.CheckConstraint("ck_clinical_notes_type", "type IN ('soap', 'progress', 'admin', 'internal')");
                    table.ForeignKey(
                        name: "fk_clinical_notes_consultations_patient_id_consultation_id",
                        columns: x => new { x.patient_id, x.consultation_id },
                        principalTable: "consultations",
                        principalColumns: new[] { "patient_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_clinical_notes_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_clinical_notes_providers_locked_by_id",
                        column: x => x.locked_by_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_clinical_notes_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_clinical_notes_providers_updated_by_id",
                        column: x => x.updated_by_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "A provider's note in a patient's chart: four SOAP parts, or free text.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "patient_flags",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    flag_type = table.Column<string>(type: "text", nullable: false, comment: "What the flag says."),
                    reason = table.Column<string>(type: "text", nullable: false, comment: "Why the flag was set, in the words of the admin who set it."),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the flag stands; false once it was removed."),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the flag ends by itself; null where it stands until it is removed."),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The admin who set the flag."),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the flag was removed; null while it stands."),
                    removed_by_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The admin who removed the flag; null while it stands."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient_flags", x => new { x.patient_id, x.id });
                    table.CheckConstraint("ck_patient_flags_flag_type", "flag_type IN ('high_risk', 'vip', 'collections', 'fraud_risk', 'compliance')");
                    table.CheckConstraint("ck_patient_flags_removed", "(removed_at IS NULL) = (removed_by_id IS NULL) AND (removed_at IS NULL OR NOT is_active)");
                    table.ForeignKey(
                        name: "fk_patient_flags_admins_created_by_id",
                        column: x => x.created_by_id,
                        principalTable: "admins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_patient_flags_admins_removed_by_id",
                        column: x => x.removed_by_id,
                        principalTable: "admins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_patient_flags_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "A mark that staff put on a patient, such as a high risk or a very important person.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "patient_subscriptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    stripe_subscription_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "Stripe's subscription, unique: webhooks find the patient by it. Null until Stripe made it."),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The plan that is paid for."),
                    status = table.Column<string>(type: "text", nullable: false, comment: "Whether the subscription runs; past due while Stripe tries again to collect a payment that failed."),
                    current_period_started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the period that is paid for began; null until Stripe bills the first."),
                    current_period_ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the period that is paid for ends; null until Stripe bills the first."),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When it was cancelled, be it at once or for the end of the period; null where it was not."),
                    cancel_reason = table.Column<string>(type: "text", nullable: true, comment: "Why it was cancelled; null where it was not or no reason was given."),
                    cancel_at_period_end = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether it runs on to the end of the period and is cancelled then."),
                    paused_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When it was paused; null while it runs."),
                    resumes_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When a paused subscription runs again by itself; null where it stays paused until the patient resumes it."),
                    metadata = table.Column<JsonElement>(type: "jsonb", nullable: true, comment: "What Stripe keeps with the subscription, free-form; null where nothing."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient_subscriptions", x => new { x.patient_id, x.id });
                    table.CheckConstraint("ck_patient_subscriptions_cancelled", "CASE WHEN status = 'cancelled' THEN cancelled_at IS NOT NULL ELSE cancelled_at IS NULL OR cancel_at_period_end END\nAND (cancel_reason IS NULL OR cancelled_at IS NOT NULL)");
                    table.CheckConstraint("ck_patient_subscriptions_paused", "CASE status WHEN 'paused' THEN paused_at IS NOT NULL WHEN 'cancelled' THEN true ELSE paused_at IS NULL END\nAND (resumes_at IS NULL OR (paused_at IS NOT NULL AND paused_at < resumes_at))");
                    table.CheckConstraint("ck_patient_subscriptions_period", "(current_period_started_at IS NULL) = (current_period_ends_at IS NULL) AND (current_period_started_at IS NULL OR current_period_started_at < current_period_ends_at)");
                    table.CheckConstraint("ck_patient_subscriptions_status", "status IN ('active', 'past_due', 'paused', 'cancelled')");
                    table.ForeignKey(
                        name: "fk_patient_subscriptions_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_patient_subscriptions_treatment_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "treatment_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "A treatment plan that a patient pays for again and again, as Stripe bills it.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "treatment_plan_overrides",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The plan that is changed."),
                    provider_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The provider who changed the plan."),
                    modifications = table.Column<JsonElement>(type: "jsonb", nullable: false, comment: "What differs from the plan, as a JSON object that the application reads."),
                    reason = table.Column<string>(type: "text", nullable: false, comment: "Why the plan was changed, in the provider's words."),
                    is_active = table.Column<bool>(type: "boolean", nullable: false, comment: "Whether the change holds; a patient has at most one that holds for a plan."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_treatment_plan_overrides", x => new { x.patient_id, x.id });
                    table.ForeignKey(
                        name: "fk_treatment_plan_overrides_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_treatment_plan_overrides_providers_provider_id",
                        column: x => x.provider_id,
                        principalTable: "providers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_treatment_plan_overrides_treatment_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "treatment_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "A provider's change to a treatment plan for one patient.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateTable(
                name: "subscription_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    subscription_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The subscription that it happened to; null where it happened before the subscription was made."),
                    event_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "What happened, in Stripe's words or the application's; an open set."),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The plan after the event; null where the event is not about a plan."),
                    metadata = table.Column<JsonElement>(type: "jsonb", nullable: true, comment: "What else is known of the event, free-form; null where nothing."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscription_events", x => new { x.patient_id, x.id });
                    table.ForeignKey(
                        name: "fk_subscription_events_patient_subscriptions_patient_id_subscr",
                        columns: x => new { x.patient_id, x.subscription_id },
                        principalTable: "patient_subscriptions",
                        principalColumns: new[] { "patient_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_subscription_events_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_subscription_events_treatment_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "treatment_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Something that happened to a patient's subscription, such as a start, a change of plan or a pause.")
                .Annotation("Telehealth:PatientOwned", true);

            migrationBuilder.CreateTable(
                name: "subscription_payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    stripe_invoice_id = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true, comment: "Stripe's invoice, unique: webhooks find the payment by it. Null until Stripe made it."),
                    subscription_id = table.Column<Guid>(type: "uuid", nullable: true, comment: "The subscription that is paid for; null where the invoice names none."),
                    amount = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: false, comment: "Amount of the invoice in US dollars."),
                    status = table.Column<string>(type: "text", nullable: false, comment: "Whether the payment went through."),
                    error_message = table.Column<string>(type: "text", nullable: true, comment: "Why the last try failed, in Stripe's words; null where none failed."),
                    paid_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true, comment: "When the payment went through; null before."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscription_payments", x => new { x.patient_id, x.id });
                    table.CheckConstraint("ck_subscription_payments_amount_non_negative", "amount >= 0");
                    table.CheckConstraint("ck_subscription_payments_paid", "(status IN ('paid', 'refunded')) = (paid_at IS NOT NULL)");
                    table.CheckConstraint("ck_subscription_payments_status", "status IN ('pending', 'paid', 'failed', 'refunded')");
                    table.ForeignKey(
                        name: "fk_subscription_payments_patient_subscriptions_patient_id_subs",
                        columns: x => new { x.patient_id, x.subscription_id },
                        principalTable: "patient_subscriptions",
                        principalColumns: new[] { "patient_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_subscription_payments_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "An invoice of Stripe for one period of a subscription, and whether it was paid.")
                .Annotation("Telehealth:PatientOwned", true)
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.CreateIndex(
                name: "ix_orders_patient_id_subscription_id",
                table: "orders",
                columns: new[] { "patient_id", "subscription_id" });

            migrationBuilder.CreateIndex(
                name: "ix_consultations_patient_id_treatment_override_id",
                table: "consultations",
                columns: new[] { "patient_id", "treatment_override_id" });

            migrationBuilder.CreateIndex(
                name: "ix_admin_actions_admin_id",
                table: "admin_actions",
                column: "admin_id");

            migrationBuilder.CreateIndex(
                name: "ix_admin_actions_target_type_target_id",
                table: "admin_actions",
                columns: new[] { "target_type", "target_id" });

            migrationBuilder.CreateIndex(
                name: "ix_billing_adjustments_created_by_id",
                table: "billing_adjustments",
                column: "created_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_billing_adjustments_id",
                table: "billing_adjustments",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_billing_adjustments_patient_id_order_id",
                table: "billing_adjustments",
                columns: new[] { "patient_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_clinical_notes_id",
                table: "clinical_notes",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_clinical_notes_locked_by_id",
                table: "clinical_notes",
                column: "locked_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_clinical_notes_patient_id_consultation_id",
                table: "clinical_notes",
                columns: new[] { "patient_id", "consultation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_clinical_notes_provider_id",
                table: "clinical_notes",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_clinical_notes_updated_by_id",
                table: "clinical_notes",
                column: "updated_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_patient_flags_created_by_id",
                table: "patient_flags",
                column: "created_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_patient_flags_id",
                table: "patient_flags",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_patient_flags_removed_by_id",
                table: "patient_flags",
                column: "removed_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_patient_subscriptions_id",
                table: "patient_subscriptions",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_patient_subscriptions_plan_id",
                table: "patient_subscriptions",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_patient_subscriptions_stripe_subscription_id",
                table: "patient_subscriptions",
                column: "stripe_subscription_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_subscription_events_id",
                table: "subscription_events",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_subscription_events_patient_id_subscription_id",
                table: "subscription_events",
                columns: new[] { "patient_id", "subscription_id" });

            migrationBuilder.CreateIndex(
                name: "ix_subscription_events_plan_id",
                table: "subscription_events",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_subscription_payments_id",
                table: "subscription_payments",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_subscription_payments_patient_id_subscription_id",
                table: "subscription_payments",
                columns: new[] { "patient_id", "subscription_id" });

            migrationBuilder.CreateIndex(
                name: "ix_subscription_payments_stripe_invoice_id",
                table: "subscription_payments",
                column: "stripe_invoice_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_treatment_plan_overrides_id",
                table: "treatment_plan_overrides",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_treatment_plan_overrides_patient_id_plan_id",
                table: "treatment_plan_overrides",
                columns: new[] { "patient_id", "plan_id" },
                unique: true,
                filter: "is_active");

            migrationBuilder.CreateIndex(
                name: "ix_treatment_plan_overrides_plan_id",
                table: "treatment_plan_overrides",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_treatment_plan_overrides_provider_id",
                table: "treatment_plan_overrides",
                column: "provider_id");

            migrationBuilder.AddForeignKey(
                name: "fk_consultations_treatment_plan_overrides_patient_id_treatment",
                table: "consultations",
                columns: new[] { "patient_id", "treatment_override_id" },
                principalTable: "treatment_plan_overrides",
                principalColumns: new[] { "patient_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_orders_patient_subscriptions_patient_id_subscription_id",
                table: "orders",
                columns: new[] { "patient_id", "subscription_id" },
                principalTable: "patient_subscriptions",
                principalColumns: new[] { "patient_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_consultations_treatment_plan_overrides_patient_id_treatment",
                table: "consultations");

            migrationBuilder.DropForeignKey(
                name: "fk_orders_patient_subscriptions_patient_id_subscription_id",
                table: "orders");

            migrationBuilder.DropTable(
                name: "admin_actions");

            migrationBuilder.DropTable(
                name: "billing_adjustments");

            migrationBuilder.DropTable(
                name: "clinical_notes");

            migrationBuilder.DropTable(
                name: "patient_flags");

            migrationBuilder.DropTable(
                name: "subscription_events");

            migrationBuilder.DropTable(
                name: "subscription_payments");

            migrationBuilder.DropTable(
                name: "treatment_plan_overrides");

            migrationBuilder.DropTable(
                name: "patient_subscriptions");

            migrationBuilder.DropIndex(
                name: "ix_orders_patient_id_subscription_id",
                table: "orders");

            migrationBuilder.DropIndex(
                name: "ix_consultations_patient_id_treatment_override_id",
                table: "consultations");
        }
    }
}
