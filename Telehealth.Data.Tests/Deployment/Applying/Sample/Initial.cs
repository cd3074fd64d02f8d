using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

[Migration("20260101000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }
}
