using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>Replaces a CHECK by one that bears more, and has an index that the migration itself wants built concurrently.</summary>
[SuppressLint("new-check", "Nothing else uses the sample's database.")]
[Migration("20260106120000_WiderCheck")]
internal sealed class WiderCheck : SampleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropCheckConstraint("ck_visits_cost", "visits");
        migrationBuilder.AddCheckConstraint("ck_visits_cost", "visits", "cost >= -1");
        migrationBuilder.CreateIndex("ix_visits_cost", "visits", "cost").Annotation("Npgsql:CreatedConcurrently", true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("ix_visits_cost", "visits");
        migrationBuilder.DropCheckConstraint("ck_visits_cost", "visits");
        migrationBuilder.AddCheckConstraint("ck_visits_cost", "visits", "cost >= 0");
    }
}
