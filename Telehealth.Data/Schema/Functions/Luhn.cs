namespace Telehealth.Data.Schema.Functions;

/// <summary>The Luhn check digit (ISO/IEC 7812-1, annex B): finds a wrong digit and most swapped ones.</summary>
public static class Luhn
{
    /// <summary>The digit to append to a string of digits.</summary>
    public static int CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var fromRight = 0; fromRight < digits.Length; fromRight++)
        {
            var digit = digits[^(fromRight + 1)] - '0';
            sum += fromRight % 2 == 0 ? (digit * 2 / 10) + (digit * 2 % 10) : digit;
        }

        return (10 - (sum % 10)) % 10;
    }
}
