using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>An index built concurrently, as a migration for EF Core's own services says it.</summary>
[Migration("20260108000000_StockIndex")]
internal sealed class StockIndex : SampleMigration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.CreateIndex("ix_visits_note", "visits", "note").Annotation("Npgsql:CreatedConcurrently", true);
}
