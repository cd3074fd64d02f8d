using System.Text.Json;
using Telehealth.Data.Communication;
using Telehealth.Data.Patients;
using Telehealth.Data.Schema.Functions;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     Everything about one patient, from the first visit to now. Each chapter draws for itself, so that a chapter that is
///     added leaves the others as they were.
/// </summary>
internal sealed class Story
{
    /// <summary>The sequences from which the database takes numbers, and how many of them each patient has.</summary>
    public static IReadOnlyList<(string Sequence, int PerPatient)> NumberedBy { get; } =
        [("rx_numbers", TreatmentFaker.NumbersPerPatient), ("order_numbers", OrderFaker.NumbersPerPatient)];

    private readonly Dictionary<string, int> _numbers = [];
    private JsonElement? _templateData;

    public Story(Clinic clinic, int number, SeedRows rows)
    {
        Clinic = clinic;
        Number = number;
        Draw = clinic.Draw.At("patient", number);
        Pin = clinic.Pinned(number);
        Rows = new StoryRows(rows, number, clinic.AsOf);
        Person = new Person(this);
    }

    public Clinic Clinic { get; }

    public int Number { get; }

    public Draw Draw { get; }

    /// <summary>What the profile says of the patient; null for nearly all.</summary>
    public PinnedPatient? Pin { get; }

    public StoryRows Rows { get; }

    public Person Person { get; }

    public DateTimeOffset AsOf => Clinic.AsOf;

    /// <summary>The patient's row; later chapters still change it.</summary>
    public Patient Patient { get; set; } = null!;

    /// <summary>The patient's login; later chapters still change it.</summary>
    public PatientLogin Login { get; set; } = null!;

    /// <summary>What the patient wants to be told.</summary>
    public NotificationPreferences Preferences { get; set; } = null!;

    /// <summary>That the patient's number wants no SMS, or wanted none for a while; null where it never said so.</summary>
    public SmsOptOut? OptOut { get; set; }

    /// <summary>When the patient first asked for a consultation; null where that is yet to come.</summary>
    public DateTimeOffset? FirstConsultationAt { get; set; }

    /// <summary>Price of the plan that the patient chose first; null where none was chosen.</summary>
    public decimal? FirstPlanPrice { get; set; }

    /// <summary>What templates are filled with; one value for all rows of the story.</summary>
    public JsonElement TemplateData => _templateData ??= Json.Of(new { firstName = Patient.FirstName });

    /// <summary>Plans that a provider changed for the patient: each at most once.</summary>
    public HashSet<Guid> OverriddenPlans { get; } = [];

    /// <summary>Until when the patient has a subscription; before it ends there is no second one.</summary>
    public DateTimeOffset SubscribedUntil { get; set; }

    /// <summary>The next number that people read aloud, of those set aside for this patient.</summary>
    /// <exception cref="InvalidOperationException">They are used up.</exception>
    public string NextNumber(string prefix, int perPatient)
    {
        var used = _numbers.GetValueOrDefault(prefix);
        _numbers[prefix] = used + 1;
        return used < perPatient
            ? CheckedNumber.Format(prefix, ((long)Number * perPatient) + used)
            : throw new InvalidOperationException($"Patient {Number} needs more than {perPatient} numbers {prefix}.");
    }

    /// <summary>
    ///     Whether a mishap happens: with its share, and never to a pinned patient whom nothing befalls by chance.
    /// </summary>
    public bool Befalls(Draw draw, string field, double share)
        => Pin is not { NothingByChance: true } && draw.Chance(field, share);

    /// <summary>When the patient does something, between two times: by day, and most in the evening.</summary>
    public DateTimeOffset ByPatient(Draw draw, string field, DateTimeOffset from, DateTimeOffset until)
        => WeekRhythm.Patients.Between(from, until, draw.Unit(field), Person.Place.Zone);

    /// <summary>When the patient answers, who needs so long on average.</summary>
    public DateTimeOffset AfterPatient(DateTimeOffset start, TimeSpan needs)
        => WeekRhythm.Patients.After(start, needs, Person.Place.Zone);

    /// <summary>When providers, staff or a pharmacy are done, who need so long on average and rest at night.</summary>
    public DateTimeOffset AfterWork(DateTimeOffset start, TimeSpan work)
        => WeekRhythm.Work.After(start, work, Person.Place.Zone);

    /// <summary>Whether a charge of the last days still waits for the patient to confirm it with the bank.</summary>
    public bool Waits(Draw draw, DateTimeOffset at)
        => at > AsOf.AddDays(-7) && Befalls(draw, "waits for the bank", Clinic.Profile.PaymentWaits);

    /// <summary>Whether something that would happen then has happened.</summary>
    public bool IsPast(DateTimeOffset at) => at <= AsOf;

    /// <summary>The time, or null where it is yet to come.</summary>
    public DateTimeOffset? IfPast(DateTimeOffset at) => IsPast(at) ? at : null;

    /// <summary>The later of the given times that is past, or the start where none is: when a row was last changed.</summary>
    public DateTimeOffset LastChange(DateTimeOffset start, params ReadOnlySpan<DateTimeOffset?> changes)
    {
        var last = start;
        foreach (var change in changes)
        {
            last = change > last && change <= AsOf ? change.Value : last;
        }

        return last;
    }

    public void Tell()
    {
        Registration.Tell(this);
        CareFaker.Tell(this);
        WebFaker.Tell(this);
        Oversight.Tell(this);
    }
}
