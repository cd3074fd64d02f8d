using System.Globalization;
using Telehealth.Data.Schema.Functions;

namespace Telehealth.Seeder.Generation;

/// <summary>Numbers of providers with right check digits.</summary>
public static class ProviderNumbers
{
    /// <summary>
    ///     A National Provider Identifier: 2, eight digits of the index, Luhn check digit over the number with the prefix
    ///     80840. Those that are assigned so far begin with 1.
    /// </summary>
    public static string Npi(int index)
    {
        var digits = $"2{index.ToString("D8", CultureInfo.InvariantCulture)}";
        return $"{digits}{Luhn.CheckDigit($"80840{digits}")}";
    }

    /// <summary>
    ///     A DEA registration number in form: a letter that no type of registrant begins with (A, B, F, G, M, P and R
    ///     do, by DEA's record layout), the initial of the family name, six digits of the index, and the last digit of
    ///     (1st + 3rd + 5th) + 2 (2nd + 4th + 6th).
    /// </summary>
    public static string Dea(string lastName, int index)
    {
        var initial = char.ToUpperInvariant(lastName[0]) is >= 'A' and <= 'Z' and var letter ? letter : '9';
        var digits = index.ToString("D6", CultureInfo.InvariantCulture);
        var sum = digits.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 2)).Sum();
        return $"Z{initial}{digits}{sum % 10}";
    }
}
