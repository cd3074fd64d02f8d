using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Tests.Deployment.Linting;

/// <summary>Samples for the rules of keys, checks, unique indexes and triggers.</summary>
internal static class ConstraintSamples
{
    private const string InOneWay = "kind IN ('video')";
    private const string InMoreWays = "kind IN ('video', 'walk_in')";
    private const string WrongKind = "UPDATE visits SET kind = 'letter' WHERE cost = 7";
    private const string NoClinic = "UPDATE visits SET clinic_id = patient_id WHERE cost = 7";
    private const string OtherPatient = "UPDATE visits SET patient_id = clinic_id WHERE cost = 7";

    private const string KeepPatient
        = "CREATE FUNCTION keep_patient() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$";

    private const string HasKind = $"ALTER TABLE visits ADD CONSTRAINT ck_visits_kind CHECK ({InOneWay})";

    private const string HasClinic
        = "ALTER TABLE visits ADD CONSTRAINT fk_visits_clinics FOREIGN KEY (clinic_id) REFERENCES clinics (id)";

    public static IReadOnlyList<LintSample> All { get; } =
    [
        new(
            "new-primary-key",
            "clinics.pk_clinics",
            m => m.AddPrimaryKey("pk_clinics", "clinics", "id"),
            m => m.CreateIndex("ix_clinics_id", "clinics", "id"))
        {
            Setup = "ALTER TABLE clinics DROP CONSTRAINT pk_clinics",
        },
        new(
            "new-check",
            "visits.ck_visits_kind",
            m => m.AddCheckConstraint("ck_visits_kind", "visits", InOneWay),
            m =>
            {
                m.AddColumn<string>("way", "visits", "text", nullable: true);
                m.AddCheckConstraint("ck_visits_way", "visits", "way IN ('here', 'there')");
            })
        {
            Model = Visits("kind", "way"),
            Probe = WrongKind,
        },
        new(
            "new-check",
            "visits.ck_visits_kind",
            m => ReplaceKind(m, "kind IN ('video') AND cost < 1000"),
            m => ReplaceKind(m, InMoreWays))
        {
            Setup = HasKind,
            ModelBefore = model => model.Entity(
                "Visit", visit => visit.ToTable("visits", table => table.HasCheckConstraint("ck_visits_kind", InOneWay))),
            Probe = "UPDATE visits SET kind = 'video', cost = 5000 WHERE cost = 7",
        },
        new(
            "new-foreign-key",
            "visits.fk_visits_clinics",
            m => m.AddForeignKey("fk_visits_clinics", "visits", "clinic_id", "clinics", principalColumn: "id"),
            m =>
            {
                m.AddColumn<Guid>("sent_by", "visits", "uuid", nullable: true);
                m.AddForeignKey("fk_visits_sent_by", "visits", "sent_by", "clinics", principalColumn: "id");
            })
        {
            Probe = NoClinic,
        },
        new(
            "new-unique",
            "visits.ix_visits_kind",
            m => m.CreateIndex("ix_visits_kind", "visits", "kind", unique: true),
            m =>
            {
                m.AddColumn<string>("code", "visits", "text", nullable: true);
                m.CreateIndex("ix_visits_code", "visits", "code", unique: true);
            }),
        new(
            "new-unique",
            "visits.ak_visits_kind",
            m => m.AddUniqueConstraint("ak_visits_kind", "visits", "kind"),
            m =>
            {
                m.AddColumn<string>("code", "visits", "text", nullable: true);
                m.AddUniqueConstraint("ak_visits_code", "visits", "code");
            }),
        new(
            "drop-constraint",
            "visits.ck_visits_kind",
            m => m.DropCheckConstraint("ck_visits_kind", "visits"),
            m => ReplaceKind(m, InMoreWays))
        {
            Setup = HasKind,
            ModelBefore = model => model.Entity(
                "Visit", visit => visit.ToTable("visits", table => table.HasCheckConstraint("ck_visits_kind", InOneWay))),
            Probe = WrongKind,
        },
        new(
            "drop-constraint",
            "clinics.ix_clinics_name",
            m => m.DropIndex("ix_clinics_name", "clinics"),
            m => m.DropIndex("ix_clinics_id", "clinics"))
        {
            Setup = "CREATE UNIQUE INDEX ix_clinics_name ON clinics (name); CREATE INDEX ix_clinics_id ON clinics (id)",
            ModelBefore = model => model.Entity("Clinic", clinic =>
            {
                clinic.ToTable("clinics");
                clinic.Property<string>("name");
                clinic.Property<Guid>("id");
                clinic.HasIndex("name").IsUnique().HasDatabaseName("ix_clinics_name");
                clinic.HasIndex("id").HasDatabaseName("ix_clinics_id");
            }),
            Probe = "UPDATE clinics SET name = 'the same'",
        },
        new(
            "cascade-on-record",
            "visits.fk_visits_clinics",
            m => ReplaceClinic(m, ReferentialAction.Cascade),
            m => ReplaceClinic(m, ReferentialAction.Restrict))
        {
            Setup = HasClinic,
            Model = model => model.Entity("Visit", visit =>
            {
                visit.ToTable("visits");
                visit.HasAnnotation(TelehealthAnnotationNames.PatientOwned, true);
            }),
            Probe = "DELETE FROM clinics",
        },
        new(
            "cascade-on-record",
            "letters.fk_letters_clinics",
            m => CreateLetters(m, ReferentialAction.Cascade),
            m => CreateLetters(m, ReferentialAction.Restrict))
        {
            Setup = KeepPatient,
            Probe = "DO $$ BEGIN INSERT INTO letters SELECT patient_id, id, clinic_id FROM visits; "
                + "EXCEPTION WHEN undefined_table THEN RAISE foreign_key_violation; END $$; DELETE FROM clinics",
        },
        new(
            "new-trigger",
            "visits (Telehealth:PatientOwned)",
            m => m.AlterTable("visits").Annotation(TelehealthAnnotationNames.PatientOwned, true),
            m => CreateLetters(m, ReferentialAction.Restrict))
        {
            Setup = KeepPatient,
            Probe = OtherPatient,
        },
        new(
            "drop-trigger",
            "visits (Telehealth:PatientOwned)",
            m => m.AlterTable("visits").OldAnnotation(TelehealthAnnotationNames.PatientOwned, true),
            m => m.AlterTable("visits", comment: "Visits").Annotation(TelehealthAnnotationNames.PatientOwned, true)
                .OldAnnotation(TelehealthAnnotationNames.PatientOwned, true))
        {
            Setup = $"{KeepPatient}; CREATE TRIGGER keep_patient BEFORE UPDATE ON visits FOR EACH ROW EXECUTE FUNCTION keep_patient()",
            Probe = OtherPatient,
        },
    ];

