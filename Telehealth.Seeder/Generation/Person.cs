using Telehealth.Data.Clinical;

namespace Telehealth.Seeder.Generation;

/// <summary>Who a patient is, as far as the tables do not say it: drawn first, because everything else agrees with it.</summary>
internal sealed class Person
{
    public Person(Story story)
    {
        var (draw, profile, edge) = (story.Draw.At("person"), story.Clinic.Profile, story.Clinic.Profile.EdgeCases);
        var number = story.Number;

        Condition = draw.Pick("condition", profile.Conditions);
        Words = ConditionWords.Of(Condition);
        IsFemale = draw.Chance("female", Words.ShareOfWomen);

        (FirstName, LastName) = 0 switch
        {
            _ when number == edge.LongestName => Pools.LongestName,
            _ when draw.Chance("non-latin", profile.NonLatinNames) => draw.Pick("non-latin name", Pools.NonLatinNames),
            _ when draw.Chance("awkward", profile.AwkwardNames) => draw.Pick("awkward name", Pools.AwkwardNames),
            _ => (draw.Pick("first", IsFemale ? Pools.FemaleNames : Pools.MaleNames), draw.Pick("last", Pools.LastNames)),
        };

        var age = draw.Between("age", Words.Ages.Youngest, Words.Ages.Oldest);
        var today = DateOnly.FromDateTime(story.AsOf.UtcDateTime);
        DateOfBirth = number == edge.LeapDay
            ? new DateOnly((today.Year - age) / 4 * 4, 2, 29)
            : today.AddYears(-age).AddDays(-draw.Between("birthday", 0, 364));

        Consultations = number == edge.NoConsultation ? 0
            : number == edge.Busiest ? edge.BusiestConsultations
            : draw.Pick("consultations", profile.Consultations);
        Place = draw.Pick(
            "place",
            draw.Chance("outside", profile.OutsideOfService) ? story.Clinic.PlacesNotServed : story.Clinic.PlacesServed);
        CameAt = number == edge.Busiest ? story.AsOf.AddDays(-profile.HistoryDays) : Came(draw, story);
    }

    /// <summary>What the patient comes for.</summary>
    public TreatmentCondition Condition { get; }

    /// <summary>How patients and providers speak of it.</summary>
    public ConditionWords Words { get; }

    public bool IsFemale { get; }

    public string FirstName { get; }

    public string LastName { get; }

    public DateOnly DateOfBirth { get; }

    public Place Place { get; }

    /// <summary>How many consultations the patient would have, given the time.</summary>
    public int Consultations { get; }

    /// <summary>When the patient first opened the web site.</summary>
    public DateTimeOffset CameAt { get; }

    private static DateTimeOffset Came(Draw draw, Story story)
    {
        var bounds = story.Clinic.Profile.DaysSinceRegistration;
        var most = draw.Pick("came", bounds);
        var least = bounds.Select(bound => bound.Value).Where(bound => bound < most).DefaultIfEmpty(0).Max();
        return story.AsOf - draw.Time("came at", TimeSpan.FromDays(least) + TimeSpan.FromHours(1), TimeSpan.FromDays(most));
    }
}
