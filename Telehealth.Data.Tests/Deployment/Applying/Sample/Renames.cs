using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>Gives a table and a column other names, and adds a column that is generated from another.</summary>
[SuppressLint("rename-table", "Nothing else uses the sample's database.")]
[SuppressLint("rename-column", "Nothing else uses the sample's database.")]
[SuppressLint("stored-generated-column", "Nothing else uses the sample's database.")]
[Migration("20260107000000_Renames")]
internal sealed class Renames : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.RenameTable("visits", newName: "appointments");
        migrationBuilder.RenameColumn("summary", "appointments", "remark");
        migrationBuilder.AddColumn<string>("shout", "appointments", "text", nullable: true, computedColumnSql: "upper(remark)", stored: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn("shout", "appointments");
        migrationBuilder.RenameColumn("remark", "appointments", "summary");
        migrationBuilder.RenameTable("appointments", newName: "visits");
    }
}
