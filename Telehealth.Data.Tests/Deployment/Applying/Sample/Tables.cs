using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

[Migration("20260102000000_Tables")]
internal sealed class Tables : SampleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "clinics",
            table => new
            {
                id = table.Column<Guid>("uuid"),
                name = table.Column<string>("text"),
            },
            constraints: table => table.PrimaryKey("pk_clinics", row => row.id));
        migrationBuilder.CreateTable(
            "visits",
            table => new
            {
                patient_id = table.Column<Guid>("uuid"),
                id = table.Column<Guid>("uuid"),
                clinic_id = table.Column<Guid>("uuid"),
                kind = table.Column<string>("text", nullable: true),
                cost = table.Column<int>("integer"),
                note = table.Column<string>("text", nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_visits", row => new { row.patient_id, row.id }));
        migrationBuilder.CreateTable(
            "logs",
            table => new
            {
                id = table.Column<Guid>("uuid"),
                clinic_id = table.Column<Guid>("uuid", nullable: true),
                text = table.Column<string>("text", nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_logs", row => row.id))
            .Annotation("Telehealth:PartitionByMonth", "id");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("visits");
        migrationBuilder.DropTable("clinics");
        migrationBuilder.DropTable("logs");
    }
}
