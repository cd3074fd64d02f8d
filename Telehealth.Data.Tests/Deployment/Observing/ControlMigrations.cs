using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Tests.Deployment.Applying.Sample;

namespace Telehealth.Data.Tests.Deployment.Observing;

/// <summary>What a migration should not do to a busy table, so that the observer must see it.</summary>
internal static class ControlMigrations
{
    [Migration("20260201000000_PlainIndex")]
    internal sealed class PlainIndex : SampleMigration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
            => migrationBuilder.Sql("CREATE INDEX ix_plain ON visits (cost); CREATE INDEX ix_plain_logs ON logs (text)");
    }

    [Migration("20260201000000_OtherType")]
    internal sealed class OtherType : SampleMigration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
            => migrationBuilder.AlterColumn<long>("cost", "visits", "bigint", oldClrType: typeof(int), oldType: "integer");
    }

    [Migration("20260201000000_PlainConstraints")]
    internal sealed class PlainConstraints : SampleMigration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
            => migrationBuilder.Sql(
                """
                ALTER TABLE visits ADD CONSTRAINT ck_plain CHECK (cost > 0);
                ALTER TABLE visits ALTER COLUMN note SET NOT NULL;
                ALTER TABLE visits ADD CONSTRAINT fk_plain FOREIGN KEY (clinic_id) REFERENCES clinics (id);
                ALTER TABLE visits ADD CONSTRAINT ck_left CHECK (cost < 1000) NOT VALID;
                UPDATE visits SET note = note;
                UPDATE clinics SET name = name WHERE id = md5('clinic1')::uuid;
                """);
    }

    /// <summary>An index of a partitioned table that its partitions have no part of is not valid.</summary>
    [Migration("20260201000000_InvalidIndex")]
    internal sealed class InvalidIndex : SampleMigration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE INDEX ix_left ON ONLY logs (text)");
            migrationBuilder.Sql("REINDEX TABLE CONCURRENTLY visits", suppressTransaction: true);
        }
    }
}
