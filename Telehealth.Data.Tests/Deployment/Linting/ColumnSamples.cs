using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Telehealth.Data.Schema.Online;

namespace Telehealth.Data.Tests.Deployment.Linting;

/// <summary>Samples for the rules of columns, on the sample's tables.</summary>
internal static class ColumnSamples
{
    private const string ReadNote = "SELECT note FROM visits WHERE cost = 7";

    public static IReadOnlyList<LintSample> All { get; } =
    [
        new("drop-column", "visits.note", m => m.DropColumn("note", "visits"), AddRemark) { Probe = ReadNote },
        new(
            "rename-column",
            "visits.note",
            m => m.RenameColumn("note", "visits", "remark"),
            m =>
            {
                AddRemark(m);
                m.MoveData("visits", "remark = note", "remark IS NULL");
            })
        {
            Probe = ReadNote,
        },
        new(
            "drop-and-add-column",
            "visits.note",
            m =>
            {
                m.DropColumn("note", "visits");
                AddRemark(m);
            },
            m =>
            {
                AddRemark(m);
                m.MoveData("visits", "remark = note", "remark IS NULL");
            })
        {
            Probe = "SELECT count(coalesce(to_jsonb(v) ->> 'note', to_jsonb(v) ->> 'remark')) FROM visits AS v",
        },
        new(
            "column-type-rewrite",
            "visits.cost",
            m => AlterCost(m, "bigint"),
            m => m.AddColumn<long>("big", "visits", "bigint", nullable: true)),
        new(
            "column-type-change",
            "visits.note",
            m => Alter(m, "note", "character varying"),
            m => Alter(m, "note", comment: "A note"))
        {
            Session = $"PREPARE reading AS {ReadNote}",
            Probe = "EXECUTE reading",
        },
        new("narrower-column", "visits.cost", m => AlterCost(m, "smallint"), AddRemark)
        {
            Setup = "UPDATE visits SET cost = 100000 WHERE cost = 7",
        },
        new(
            "collation-change",
            "visits.kind",
            m => Alter(m, "kind", collation: "C"),
            m => m.AddColumn<string>("sorted", "visits", "text", nullable: true, collation: "C"))
        {
            Setup = "CREATE INDEX ix_visits_kind ON visits (kind)",
        },
        new(
            "volatile-default",
            "visits.token",
            m => m.AddColumn<Guid>("token", "visits", "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
            m => m.AddColumn<DateTime>("seen_at", "visits", "timestamp with time zone", nullable: false, defaultValueSql: "now()")),
        new(
            "stored-generated-column",
            "visits.shout",
            m => m.AddColumn<string>("shout", "visits", "text", nullable: true, computedColumnSql: "upper(note)", stored: true),
            m =>
            {
                m.AddColumn<string>("shout", "visits", "text", nullable: true);
                m.MoveData("visits", "shout = upper(note)", "shout IS NULL");
            }),
        new(
            "numbered-column",
            "visits.number",
            m => m.AddColumn<long>("number", "visits", "bigint", nullable: false)
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
            m => m.AddColumn<long>("number", "visits", "bigint", nullable: true)),
        new(
            "numbered-column",
            "visits.number",
            m => m.AddColumn<long>("number", "visits", "bigint", nullable: false)
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.SerialColumn),
            m => m.CreateTable(
                "numbers",
                table => new
                {
                    number = table.Column<long>("bigint")
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                })),
        new(
            "required-column-without-default",
            "visits.stars",
            m => m.AddColumn<int>("stars", "visits", "integer", nullable: false),
            m => m.AddColumn<int>("stars", "visits", "integer", nullable: true)),
        new(
            "made-up-default",
            "visits.stars",
            m => m.AddColumn<int>("stars", "visits", "integer", nullable: false, defaultValue: 0),
            m => m.AddColumn<int>("stars", "visits", "integer", nullable: true))
        {
            Model = model => model.Entity("Visit", visit =>
            {
                visit.ToTable("visits");
                visit.Property<int>("stars");
            }),
            Probe = "SELECT count(*) FROM visits AS v WHERE to_jsonb(v) ->> 'stars' IS NOT NULL",
        },
        new(
            "required-column",
            "visits.kind",
            m => Alter(m, "kind", nullable: false, defaultValue: "walk_in"),
            m =>
            {
                m.AddColumn<string>("sort", "visits", "text", nullable: false, defaultValue: "walk_in");
                AddRemark(m);
            })
        {
            Probe = "UPDATE visits SET kind = NULL WHERE cost = 7",
        },
        new(
            "optional-column",
            "visits.cost",
            m => m.AlterColumn<int>("cost", "visits", "integer", nullable: true, oldClrType: typeof(int), oldType: "integer"),
            AddRemark)
        {
            Probe = "UPDATE visits SET cost = NULL WHERE cost = 7",
        },
        new(
            "changed-default",
            "visits.kind",
            m => Alter(m, "kind", defaultValue: "walk_in"),
            m => m.AddColumn<string>("sort", "visits", "text", nullable: true, defaultValue: "walk_in"))
        {
            Probe = "INSERT INTO visits (patient_id, id, clinic_id, cost) "
                + "SELECT patient_id, clinic_id, clinic_id, 1 FROM visits WHERE cost = 7 RETURNING kind",
        },
    ];

    private static void AddRemark(MigrationBuilder m) => m.AddColumn<string>("remark", "visits", "text", nullable: true);

    /// <summary>Alters a column of optional text.</summary>
    private static void Alter(
        MigrationBuilder m,
        string column,
        string type = "text",
        bool nullable = true,
        string? defaultValue = null,
        string? collation = null,
        string? comment = null)
        => m.AlterColumn<string>(
            column,
            "visits",
            type,
            nullable: nullable,
            defaultValue: defaultValue,
            comment: comment,
            collation: collation,
            oldClrType: typeof(string),
            oldType: "text",
            oldNullable: true);

    private static void AlterCost(MigrationBuilder m, string type)
        => m.AlterColumn<long>("cost", "visits", type, nullable: false, oldClrType: typeof(int), oldType: "integer");
}
