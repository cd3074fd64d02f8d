using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Linting;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Tests.Deployment.Linting;

/// <summary>Samples for the rules of tables, schemas, views, functions, sequences, types, extensions, rows and SQL.</summary>
internal static class OtherSamples
{
    private const string View = TelehealthAnnotationNames.View + "dear_visits";
    private const string OldView = "CREATE VIEW dear_visits AS SELECT id, note FROM visits WHERE cost > 200";
    private const string NewView = "CREATE VIEW dear_visits AS SELECT id FROM visits WHERE cost > 200";
    private const string ReadView = "SELECT max(note) FROM dear_visits";

    private const string Function = TelehealthAnnotationNames.Function + "answer()";
    private const string OldFunction = "CREATE FUNCTION answer() RETURNS integer LANGUAGE sql IMMUTABLE RETURN 42";
    private const string NewFunction = "CREATE FUNCTION answer() RETURNS integer LANGUAGE sql IMMUTABLE RETURN 43";

    private const string Mood = "Npgsql:Enum:mood";
    private const string Collation = "Npgsql:CollationDefinition:german";

    public static IReadOnlyList<LintSample> All { get; } =
    [
        new(
            "drop-table",
            "logs",
            m => m.DropTable("logs"),
            m =>
            {
                CreateNotes(m);
                m.DropTable("notes");
            })
        {
            Probe = "SELECT count(*) FROM logs",
        },
        new(
            "drop-table",
            "logs",
            m =>
            {
                m.DropTable("logs");
                m.CreateTable("logs", table => new { id = table.Column<Guid>("uuid") });
            },
            CreateNotes)
        {
            Probe = "SELECT count(*) FROM logs",
        },
        new("rename-table", "visits", m => m.RenameTable("visits", newName: "appointments"), CreateNotes)
        {
            Probe = "SELECT count(*) FROM visits",
        },
        new("drop-schema", "old", m => m.DropSchema("old"), m => m.EnsureSchema("other"))
        {
            Setup = "CREATE SCHEMA old",
            Probe = "CREATE TABLE old.archive (id integer)",
        },
        new(
            "unlogged-table",
            "visits",
            m => m.AlterTable("visits").Annotation("Npgsql:UnloggedTable", true),
            m => CreateNotesWith(m, ("Npgsql:UnloggedTable", true))),
        new(
            "other-schema",
            "visits.ix_visits_cost",
            m => m.CreateIndex("ix_visits_cost", "visits", "cost", schema: "public"),
            m => m.CreateIndex("ix_visits_cost", "visits", "cost")),
        new(
            "other-schema",
            "visits.ck_visits_way",
            m =>
            {
                m.AddColumn<string>("way", "visits", "text", nullable: true);
                m.AddCheckConstraint("ck_visits_way", "visits", "way IN ('here')", schema: "public");
            },
            m => m.CreateIndex("ix_visits_cost", "visits", "cost")),
        new(
            "drop-view",
            "dear_visits",
            m => m.AlterDatabase().OldAnnotation(View, OldView),
            m => m.AlterDatabase().Annotation(View + "_too", NewView.Replace("dear_visits", "dear_visits_too", StringComparison.Ordinal)))
        {
            Setup = OldView,
            Probe = ReadView,
        },
        new(
            "change-view",
            "dear_visits",
            m => m.AlterDatabase().Annotation(View, NewView).OldAnnotation(View, OldView),
            m => m.AlterDatabase().Annotation(View, OldView).OldAnnotation(View, OldView))
        {
            Setup = OldView,
            Probe = ReadView,
        },
        new(
            "drop-function",
            "answer()",
            m => m.AlterDatabase().OldAnnotation(Function, OldFunction),
            m => m.AlterDatabase().Annotation(Function, OldFunction).OldAnnotation(Function, OldFunction))
        {
            Setup = OldFunction,
            Probe = "SELECT answer()",
        },
        new(
            "change-function",
            "answer()",
            m => m.AlterDatabase().Annotation(Function, NewFunction).OldAnnotation(Function, OldFunction),
            m => m.AlterDatabase().Annotation(TelehealthAnnotationNames.Function + "other()", NewFunction.Replace("answer", "other", StringComparison.Ordinal)))
        {
            Setup = OldFunction,
            Probe = "SELECT answer()",
        },
        new("change-sequence", "numbers", m => m.RestartSequence("numbers", 1), m => m.CreateSequence<long>("others"))
        {
            Setup = "CREATE SEQUENCE numbers START 100",
            Probe = "SELECT last_value FROM numbers",
        },
        new("change-sequence", "numbers", m => m.DropSequence("numbers"), m => m.CreateSequence<long>("others"))
        {
            Setup = "CREATE SEQUENCE numbers",
            Probe = "SELECT last_value FROM numbers",
        },
        new("change-sequence", "numbers", m => m.RenameSequence("numbers", newName: "others"), m => m.CreateSequence<long>("others"))
        {
            Setup = "CREATE SEQUENCE numbers",
            Probe = "SELECT last_value FROM numbers",
        },
        new("change-sequence", "numbers", m => m.AlterSequence("numbers", cyclic: true), m => m.CreateSequence<long>("others"))
        {
            Setup = "CREATE SEQUENCE numbers MAXVALUE 2 START 2; SELECT nextval('numbers')",
            Probe = "SELECT nextval('numbers')",
        },
        new(
            "enum-type",
            "mood",
            m =>
            {
                m.AlterDatabase().Annotation(Mood, "good,bad").OldAnnotation(Mood, "good");
                m.CreateTable("moods", table => new { mood = table.Column<string>("mood", nullable: false, defaultValueSql: "'bad'::mood") });
            },
            m => m.CreateTable(
                "moods",
                table => new { mood = table.Column<string>("text") },
                constraints: table => table.CheckConstraint("ck_moods_mood", "mood IN ('good', 'bad')")))
        {
            Setup = "CREATE TYPE mood AS ENUM ('good')",
        },
        new(
            "drop-type",
            "mood",
            m => m.AlterDatabase().OldAnnotation(Mood, "good"),
            m => m.AlterDatabase().Annotation(Mood, "good").OldAnnotation(Mood, "good"))
        {
            Setup = "CREATE TYPE mood AS ENUM ('good')",
            Probe = "SELECT 'good'::mood",
        },
        new(
            "drop-type",
            "german",
            m => m.AlterDatabase().OldAnnotation(Collation, "de-x-icu,de-x-icu,icu,"),
            m => m.AlterDatabase().Annotation(Collation, "de-x-icu,de-x-icu,icu,").OldAnnotation(Collation, "de-x-icu,de-x-icu,icu,"))
        {
            Setup = "CREATE COLLATION german (locale = 'de-x-icu', provider = icu)",
            Probe = "SELECT note FROM visits ORDER BY note COLLATE german LIMIT 1",
        },
        new(
            "raw-sql",
            "UPDATE visits SET note = 'gone'",
            m => m.Sql("UPDATE visits SET note = 'gone'"),
            m => m.AlterTable("visits", comment: "Visits")),
        new("raw-sql", "UnknownOperation", m => m.Operations.Add(new UnknownOperation()), CreateNotes),
        new(
            "delete-rows",
            "clinics",
            m => m.DeleteData("clinics", "id", "uuid", Clinic(1)),
            m => m.UpdateData("clinics", ["id"], ["uuid"], [Clinic(1)], ["name"], ["text"], ["another name"]))
        {
            Setup = $"INSERT INTO clinics VALUES ('{Clinic(1)}', 'one more')",
            Probe = "SELECT count(*) FROM clinics",
        },
        new("many-rows", "clinics", m => InsertClinics(m, RowRules.Many + 1), m => InsertClinics(m, RowRules.Many))
        {
            // In the transaction that locked the other table to add a column.
            Evidence = $"""
                SELECT count(*) FROM clinics
                WHERE xmin = (SELECT xmin FROM pg_attribute WHERE attrelid = 'visits'::regclass AND attname = 'remark')
                HAVING count(*) > {RowRules.Many}
                """,
        },
    ];

    private static void CreateNotes(MigrationBuilder m) => CreateNotesWith(m);

    private static void CreateNotesWith(MigrationBuilder m, params (string Name, object Value)[] annotations)
    {
        var table = m.CreateTable("notes", table => new { id = table.Column<Guid>("uuid") });
        foreach (var (name, value) in annotations)
        {
            table.Annotation(name, value);
        }
    }

    private static void InsertClinics(MigrationBuilder m, int count)
    {
        m.AddColumn<string>("remark", "visits", "text", nullable: true);
        var values = new object[count, 2];
        for (var i = 0; i < count; i++)
        {
            (values[i, 0], values[i, 1]) = (Clinic(i), $"many {i}");
        }

        m.InsertData("clinics", ["id", "name"], ["uuid", "text"], values);
    }

    private static Guid Clinic(int number) => new($"00000000-0000-0000-0000-{number:000000000000}");
}
