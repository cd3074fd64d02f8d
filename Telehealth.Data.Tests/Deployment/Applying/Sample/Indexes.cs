using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

[SuppressLint("new-unique", "Nothing else uses the sample's database.")]
[Migration("20260103000000_Indexes")]
internal class Indexes : SampleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("ix_visits_clinic_id", "visits", "clinic_id", filter: "cost > 0");
        migrationBuilder.AddUniqueConstraint("ak_clinics_name", "clinics", "name");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("ix_visits_clinic_id", "visits");
        migrationBuilder.DropUniqueConstraint("ak_clinics_name", "clinics");
    }
}
