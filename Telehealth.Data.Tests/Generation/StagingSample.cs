using Telehealth.Data.Analytics;
using Telehealth.Data.Billing;
using Telehealth.Data.Clinical;
using Telehealth.Data.Communication;
using Telehealth.Data.Patients;
using Telehealth.Data.Prescribing;
using Telehealth.Data.Tests.TestDatabase;
using Telehealth.Seeder.Generation;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Data.Tests.Generation;

/// <summary>
///     Some thousand patients of the staging profile, generated once: what tests ask of them, not all of their rows.
/// </summary>
internal sealed class StagingSample
{
    public const int Count = 4_000;

    private static readonly Lazy<StagingSample> Instance = new(() => new StagingSample());

    private StagingSample()
    {
        Clinic = TestClinic.Create(profile: SeedProfiles.Staging);
        Columns = new ColumnUse(TestModel.Tables);
        Columns.See(Clinic.StaffRows());
        for (var number = 1; number <= Count; number += 250)
        {
            var rows = TestClinic.Patients(Clinic, Enumerable.Range(number, 250));
            Columns.See(rows);
            Keep(rows, Patients);
            Keep(rows, Consultations);
            Keep(rows, Prescriptions);
            Keep(rows, Orders);
            Keep(rows, Messages);
            Keep(rows, Payments);
            Disputes.AddRange(rows.Of(typeof(WebhookLog)).Cast<WebhookLog>()
                .Where(log => log.EventType.StartsWith("charge.dispute", StringComparison.Ordinal)));
            foreach (var step in rows.Of(typeof(AnalyticsEvent)).Cast<AnalyticsEvent>()
                .Where(e => e.EventType == "funnel_step"))
            {
                var key = (step.EventCategory!, step.EventData!.Value.GetProperty("step").GetString()!);
                Steps[key] = Steps.GetValueOrDefault(key) + 1;
            }
        }

        PatientsById = Patients.ToDictionary(patient => patient.Id);
    }

    public static StagingSample Value => Instance.Value;

    public Clinic Clinic { get; }

    public ColumnUse Columns { get; }

    public List<Patient> Patients { get; } = [];

    public Dictionary<Guid, Patient> PatientsById { get; }

    public List<Consultation> Consultations { get; } = [];

    public List<Prescription> Prescriptions { get; } = [];

    public List<Order> Orders { get; } = [];

    public List<Message> Messages { get; } = [];

    public List<SubscriptionPayment> Payments { get; } = [];

    public List<WebhookLog> Disputes { get; } = [];

    /// <summary>Events of each step of each funnel; a session takes a step once.</summary>
    public Dictionary<(string Funnel, string Step), int> Steps { get; } = [];

    /// <summary>What the clock on the patient's wall said.</summary>
    public DateTime Local(Guid patientId, DateTimeOffset at)
        => Place.All.Single(place => place.Zip == PatientsById[patientId].ShippingZip).Zone.ToLocal(at);

    private static void Keep<T>(SeedRows rows, List<T> into) => into.AddRange(rows.Of(typeof(T)).Cast<T>());
}
