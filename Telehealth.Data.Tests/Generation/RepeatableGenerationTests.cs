using System.Globalization;
using Telehealth.Data.Patients;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Generation;

namespace Telehealth.Data.Tests.Generation;

/// <summary>The same seed gives the same rows, whoever asks, when and for how many.</summary>
public class RepeatableGenerationTests
{
    [Fact]
    public void The_same_seed_gives_the_same_rows()
        => Assert.Equal(RowText.Hashes(TestClinic.Patients(TestClinic.Create(), Enumerable.Range(1, 40))),
            RowText.Hashes(TestClinic.Patients(TestClinic.Create(), Enumerable.Range(1, 40))));

    [Fact]
    public void Another_seed_gives_other_rows_in_every_table()
    {
        var one = RowText.Hashes(TestClinic.Patients(TestClinic.Create(seed: 1), Enumerable.Range(1, 40)));
        var other = RowText.Hashes(TestClinic.Patients(TestClinic.Create(seed: 2), Enumerable.Range(1, 40)));

        Assert.All(one.Keys.Intersect(other.Keys), table => Assert.NotEqual(one[table], other[table]));
    }

    [Fact]
    public void Another_as_of_moves_a_story_in_time_and_changes_nothing_else()
    {
        // By whole weeks and within a summer: people keep to weekdays and to the clock on the wall.
        var (july, august) = (new DateTimeOffset(2026, 7, 19, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(28));
        var early = Numbered(TestClinic.Create(asOf: july));
        var late = Numbered(TestClinic.Create(asOf: july + august));
        var since = new DateTimeOffset(2026, 3, 20, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(early.Select(p => (p.FirstName, p.LastName, p.StripeCustomerId)),
            late.Select(p => (p.FirstName, p.LastName, p.StripeCustomerId)));
        Assert.Contains(early, p => p.CreatedAt > since);
        Assert.All(early.Zip(late).Where(pair => pair.First.CreatedAt > since), pair =>
            Assert.Equal(pair.First.CreatedAt + august, pair.Second.CreatedAt));

        static List<Patient> Numbered(Clinic clinic)
            => [.. TestClinic.Patients(clinic, Enumerable.Range(1, 40)).Of(typeof(Patient)).Cast<Patient>()];
    }

    [Fact]
    public void Patient_7_is_the_same_among_10_and_among_100_and_alone()
    {
        var clinic = TestClinic.Create();
        var alone = TestClinic.Patients(clinic, 7);
        var patient = Assert.Single(alone.Of(typeof(Patient)).Cast<Patient>());

        foreach (var among in (int[])[10, 100])
        {
            var all = TestClinic.Patients(TestClinic.Create(), Enumerable.Range(1, among));
            foreach (var entityType in TestModel.Tables.Where(t => t.FindProperty("PatientId") is not null))
            {
                Assert.Equal(Of(entityType, alone, patient.Id), Of(entityType, all, patient.Id));
            }
        }

        static IEnumerable<string> Of(Microsoft.EntityFrameworkCore.Metadata.IEntityType entityType, SeedRows rows, Guid patientId)
            => rows.Of(entityType.ClrType)
                .Where(row => Equals(entityType.FindProperty("PatientId")!.PropertyInfo!.GetValue(row), patientId))
                .Select(row => RowText.Of(entityType, row));
    }

    [Fact]
    public void Threads_tell_stories_from_one_clinic_at_the_same_time()
    {
        var shared = TestClinic.Create();
        var parallel = Enumerable.Range(1, 80).AsParallel().AsOrdered().WithDegreeOfParallelism(8)
            .Select(number => string.Join('\n', RowText.Hashes(TestClinic.Patients(shared, number)))).ToList();

        var alone = TestClinic.Create();
        Assert.Equal(
            Enumerable.Range(1, 80)
                .Select(number => string.Join('\n', RowText.Hashes(TestClinic.Patients(alone, number)))),
            parallel);
    }

    [Fact]
    public void Culture_and_time_zone_change_nothing()
    {
        var expected = RowText.Hashes(TestClinic.Patients(TestClinic.Create(), Enumerable.Range(1, 40)));
        var (culture, zone) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            strange.NumberFormat.NumberDecimalSeparator = ",";
            strange.NumberFormat.NegativeSign = "minus ";
            strange.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
            strange.DateTimeFormat.Calendar = new GregorianCalendar(GregorianCalendarTypes.Localized);
            CultureInfo.CurrentCulture = strange;
            Environment.SetEnvironmentVariable("TZ", "Pacific/Kiritimati");
            TimeZoneInfo.ClearCachedData();

            Assert.Equal("1,5", 1.5.ToString(CultureInfo.CurrentCulture));
            Assert.Equal(expected, RowText.Hashes(TestClinic.Patients(TestClinic.Create(), Enumerable.Range(1, 40))));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void A_draw_depends_on_seed_entity_index_and_field_only()
    {
        var draw = new Draw(1).At("patient", 7);

        Assert.Equal(draw.Bits("name"), new Draw(1).At("patient", 7).Bits("name"));
        Assert.Equal(5, new HashSet<ulong>
        {
            draw.Bits("name"), draw.Bits("age"), new Draw(1).At("patient", 8).Bits("name"),
            new Draw(1).At("provider", 7).Bits("name"),
            new Draw(2).At("patient", 7).Bits("name"),
        }.Count);
    }
}
