using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

[SuppressLint("new-foreign-key", "Nothing else uses the sample's database.")]
[SuppressLint("new-unique", "Nothing else uses the sample's database.")]
[Migration("20260106000000_Partitions")]
internal sealed class Partitions : SampleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("ix_logs_clinic_id", "logs", "clinic_id");
        migrationBuilder.AddForeignKey("fk_logs_clinics", "logs", "clinic_id", "clinics", principalColumn: "id");
        migrationBuilder.AddUniqueConstraint("ak_logs_text", "logs", ["id", "text"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropUniqueConstraint("ak_logs_text", "logs");
        migrationBuilder.DropForeignKey("fk_logs_clinics", "logs");
        migrationBuilder.DropIndex("ix_logs_clinic_id", "logs");
    }
}
