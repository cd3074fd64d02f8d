using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Seeder.Commands.Waiting;

/// <summary>A statement outside a transaction that would go on long after its process is dead.</summary>
[SuppressLint("raw-sql", "It only takes its time.")]
[Migration("20260101000000_LongStatement")]
internal sealed class LongStatement : Migration
{
    /// <summary>The statement.</summary>
    public const string Sql = "SELECT pg_sleep(10)";

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Sql, suppressTransaction: true);
}
