using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

[SuppressLint("new-foreign-key", "Nothing else uses the sample's database.")]
[SuppressLint("new-check", "Nothing else uses the sample's database.")]
[SuppressLint("required-column", "Nothing else uses the sample's database.")]
[Migration("20260104000000_Constraints")]
internal class Constraints : SampleMigration
{
    /// <summary>What is checked.</summary>
    protected virtual string Cost => "cost >= 0";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddForeignKey("fk_visits_clinics", "visits", "clinic_id", "clinics", principalColumn: "id");
        migrationBuilder.AddCheckConstraint("ck_visits_cost", "visits", Cost);
        migrationBuilder.AlterColumn<string>(
            "kind", "visits", "text", nullable: false, defaultValue: "walk_in", oldClrType: typeof(string), oldType: "text", oldNullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AlterColumn<string>(
            "kind", "visits", "text", nullable: true, oldClrType: typeof(string), oldType: "text", oldDefaultValue: "walk_in");
        migrationBuilder.DropCheckConstraint("ck_visits_cost", "visits");
        migrationBuilder.DropForeignKey("fk_visits_clinics", "visits");
    }
}
