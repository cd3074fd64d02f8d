using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Telehealth.Data.Migrations
{
    /// <inheritdoc />
    public partial class DeidentificationKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "deidentification_key",
                table: "patients",
                type: "uuid",
                nullable: false,
                defaultValueSql: "gen_random_uuid()",
                comment: "Random UUID, unique, from which de-identified views make their keys and which none of them shows. Given by the database where none is set. [secret]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true,
                oldComment: "Random UUID, unique, from which de-identified views make their keys and which none of them shows. Given by the database where none is set. [secret]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "deidentification_key",
                table: "patients",
                type: "uuid",
                nullable: true,
                comment: "Random UUID, unique, from which de-identified views make their keys and which none of them shows. Given by the database where none is set. [secret]",
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldDefaultValueSql: "gen_random_uuid()",
                oldComment: "Random UUID, unique, from which de-identified views make their keys and which none of them shows. Given by the database where none is set. [secret]");
        }
    }
}
