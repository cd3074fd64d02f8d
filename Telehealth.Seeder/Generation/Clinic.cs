using Telehealth.Data.Clinical;
using Telehealth.Data.Staff;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Seeder.Generation;

/// <summary>
///     What all stories of a run share: profile, seed, now, reference rows and staff. Nothing of it changes, so that
///     any number of threads tell stories from one clinic, each into rows of its own.
/// </summary>
public sealed class Clinic
{
    private readonly SeedRows _staff = new();
    private readonly Dictionary<string, Provider[]> _providers;
    private readonly Admin[] _admins;
    private readonly Dictionary<int, PinnedPatient> _pinned;
    private readonly Dictionary<TreatmentCondition, IReadOnlyList<Contraindication>> _contraindications;

    /// <summary>A clinic with its staff.</summary>
    /// <param name="profile">Size and shares.</param>
    /// <param name="seed">Another seed, another clinic.</param>
    /// <param name="asOf">Now: where every story ends.</param>
    /// <param name="reference">Reference rows.</param>
    public Clinic(SeedProfile profile, int seed, DateTimeOffset asOf, ReferenceRows reference)
    {
        Profile = profile;
        AsOf = asOf;
        Reference = reference;
        Draw = new Draw(seed).At(profile.Name);
        PlacesServed = [.. Place.All.Where(place => reference.Pharmacy.StatesServiced.Contains(place.State))];
        PlacesNotServed = [.. Place.All.Except(PlacesServed)];
        Conditions = [.. profile.Conditions.Select(of => new Share<TreatmentCondition>(of.Key, of.Value.Share))];
        _pinned = profile.Pinned.ToDictionary(pin => pin.Number);
        _contraindications = reference.Plans.GroupBy(plan => plan.Condition).ToDictionary(
            plans => plans.Key,
            IReadOnlyList<Contraindication> (plans) =>
                [.. plans.SelectMany(reference.ContraindicationsOf).Where(rule => !rule.ForbidsWomen).Distinct()]);

        var staff = new StaffFaker(this, new StoryRows(_staff, patientNumber: 0, asOf));
        Providers = staff.Providers();
        Admins = staff.Admins();

        _providers = Place.All.Select(place => place.State).Distinct().ToDictionary(state => state, state => Providers
            .Where(p => p is { Status: ProviderStatus.Active, AvailableForConsultations: true }
                && p.StatesLicensed.Contains(state))
            .ToArray());
        _admins = [.. Admins.Where(a => a.Status == AdminStatus.Active)];
    }

    /// <summary>Size and shares.</summary>
    public SeedProfile Profile { get; }

    /// <summary>Now: where every story ends.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The first day of the clinic's history.</summary>
    public DateTimeOffset Start => AsOf.AddDays(-Profile.HistoryDays - 60);

    /// <summary>Reference rows.</summary>
    public ReferenceRows Reference { get; }

    /// <summary>The draws of this profile and seed.</summary>
    public Draw Draw { get; }

    /// <summary>Places that the pharmacy ships to.</summary>
    public IReadOnlyList<Place> PlacesServed { get; }

    /// <summary>Places that it does not ship to.</summary>
    public IReadOnlyList<Place> PlacesNotServed { get; }

    /// <summary>What patients come for.</summary>
    public IReadOnlyList<Share<TreatmentCondition>> Conditions { get; }

    /// <summary>Providers, whatever their status.</summary>
    public IReadOnlyList<Provider> Providers { get; }

    /// <summary>Admins, whatever their status.</summary>
    public IReadOnlyList<Admin> Admins { get; }

    /// <summary>The rows of the staff.</summary>
    public SeedRows StaffRows() => _staff;

    /// <summary>Adds everything about one patient: the same whatever the number of patients.</summary>
    /// <param name="number">Number of the patient, from 1.</param>
    /// <param name="rows">Where the rows go.</param>
    public void AddPatient(int number, SeedRows rows) => new Story(this, number, rows).Tell();

    /// <summary>What the profile says of a patient; null for nearly all.</summary>
    public PinnedPatient? Pinned(int number) => _pinned.GetValueOrDefault(number);

    /// <summary>What a patient can have that forbids a plan for a condition.</summary>
    public IReadOnlyList<Contraindication> ContraindicationsOf(TreatmentCondition condition)
        => _contraindications[condition];

    /// <summary>A provider who may treat in a state.</summary>
    public Provider ProviderIn(string state, Draw draw) => draw.Pick("provider", _providers[state]);

    /// <summary>An admin who works.</summary>
    public Admin Admin(Draw draw) => draw.Pick("admin", _admins);
}