    private static Action<ModelBuilder> Visits(params string[] columns) => model => model.Entity("Visit", visit =>
    {
        visit.ToTable("visits");
        foreach (var column in columns)
        {
            visit.Property<string>(column);
        }
    });

    private static void ReplaceKind(MigrationBuilder m, string condition)
    {
        m.DropCheckConstraint("ck_visits_kind", "visits");
        m.AddCheckConstraint("ck_visits_kind", "visits", condition);
    }

    private static void ReplaceClinic(MigrationBuilder m, ReferentialAction onDelete)
    {
        m.DropForeignKey("fk_visits_clinics", "visits");
        m.AddForeignKey("fk_visits_clinics", "visits", "clinic_id", "clinics", principalColumn: "id", onDelete: onDelete);
    }

    private static void CreateLetters(MigrationBuilder m, ReferentialAction onDelete)
        => m.CreateTable(
            "letters",
            table => new
            {
                patient_id = table.Column<Guid>("uuid"),
                id = table.Column<Guid>("uuid"),
                clinic_id = table.Column<Guid>("uuid"),
            },
            constraints: table => table.ForeignKey("fk_letters_clinics", row => row.clinic_id, "clinics", "id", onDelete: onDelete))
            .Annotation(TelehealthAnnotationNames.PatientOwned, true);
}
