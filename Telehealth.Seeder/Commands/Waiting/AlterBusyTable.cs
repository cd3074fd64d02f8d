using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Seeder.Commands.Waiting;

/// <summary>Alters a table that others read, which nobody may do at that moment.</summary>
[Migration("20260101000000_AlterBusyTable")]
internal sealed class AlterBusyTable : Migration
{
    /// <summary>Makes the table.</summary>
    public const string Table = "CREATE TABLE busy (id int PRIMARY KEY); INSERT INTO busy SELECT generate_series(1, 1000)";

    /// <summary>Reads it.</summary>
    public const string Read = "SELECT count(*) FROM busy";

    protected override void Up(MigrationBuilder migrationBuilder)
        => migrationBuilder.AddColumn<string>("note", "busy", "text", nullable: true);
}
