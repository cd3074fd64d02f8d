using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Tests.Deployment.Linting;

/// <summary>Drops a column, without a word why that does no harm.</summary>
[Migration("20260111000000_Drop")]
internal class UnreviewedDrop : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("note", "visits");
}
