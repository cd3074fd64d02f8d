using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Schema.Online;
using Telehealth.Data.Tests.Deployment.Applying.Sample;

namespace Telehealth.Data.Tests.Schema.Online;

/// <summary>
///     What becomes of each operation on a table that exists. A line that begins with a plus sign is a step of its own behind
///     the first transaction.
/// </summary>
public class OnlineFormsTests
{
    public static TheoryData<string, Action<MigrationBuilder>, string> Operations { get; } = new()
    {
        {
            "an index", m => m.CreateIndex("ix_a", "t", "a", unique: true, filter: "b > 0"),
            "+ CREATE UNIQUE INDEX CONCURRENTLY \"ix_a\" ON \"t\" (a) WHERE b > 0;"
        },
        { "no index", m => m.DropIndex("ix_a", "t"), "+ DROP INDEX CONCURRENTLY IF EXISTS \"ix_a\";" },
        {
            "a foreign key", m => m.AddForeignKey("fk_a", "t", "a", "u", principalColumn: "id", onDelete: ReferentialAction.Restrict),
            """
            ALTER TABLE t ADD CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES u (id) ON DELETE RESTRICT NOT VALID;
            + ALTER TABLE "t" VALIDATE CONSTRAINT "fk_a";
            """
        },
        {
            "a CHECK that gains a value",
            m =>
            {
                m.DropCheckConstraint("ck_a", "t");
                m.AddCheckConstraint("ck_a", "t", "a IN ('x', 'y')");
            },
            """
            ALTER TABLE t DROP CONSTRAINT ck_a;
            ALTER TABLE t ADD CONSTRAINT ck_a CHECK (a IN ('x', 'y')) NOT VALID;
            + ALTER TABLE "t" VALIDATE CONSTRAINT "ck_a";
            """
        },
        {
            "a unique constraint", m => m.AddUniqueConstraint("ak_a", "t", ["a", "b"]),
            """
            + CREATE UNIQUE INDEX CONCURRENTLY "ak_a" ON "t" ("a", "b");
            + ALTER TABLE "t" ADD CONSTRAINT "ak_a" UNIQUE USING INDEX "ak_a";
            """
        },
        {
            "a required column with a value for the rows that have none",
            m => m.AlterColumn<int>("a", "t", "integer", nullable: false, defaultValue: 7, oldClrType: typeof(int), oldType: "integer", oldNullable: true),
            """
            ALTER TABLE t ALTER COLUMN a SET DEFAULT 7;
            + UPDATE "t" SET "a" = 7 WHERE "a" IS NULL;
            + ALTER TABLE "t" ADD CONSTRAINT "ck_t_a_not_null" CHECK ("a" IS NOT NULL) NOT VALID;
            + UPDATE "t" SET "a" = 7 WHERE "a" IS NULL;
            + ALTER TABLE "t" VALIDATE CONSTRAINT "ck_t_a_not_null";
            + ALTER TABLE "t" ALTER COLUMN "a" SET NOT NULL; ALTER TABLE "t" DROP CONSTRAINT "ck_t_a_not_null";
            """
        },
        {
            "a required column without a value",
            m => m.AlterColumn<int>("a", "t", "integer", nullable: false, oldClrType: typeof(int), oldType: "integer", oldNullable: true),
            """
            + ALTER TABLE "t" ADD CONSTRAINT "ck_t_a_not_null" CHECK ("a" IS NOT NULL) NOT VALID;
            + ALTER TABLE "t" VALIDATE CONSTRAINT "ck_t_a_not_null";
            + ALTER TABLE "t" ALTER COLUMN "a" SET NOT NULL; ALTER TABLE "t" DROP CONSTRAINT "ck_t_a_not_null";
            """
        },
        {
            "data, and what stands behind it waits",
            m =>
            {
                m.AddColumn<int>("b", "t", "integer", nullable: true);
                m.CreateIndex("ix_b", "t", "b");
                m.MoveData("t", "b = a", "b IS NULL");
                m.DropColumn("a", "t");
                m.DropColumn("c", "t");
            },
            """
            ALTER TABLE t ADD b integer;
            + CREATE INDEX CONCURRENTLY "ix_b" ON "t" (b);
            + UPDATE "t" SET b = a WHERE b IS NULL;
            + ALTER TABLE t DROP COLUMN a; ALTER TABLE t DROP COLUMN c;
            """
        },
        {
            "statements outside transactions, and what stands behind them waits",
            m =>
            {
                m.Sql("VACUUM t", suppressTransaction: true);
                m.DropColumn("a", "t");
            },
            """
            + VACUUM t
            + ALTER TABLE t DROP COLUMN a;
            """
        },
        {
            "a table of the migration itself, which is empty",
            m =>
            {
                m.CreateTable("t", table => new { a = table.Column<int>("integer") });
                m.CreateIndex("ix_a", "t", "a");
                m.AddForeignKey("fk_a", "t", "a", "u", principalColumn: "id");
                m.AddCheckConstraint("ck_a", "t", "a > 0");
                m.AddUniqueConstraint("ak_a", "t", "a");
            },
            """
            CREATE TABLE t ( a integer NOT NULL );
            CREATE INDEX ix_a ON t (a);
            ALTER TABLE t ADD CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES u (id);
            ALTER TABLE t ADD CONSTRAINT ck_a CHECK (a > 0);
            ALTER TABLE t ADD CONSTRAINT ak_a UNIQUE (a);
            """
        },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operations_on_tables_with_rows_get_a_form_that_stops_nobody(
        string what, Action<MigrationBuilder> operations, string expected)
    {
        var sql = string.Join('\n', Generate(operations).Select(Line));

        Assert.True(expected.ReplaceLineEndings("\n") == sql, $"{what}:\n{sql}");
    }

    [Fact]
    public void A_plain_script_has_plain_forms_and_refuses_what_has_none()
    {
        const MigrationsSqlGenerationOptions Idempotent = MigrationsSqlGenerationOptions.Idempotent;

        Assert.Equal(
            ["CREATE INDEX ix_a ON t (a);", "UPDATE \"t\" SET a = 1 WHERE a = 0;"],
            Generate(
                m =>
                {
                    m.CreateIndex("ix_a", "t", "a");
                    m.MoveData("t", "a = 1", "a = 0");
                },
                Idempotent).Select(Line));

        var refusal = Assert.Throws<NotSupportedException>(() => Generate(m => m.Sql("VACUUM t", suppressTransaction: true), Idempotent));
        Assert.Contains("VACUUM t", refusal.Message);
    }

    private static string Line(MigrationCommand command)
        => (command.TransactionSuppressed ? "+ " : "")
            + string.Join(' ', command.CommandText.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static IReadOnlyList<MigrationCommand> Generate(
        Action<MigrationBuilder> build, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default)
    {
        using var context = SampleContext.Create("Host=nowhere.invalid");
        var builder = new MigrationBuilder(activeProvider: null);
        build(builder);
        // As the designer file of a migration says it; without it the generator does not trust the old type of a column.
        var model = new ModelBuilder().HasAnnotation("ProductVersion", "10.0.15").FinalizeModel();
        return context.GetService<IMigrationsSqlGenerator>().Generate(
            builder.Operations, context.GetService<IModelRuntimeInitializer>().Initialize(model), options);
    }
}
