using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>Gives a table and a column other names, and adds a column that is generated from another.</summary>
[Migration("20260107000000_Renames")]
internal sealed class Renames : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.RenameTable("visits", newName: "appointments");
        migrationBuilder.RenameColumn("summary", "appointments", "remark");
        migrationBuilder.AddColumn<string>("shout", "appointments", "text", nullable: true, computedColumnSql: "upper(remark)", stored: true);
        migrationBuilder.DropTable("logs");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "logs",
            table => new
            {
                id = table.Column<Guid>("uuid"),
            },
            constraints: table => table.PrimaryKey("pk_logs", row => row.id));
        migrationBuilder.DropColumn("shout", "appointments");
        migrationBuilder.RenameColumn("remark", "appointments", "summary");
        migrationBuilder.RenameTable("appointments", newName: "visits");
    }
}
