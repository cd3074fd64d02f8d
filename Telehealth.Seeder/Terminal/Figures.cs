using System.Globalization;

namespace Telehealth.Seeder.Terminal;

/// <summary>Numbers for people, the same in every culture.</summary>
internal static class Figures
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    /// <summary>A number with a comma between thousands.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Bytes in the unit that leaves one to four digits, as PostgreSQL's pg_size_pretty does.</summary>
    public static string Bytes(long bytes)
    {
        var unit = 0;
        var value = (double)bytes;
        for (; value >= 10_000 && unit < Units.Length - 1; unit++)
        {
            value /= 1024;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value:0} {Units[unit]}");
    }

    /// <summary>A time in milliseconds, seconds or minutes, whichever is short.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s"),
    };

    /// <summary>A number and its noun, in the plural where it is not one.</summary>
    public static string Of(long number, string noun) => $"{Count(number)} {noun}{(number == 1 ? "" : "s")}";
}
