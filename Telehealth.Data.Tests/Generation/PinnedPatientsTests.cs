using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Billing;
using Telehealth.Data.Clinical;
using Telehealth.Data.Communication;
using Telehealth.Data.Patients;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Generation;
using Telehealth.Seeder.Loading;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Data.Tests.Generation;

/// <summary>
///     The people of the demo profile are there with their stories, whatever the seed; dev holds every case.
/// </summary>
public class PinnedPatientsTests
{
    // Reference rows, not rows of the Seeder; nobody bills once.
    private static readonly string[] NotSeeded = ["treatment_plans"];

    public static TheoryData<int> Seeds => [1, 2, 3, 77];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_cast_of_the_demo_is_the_same_with_every_seed(int seed)
    {
        var clinic = TestClinic.Create(seed, profile: SeedProfiles.Demo);
        foreach (var pin in SeedProfiles.Demo.Pinned)
        {
            var rows = TestClinic.Patients(clinic, pin.Number);
            var patient = Of<Patient>(rows).Single();

            Assert.Equal((pin.FirstName, pin.LastName), (patient.FirstName, patient.LastName));
            Assert.StartsWith($"{pin.FirstName} {pin.LastName}", pin.Story, StringComparison.Ordinal);
            Assert.Equal(pin.Consultations, Of<Consultation>(rows).Count);
        }

        Assert.Equal(SeedProfiles.Demo.Patients, SeedProfiles.Demo.Pinned.Count);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Their_stories_are_those_that_the_profile_tells(int seed)
    {
        var clinic = TestClinic.Create(seed, profile: SeedProfiles.Demo);

        var maya = Of<SubscriptionPayment>(TestClinic.Patients(clinic, 1)).OrderBy(p => p.CreatedAt).ToList();
        Assert.Equal("Your card was declined.", maya[1].ErrorMessage);
        Assert.Equal(
            [PaymentStatus.Paid, PaymentStatus.Paid, PaymentStatus.Refunded], maya.Take(3).Select(p => p.Status));

        var james = Of<Order>(TestClinic.Patients(clinic, 2)).OrderBy(o => o.CreatedAt).ToList();
        Assert.True(james[1].CreatedAt - james[0].CreatedAt > TimeSpan.FromDays(31));
        Assert.Equal(RefundStatus.Succeeded, james[1].RefundStatus);
        Assert.True(james[2].CreatedAt - james[1].CreatedAt < TimeSpan.FromDays(30));

        Assert.All(
            Of<Order>(TestClinic.Patients(clinic, 3)), order => Assert.Equal(PaymentStatus.Paid, order.PaymentStatus));
        Assert.Contains(
            Of<Message>(TestClinic.Patients(clinic, 4)),
            message => message.Content.StartsWith("Hola Sofía", StringComparison.Ordinal));
        Assert.Contains("sildenafil", Denied(5), StringComparison.Ordinal);
        Assert.Contains("semaglutide", Denied(6), StringComparison.Ordinal);
        Assert.Equal(SubscriptionStatus.PastDue, Subscription(7));
        Assert.Equal(SubscriptionStatus.Paused, Subscription(8));
        Assert.Equal(SubscriptionStatus.Cancelled, Subscription(9));
        Assert.Equal(ConsultationStatus.Pending, Of<Consultation>(TestClinic.Patients(clinic, 10)).Single().Status);
        Assert.Contains(
            Of<WebhookLog>(TestClinic.Patients(clinic, 11)), log => log.EventType == "charge.dispute.created");

        string Denied(int number)
        {
            var consultation = Of<Consultation>(TestClinic.Patients(clinic, number)).Single();
            Assert.Equal(ConsultationStatus.Denied, consultation.Status);
            return consultation.ProviderNotes!;
        }

        SubscriptionStatus Subscription(int number)
            => Of<PatientSubscription>(TestClinic.Patients(clinic, number)).Single().Status;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Dev_holds_every_value_of_every_enumeration_with_every_seed(int seed)
    {
        var clinic = TestClinic.Create(seed);
        var patients = TestClinic.Patients(clinic, Enumerable.Range(1, SeedProfiles.Dev.Patients));
        var staff = clinic.StaffRows();

        foreach (var (entityType, property) in TestModel.Tables
            .Where(t => FakeDataSeeder.Makes(t) && !NotSeeded.Contains(t.GetTableName()))
            .SelectMany(t => t.GetProperties().Select(p => (t, p))))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type.IsEnum)
            {
                var seen = patients.Of(entityType.ClrType).Concat(staff.Of(entityType.ClrType))
                    .Select(row => property.PropertyInfo!.GetValue(row)).ToHashSet();
                Assert.True(
                    Enum.GetValues(type).Cast<object>().All(seen.Contains),
                    $"{entityType.ClrType.Name}.{property.Name} lacks "
                    + string.Join(", ", Enum.GetValues(type).Cast<object>().Where(value => !seen.Contains(value))));
            }
        }
    }

    private static List<T> Of<T>(SeedRows rows) => [.. rows.Of(typeof(T)).Cast<T>()];
}
