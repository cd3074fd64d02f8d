using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Linting;
using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>Moves rows by steps that would be seen if they were done twice, and then drops the column that they came from.</summary>
[SuppressLint("drop-column", "Nothing else uses the sample's database.")]
[Migration("20260105000000_MovedData")]
internal sealed class MovedData : SampleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("summary", "visits", "text", nullable: true);
        migrationBuilder.MoveData("visits", "summary = coalesce(summary, '') || note, cost = cost + 1000", "true", batchSize: 100);
        migrationBuilder.MoveData("logs", "text = text || '!'", "text IS NOT NULL", batchSize: 15);
        migrationBuilder.DropColumn("note", "visits");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("note", "visits", "text", nullable: true);
        migrationBuilder.MoveData("visits", "note = summary, cost = cost - 1000", "true", batchSize: 100);
        migrationBuilder.DropColumn("summary", "visits");
    }
}
