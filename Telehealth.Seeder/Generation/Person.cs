using Telehealth.Data.Clinical;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Seeder.Generation;

/// <summary>Who a patient is, as far as the tables do not say it: drawn first, because everything else agrees with it.</summary>
internal sealed class Person
{
    // Beyond, no story has anybody pregnant.
    private const int OldestPregnant = 45;

    public Person(Story story)
    {
        var (draw, clinic, pin) = (story.Draw.At("person"), story.Clinic, story.Pin);
        var profile = clinic.Profile;

        Condition = pin?.Condition ?? draw.Pick("condition", clinic.Conditions);
        var those = profile.Conditions[Condition];
        IsFemale = pin?.Female ?? draw.Chance("female", those.Women);
        Language = pin?.Language
            ?? (draw.Chance("spanish", profile.SpanishSpeakers) ? Language.Spanish : Language.English);
        Words = Words.In(Language);
        ConditionWords = Words.Conditions[Condition];
        ChartWords = ChartWords.Of(Condition);

        (FirstName, LastName) = pin is { LongestNames: true } ? Pools.LongestName : Name(draw, profile);
        (FirstName, LastName) = (pin?.FirstName ?? FirstName, pin?.LastName ?? LastName);

        var band = draw.Pick("age band", those.Ages);
        var age = pin?.Age ?? draw.Between("age", band.From, band.To);
        var today = DateOnly.FromDateTime(story.AsOf.UtcDateTime);
        DateOfBirth = pin is { LeapDay: true }
            ? new DateOnly((today.Year - age) / 4 * 4, 2, 29)
            : today.AddYears(-age).AddDays(-draw.Between("birthday", 0, 364));

        var complaintsOfOlder = age >= Generation.ConditionWords.OlderFrom ? ConditionWords.ComplaintsOfOlder : null;
        Complaints = complaintsOfOlder ?? ConditionWords.Complaints;
        Consultations = pin?.Consultations ?? draw.Pick("consultations", profile.Consultations);
        Place = pin?.City is { } city
            ? Place.Of(city)
            : draw.Pick(
                "place",
                draw.Chance("outside", profile.OutsideOfService) ? clinic.PlacesNotServed : clinic.PlacesServed);
        Contraindication = Forbidding(draw, clinic, pin, age);
        CameAt = Came(draw, story);
    }

    /// <summary>What the patient comes for.</summary>
    public TreatmentCondition Condition { get; }

    public Language Language { get; }

    /// <summary>How the patient, and those who answer, write.</summary>
    public Words Words { get; }

    /// <summary>How the patient speaks of the condition.</summary>
    public ConditionWords ConditionWords { get; }

    /// <summary>What the patient can come with.</summary>
    public string[] Complaints { get; }

    /// <summary>How providers write of the condition.</summary>
    public ChartWords ChartWords { get; }

    public bool IsFemale { get; }

    public string FirstName { get; }

    public string LastName { get; }

    public DateOnly DateOfBirth { get; }

    public Place Place { get; }

    /// <summary>How many consultations the patient would have, given the time.</summary>
    public int Consultations { get; }

    /// <summary>
    ///     What forbids the patient a medication that is given for the condition; null for nearly everybody.
    /// </summary>
    public Contraindication? Contraindication { get; }

    /// <summary>When the patient first opened the web site.</summary>
    public DateTimeOffset CameAt { get; }

    private (string First, string Last) Name(Draw draw, SeedProfile profile)
    {
        if (Language == Language.Spanish)
        {
            // Of the father and of the mother.
            var fathers = draw.Pick("last", Pools.SpanishLastNames);
            return (
                draw.Pick("first", IsFemale ? Pools.SpanishFemaleNames : Pools.SpanishMaleNames),
                draw.Chance("two last names", 0.6)
                    ? $"{fathers} {draw.Pick("last 2", Pools.SpanishLastNames)}"
                    : fathers);
        }

        return draw.Chance("non-latin", profile.NonLatinNames) ? draw.Pick("non-latin name", Pools.NonLatinNames)
            : draw.Chance("awkward", profile.AwkwardNames) ? draw.Pick("awkward name", Pools.AwkwardNames)
            : (draw.Pick("first", IsFemale ? Pools.FemaleNames : Pools.MaleNames), draw.Pick("last", Pools.LastNames));
    }

    private Contraindication? Forbidding(Draw draw, Clinic clinic, PinnedPatient? pin, int age)
    {
        var rules = clinic.ContraindicationsOf(Condition);
        if (pin?.Contraindication is { } name)
        {
            return rules.First(rule => rule.Name == name);
        }

        if (rules.Count == 0 || pin is { NothingByChance: true }
            || !draw.Chance("contraindicated", clinic.Profile.Contraindicated))
        {
            return null;
        }

        var rule = draw.Pick("contraindication", rules);
        return rule.IsOfPregnancy && (!IsFemale || age > OldestPregnant) ? null : rule;
    }

    private DateTimeOffset Came(Draw draw, Story story)
    {
        // Time enough to sign up, and for a pinned patient of today to ask and wait.
        var (latest, earliest) = (story.AsOf.AddHours(-1), 0);
        if (story.Pin?.CameDaysAgo is { } days)
        {
            return Between(story.AsOf.AddDays(-days).AddHours(-5), story.AsOf.AddDays(-days).AddHours(-1));
        }

        var bounds = story.Clinic.Profile.DaysSinceRegistration;
        var most = draw.Pick("came", bounds);
        for (var index = 0; index < bounds.Count; index++)
        {
            earliest = bounds[index].Value < most ? Math.Max(earliest, bounds[index].Value) : earliest;
        }

        return Between(story.AsOf.AddDays(-most), latest.AddDays(-earliest));

        DateTimeOffset Between(DateTimeOffset from, DateTimeOffset until)
            => WeekRhythm.Patients.Between(from, until, draw.Unit("came at"), Place.Zone);
    }
}
