namespace Telehealth.Seeder.Generation;

/// <summary>
///     How much of something happens in each hour of a week, by the clock on the wall. Times are drawn, and work is
///     counted, along it: what was earlier stays earlier.
/// </summary>
public sealed class WeekRhythm
{
    private const int Hours = 7 * 24;
    private const long Hour = 3_600_000;

    private readonly int[] _weights;

    // Of the week up to each hour, in hours times weight.
    private readonly int[] _before = new int[Hours + 1];

    private WeekRhythm(Func<int, int, int> weight)
    {
        // 1 January 0001 was a Monday, so that weeks of the calendar begin on one.
        _weights = [.. Enumerable.Range(0, Hours).Select(hour => weight(hour / 24, hour % 24))];
        for (var hour = 0; hour < Hours; hour++)
        {
            _before[hour + 1] = _before[hour] + _weights[hour];
        }
    }

    /// <summary>
    ///     Patients: by day and most in the evening, a little less on Friday and Saturday, hardly at night. Chosen, not
    ///     measured.
    /// </summary>
    public static WeekRhythm Patients { get; } = new((day, hour) =>
        (day is 4 or 5 ? 8 : 10)
        * hour switch { < 1 => 4, < 6 => 1, < 8 => 6, < 17 => 11, < 19 => 14, < 22 => 20, _ => 10 });

    /// <summary>
    ///     Providers, staff and pharmacies: in working hours, some in the evening, few at the weekend. Chosen, not
    ///     measured.
    /// </summary>
    public static WeekRhythm Work { get; } = new((day, hour) =>
        (day >= 5 ? 3 : 10) * hour switch { < 6 => 1, < 8 => 8, < 18 => 30, < 21 => 10, _ => 3 });

    /// <summary>
    ///     A time between two, in whole milliseconds: busy hours are as much likelier as they are busier.
    /// </summary>
    /// <param name="from">The earliest.</param>
    /// <param name="until">Not reached; later than <paramref name="from" />.</param>
    /// <param name="unit">Where between them, from 0 to 1.</param>
    /// <param name="zone">Whose clock counts.</param>
    public DateTimeOffset Between(DateTimeOffset from, DateTimeOffset until, double unit, UsZone zone)
    {
        var (first, last) = (Weight(zone.ToLocal(from)), Weight(zone.ToLocal(until)));
        var at = zone.ToUtc(Time(first + (long)(unit * (last - first))));

        // Where clocks go back the two ends can be the same on the wall.
        return at < from ? from : at >= until ? until.AddMilliseconds(-1) : at;
    }

    /// <summary>When as much has been done as in such a time on average: work rests at night.</summary>
    /// <param name="start">When it begins.</param>
    /// <param name="work">How much there is to do.</param>
    /// <param name="zone">Whose clock counts.</param>
    public DateTimeOffset After(DateTimeOffset start, TimeSpan work, UsZone zone)
    {
        var weight = Weight(zone.ToLocal(start)) + (work.Ticks / TimeSpan.TicksPerMillisecond * _before[Hours] / Hours);
        var end = zone.ToUtc(Time(weight));

        // Where clocks go back the end would come before its start.
        return end > start ? end : start.AddMilliseconds(1);
    }

    /// <summary>The weight of all time up to one, in milliseconds times weight.</summary>
    private long Weight(DateTime local)
    {
        var (week, rest) = Math.DivRem(local.Ticks / TimeSpan.TicksPerMillisecond, Hours * Hour);
        var (hour, within) = Math.DivRem(rest, Hour);
        return (week * _before[Hours] * Hour) + (_before[hour] * Hour) + (within * _weights[hour]);
    }

    private DateTime Time(long weight)
    {
        var (week, rest) = Math.DivRem(weight, _before[Hours] * Hour);
        var whole = (int)(rest / Hour);
        var (low, high) = (0, Hours);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = _before[middle] <= whole ? (middle, high) : (low, middle);
        }

        var within = (rest - (_before[low] * Hour)) / _weights[low];
        return new DateTime(((((week * Hours) + low) * Hour) + within) * TimeSpan.TicksPerMillisecond);
    }
}
