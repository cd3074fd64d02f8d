using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.PatientOwnership;
using Telehealth.Data.Patients;
using Telehealth.Data.Schema;
using Telehealth.Data.Staff;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deidentification;

/// <summary>De-identified views follow from the model, and with it.</summary>
public class DeidentifiedColumnsTests
{
    [Fact]
    public void The_patient_and_every_owned_table_has_one()
        => Assert.Equal(
            DeidentifiedDatabase.Tables.Select(table => $"{TelehealthAnnotationNames.View}deidentified_{table}").Order(),
            TestModel.Model.GetAnnotations().Select(a => a.Name)
                .Where(name => name.StartsWith($"{TelehealthAnnotationNames.View}deidentified_", StringComparison.Ordinal))
                .Order());

    [Fact]
    public void No_view_names_a_column_of_free_text_or_a_secret_or_a_reference_to_staff()
    {
        const string Key = "deidentification_key";
        var hidden =
            from table in TestModel.Tables.Where(t => t.IsPatientOwned() || t.ClrType == typeof(Patient))
            from property in table.GetProperties()
            where property.GetClassification() is { IsFreeText: true } or { Sensitivity: Sensitivity.Secret }
                || property.GetContainingForeignKeys().Any(f => f.PrincipalEntityType.ClrType is { } type
                    && (type == typeof(Admin) || type == typeof(Provider)))
            where property.GetColumnName() != Key
            select (View: (string)TestModel.Model[$"{TelehealthAnnotationNames.View}deidentified_{table.GetTableName()}"]!,
                Column: property.GetColumnName());

        Assert.NotEmpty(hidden);
        Assert.All(hidden, h => Assert.DoesNotContain($"\"{h.Column}\"", h.View));
    }

    [Fact]
    public void A_view_shows_what_its_classification_lets_it()
    {
        var view = (string)TestModel.Of<DiaryContext>(o => new(o))[$"{TelehealthAnnotationNames.View}deidentified_diaries"]!;

        Assert.Contains("r.\"mood\" AS \"mood\"", view);
        Assert.Contains("AS \"written_year\"", view);
        Assert.Contains("AS \"seen_year\"", view);
        Assert.All(
            (string[])["secret_thought", "owner_name", "picture", "moods"],
            column => Assert.DoesNotContain($"\"{column}\"", view));
    }

    [Fact]
    public void A_view_is_made_again_around_a_change_of_its_table()
    {
        var sql = TestModel.MigrationSql<DiaryContext, LongerDiaryContext>(o => new(o), o => new(o));

        var drop = sql.IndexOf("DROP VIEW \"deidentified_diaries\"", StringComparison.Ordinal);
        var alter = sql.IndexOf("ALTER COLUMN mood", StringComparison.Ordinal);
        var create = sql.IndexOf("CREATE VIEW \"deidentified_diaries\"", StringComparison.Ordinal);
        Assert.True(drop >= 0 && drop < alter && alter < create, sql);
    }

    [Fact]
    public void A_view_goes_before_its_table()
    {
        var sql = TestModel.MigrationSql<DiaryContext, NoDiaryContext>(o => new(o), o => new(o));

        Assert.InRange(
            sql.IndexOf("DROP VIEW \"deidentified_diaries\"", StringComparison.Ordinal),
            0,
            sql.IndexOf("DROP TABLE diaries", StringComparison.Ordinal));
    }

    public class Diary : PatientOwnedEntity
    {
        [Health]
        public required string Mood { get; set; }

        // Nobody has thought of arrays yet.
        [Health]
        public string[] Moods { get; set; } = [];

        [Health(FreeText = true)]
        public string? SecretThought { get; set; }

        [Identity(SafeHarbor.Name)]
        public string? OwnerName { get; set; }

        [Identity(SafeHarbor.Photograph)]
        public byte[]? Picture { get; set; }

        [Operational]
        public DateTimeOffset WrittenAt { get; set; }

        [Identity(SafeHarbor.Date)]
        public DateOnly SeenDate { get; set; }
    }

    public abstract class PatientsContext(DbContextOptions options, int? length) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Patient>().ToTable("patients");
            if (length is not null)
            {
                modelBuilder.Entity<Diary>().ToTable("diaries").Property(d => d.Mood).HasMaxLength(length.Value);
            }
        }
    }

    public class NoDiaryContext(DbContextOptions<NoDiaryContext> options) : PatientsContext(options, null);

    public class DiaryContext(DbContextOptions<DiaryContext> options) : PatientsContext(options, 10);

    public class LongerDiaryContext(DbContextOptions<LongerDiaryContext> options) : PatientsContext(options, 20);
}
