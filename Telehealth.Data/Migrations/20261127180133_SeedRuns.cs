using System;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Telehealth.Data.Migrations
{
    /// <inheritdoc />
    public partial class SeedRuns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "seed_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false, comment: "Identifier: a UUIDv7 made by the client, so that rows sort by time."),
                    profile = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, comment: "Name of the profile: sizes and shares of the fake clinic."),
                    seed = table.Column<int>(type: "integer", nullable: false, comment: "The number that all chance of the run follows from."),
                    patients = table.Column<int>(type: "integer", nullable: false, comment: "How many patients were made."),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false, comment: "The day at whose beginning (UTC) every story ends."),
                    rows = table.Column<long>(type: "bigint", nullable: false, comment: "How many rows were made, in all tables."),
                    content_hash = table.Column<byte[]>(type: "bytea", nullable: false, comment: "SHA-256 over the hashes of the tables, in the order of their names."),
                    table_hashes = table.Column<JsonElement>(type: "jsonb", nullable: false, comment: "SHA-256 of the rows of each table in the order in which they were made, as hexadecimal text by table."),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()", comment: "When the row was created; set by the database.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seed_runs", x => x.id);
                    table.CheckConstraint("ck_seed_runs_content_hash_sha256", "octet_length(content_hash) = 32");
                    table.CheckConstraint("ck_seed_runs_patients_non_negative", "patients >= 0");
                    table.CheckConstraint("ck_seed_runs_rows_non_negative", "rows >= 0");
                },
                comment: "A run of the Seeder that filled this database with fake data: its patients are nobody. Empty in a real clinic.")
                .Annotation("Telehealth:KeepsCreatedAt", true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "seed_runs");
        }
    }
}
