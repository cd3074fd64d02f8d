using System;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Telehealth.Data.Migrations
{
    /// <inheritdoc />
    public partial class AccessAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "patient_access_audit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "The patient whom the row is about; first part of the key."),
                    endpoint_accessed = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false, comment: "Path of the endpoint that was called."),
                    http_method = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, comment: "HTTP method of the call, in capitals."),
                    accessed_by_user_id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Who called: a patient, a provider or an admin, as the role says."),
                    accessed_by_role = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, comment: "The role in which the caller called; an open set."),
                    accessed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, comment: "When the call was made; the row may be written later."),
                    ip_address = table.Column<IPAddress>(type: "inet", nullable: true, comment: "IP address of the caller; null where the call did not come from the network."),
                    user_agent = table.Column<string>(type: "text", nullable: true, comment: "User agent, as the caller sent it; null where none was sent."),
                    query_parameters = table.Column<JsonElement>(type: "jsonb", nullable: true, comment: "Query parameters of the call, free-form; null where it had none."),
                    response_status = table.Column<int>(type: "integer", nullable: true, comment: "HTTP status of the answer; null where none was given."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient_access_audit", x => new { x.patient_id, x.id });
                    table.CheckConstraint("ck_patient_access_audit_response_status_range", "response_status BETWEEN 100 AND 599");
                    table.ForeignKey(
                        name: "fk_patient_access_audit_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                },
                comment: "Somebody's access to a patient's data through the application (45 CFR 164.312(b)).")
                .Annotation("Telehealth:PartitionByMonth", "id")
                .Annotation("Telehealth:PatientOwned", true);

            migrationBuilder.CreateTable(
                name: "system_settings",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Name of the setting in snake_case, such as audit_retention_days."),
                    value = table.Column<string>(type: "text", nullable: false, comment: "Value of the setting, as text; its description says how to read it."),
                    description = table.Column<string>(type: "text", nullable: true, comment: "What the setting governs, and its unit; null where the name says it all."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database."),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was last changed; set by the database."),
                    version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValueSql: "1", comment: "Counts the changes of the row from 1; set by the database and compared by EF Core when it saves.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_system_settings", x => x.key);
                },
                comment: "A setting of the platform that staff change while it runs, found by its name.")
                .Annotation("Telehealth:Versioned", true);

            migrationBuilder.InsertData(
                table: "system_settings",
                columns: new[] { "key", "description", "value" },
                values: new object[] { "audit_retention_days", "Days that the record of accesses to patient data is kept.", "2555" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_access_audit_accessed_by_user_id_id",
                table: "patient_access_audit",
                columns: new[] { "accessed_by_user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_access_audit_id",
                table: "patient_access_audit",
                column: "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "patient_access_audit");

            migrationBuilder.DropTable(
                name: "system_settings");
        }
    }
}
