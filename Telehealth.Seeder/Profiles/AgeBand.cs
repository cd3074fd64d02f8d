using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Telehealth.Seeder.Profiles;

/// <summary>Years of age from one to another, both included; written like 18-29.</summary>
/// <param name="From">The youngest.</param>
/// <param name="To">The oldest.</param>
public readonly record struct AgeBand(int From, int To) : IParsable<AgeBand>
{
    // Consent to telehealth is an adult's here, and 29 February must not leave the calendar.
    private const int Adult = 18;
    private const int Oldest = 110;

    /// <inheritdoc />
    public static AgeBand Parse(string s, IFormatProvider? provider)
        => TryParse(s, provider, out var band) ? band
            : throw new FormatException($"'{s}' is no band of ages, such as 18-29.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AgeBand result)
    {
        result = default;
        if (s?.Split('-') is not [var from, var to]
            || !int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var youngest)
            || !int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var oldest)
            || youngest < Adult || oldest < youngest || oldest > Oldest)
        {
            return false;
        }

        result = new AgeBand(youngest, oldest);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");
}
