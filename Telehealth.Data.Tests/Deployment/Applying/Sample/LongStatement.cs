using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>A statement outside a transaction that takes a while and notes in table <c>runs</c> when it began and ended.</summary>
[SuppressLint("raw-sql", "Nothing else uses the sample's database.")]
[Migration("20260109000000_LongStatement")]
internal class LongStatement : Migration
{
    /// <summary>Makes the table.</summary>
    public const string Runs = "CREATE TABLE runs (began timestamptz, ended timestamptz)";

    /// <summary>SQL with which it begins.</summary>
    protected virtual string First => "";

    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.Sql(
            $"""
            DO $$ DECLARE began timestamptz := clock_timestamp(); BEGIN
                {First}PERFORM pg_sleep(4);
                INSERT INTO runs VALUES (began, clock_timestamp());
            END $$
            """,
            suppressTransaction: true);
}
