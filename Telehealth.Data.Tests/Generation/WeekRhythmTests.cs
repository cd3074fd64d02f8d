using System.Globalization;
using Telehealth.Seeder.Generation;

namespace Telehealth.Data.Tests.Generation;

/// <summary>The clocks of the United States, and the hours that people keep.</summary>
public class WeekRhythmTests
{
    private static readonly DateTimeOffset NewYear = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("New York", "2026-01-15T12:00:00Z", "2026-01-15T07:00:00")]
    [InlineData("New York", "2026-03-08T06:59:59Z", "2026-03-08T01:59:59")]
    [InlineData("New York", "2026-03-08T07:00:00Z", "2026-03-08T03:00:00")]
    [InlineData("New York", "2026-11-01T05:59:59Z", "2026-11-01T01:59:59")]
    [InlineData("New York", "2026-11-01T06:00:00Z", "2026-11-01T01:00:00")]
    [InlineData("El Paso", "2026-07-04T12:00:00Z", "2026-07-04T06:00:00")]
    [InlineData("Houston", "2026-07-04T12:00:00Z", "2026-07-04T07:00:00")]
    [InlineData("Phoenix", "2026-07-04T12:00:00Z", "2026-07-04T05:00:00")]
    [InlineData("Honolulu", "2026-07-04T12:00:00Z", "2026-07-04T02:00:00")]
    public void A_clock_says_what_it_says_there(string city, string utc, string local)
    {
        var zone = Place.Of(city).Zone;
        var at = DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);

        Assert.Equal(DateTime.Parse(local, CultureInfo.InvariantCulture), zone.ToLocal(at));

        // Of an hour that comes twice the later one is meant.
        Assert.InRange(zone.ToUtc(zone.ToLocal(at)) - at, TimeSpan.Zero, TimeSpan.FromHours(1));
    }

    [Fact]
    public void Times_stay_between_their_ends_in_every_hour_of_a_year_and_in_order()
    {
        foreach (var zone in Place.All.Select(place => place.Zone).Distinct())
        {
            for (var from = NewYear; from.Year == NewYear.Year; from = from.AddHours(5))
            {
                var until = from.AddMinutes(90);
                Assert.InRange(WeekRhythm.Patients.Between(from, until, 0, zone), from, until);
                Assert.InRange(WeekRhythm.Patients.Between(from, until, 0.999, zone), from, until);
                Assert.True(WeekRhythm.Work.After(from, TimeSpan.FromMinutes(1), zone) > from);
            }
        }
    }

    [Fact]
    public void Work_of_a_week_takes_a_week_and_rests_at_night()
    {
        var monday = new DateTimeOffset(2026, 6, 1, 17, 0, 0, TimeSpan.Zero);
        Assert.Equal(monday.AddDays(7), WeekRhythm.Work.After(monday, TimeSpan.FromDays(7), UsZone.Central));

        // At noon two hours of work are done within the hour, at midnight they are not before the morning.
        Assert.True(WeekRhythm.Work.After(monday, TimeSpan.FromHours(2), UsZone.Central) < monday.AddMinutes(80));
        Assert.True(
            WeekRhythm.Work.After(monday.AddHours(12), TimeSpan.FromHours(2), UsZone.Central) > monday.AddHours(14));
    }
}
