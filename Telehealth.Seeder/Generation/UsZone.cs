namespace Telehealth.Seeder.Generation;

/// <summary>
///     A time zone of the United States: what the clock on the wall says. Counted here and not asked of the machine,
///     whose data on time zones differ by version.
/// </summary>
/// <param name="StandardHours">Hours from UTC in winter.</param>
/// <param name="HasSummerTime">Whether clocks go forward (15 USC 260a: all but Arizona and Hawaii).</param>
public sealed record UsZone(int StandardHours, bool HasSummerTime = true)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    // From the second Sunday of March to the first of November, at 2 o'clock of local standard or summer time.
    private static readonly (long From, long Until)[] Summers =
        [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(year => (
            Sunday(year, 3, 2).AddHours(2).Ticks, Sunday(year, 11, 1).AddHours(1).Ticks))];

    private readonly long _standard = StandardHours * TimeSpan.TicksPerHour;

    /// <summary>New York.</summary>
    public static UsZone Eastern { get; } = new(-5);

    /// <summary>Chicago.</summary>
    public static UsZone Central { get; } = new(-6);

    /// <summary>Denver.</summary>
    public static UsZone Mountain { get; } = new(-7);

    /// <summary>Phoenix.</summary>
    public static UsZone Arizona { get; } = new(-7, HasSummerTime: false);

    /// <summary>Los Angeles.</summary>
    public static UsZone Pacific { get; } = new(-8);

    /// <summary>Anchorage.</summary>
    public static UsZone Alaska { get; } = new(-9);

    /// <summary>Honolulu.</summary>
    public static UsZone Hawaii { get; } = new(-10, HasSummerTime: false);

    /// <summary>What the clock says.</summary>
    public DateTime ToLocal(DateTimeOffset at)
    {
        var standard = at.UtcTicks + _standard;
        return new DateTime(HasSummerTime && IsSummer(standard) ? standard + TimeSpan.TicksPerHour : standard);
    }

    /// <summary>When the clock says so; the later of two times in the hour that comes twice.</summary>
    public DateTimeOffset ToUtc(DateTime local)
    {
        var isSummer = HasSummerTime && IsSummer(local.Ticks - TimeSpan.TicksPerHour) && IsSummer(local.Ticks);
        return new DateTimeOffset(local.Ticks - _standard - (isSummer ? TimeSpan.TicksPerHour : 0), TimeSpan.Zero);
    }

    private static bool IsSummer(long standard)
    {
        var year = new DateTime(standard).Year;
        if (year is < FirstYear or > LastYear)
        {
            return false;
        }

        var (from, until) = Summers[year - FirstYear];
        return standard >= from && standard < until;
    }

    private static DateTime Sunday(int year, int month, int which)
    {
        var first = new DateTime(year, month, 1);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + (7 * (which - 1)));
    }
}
