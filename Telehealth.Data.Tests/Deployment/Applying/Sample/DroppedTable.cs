using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>Drops a table, and brings it back without its rows when it is reverted.</summary>
[SuppressLint("drop-table", "Nothing else uses the sample's database.")]
[Migration("20260108000000_DroppedTable")]
internal sealed class DroppedTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("logs");

    protected override void Down(MigrationBuilder migrationBuilder)
        => migrationBuilder.CreateTable(
            "logs",
            table => new
            {
                id = table.Column<Guid>("uuid"),
            },
            constraints: table => table.PrimaryKey("pk_logs", row => row.id));
}
