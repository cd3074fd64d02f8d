using System.Globalization;

namespace Telehealth.Data.Schema.Functions;

/// <summary>
///     The counterpart of the database function <c>checked_number</c>, for numbers that are not made by the database.
/// </summary>
public static class CheckedNumber
{
    /// <summary>Prefix, number (at least eight digits) and Luhn check digit, such as RX-000000018.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static string Format(string prefix, long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var digits = number.ToString("D8", CultureInfo.InvariantCulture);
        return $"{prefix}-{digits}{Luhn.CheckDigit(digits)}";
    }
}
