using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Telehealth.Seeder.Commands;

/// <summary>Values of options, with errors in words; the library's own name .NET types.</summary>
internal static class OptionRules
{
    /// <summary>A whole number; null where it is not given.</summary>
    public static Option<int?> Number(
        string name, string description, int from = int.MinValue, int to = int.MaxValue) => new(name)
        {
            Description = description,
            HelpName = "n",
            CustomParser = argument =>
            {
                if (int.TryParse(Text(argument), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                    && number >= from && number <= to)
                {
                    return number;
                }

                argument.AddError($"{name} is a whole number{(from > int.MinValue ? $" from {from}" : "")}"
                    + $"{(to < int.MaxValue ? $" to {to}" : "")}.");
                return null;
            },
        };

    /// <summary>Whole numbers, separated by commas; null where they are not given.</summary>
    public static Option<IReadOnlyList<int>?> Numbers(string name, string description, int from) => new(name)
    {
        Description = description,
        HelpName = "n,n",
        CustomParser = argument =>
        {
            var numbers = new List<int>();
            foreach (var text in Text(argument).Split(','))
            {
                if (!int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                    || number < from)
                {
                    argument.AddError($"{name} is a list of whole numbers from {from}, separated by commas.");
                    return null;
                }

                numbers.Add(number);
            }

            return numbers;
        },
    };

    /// <summary>A day; null where it is not given.</summary>
    public static Option<DateOnly?> Day(string name, string description, DateOnly from) => new(name)
    {
        Description = description,
        HelpName = "yyyy-mm-dd",
        CustomParser = argument =>
        {
            if (DateOnly.TryParseExact(
                Text(argument), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day >= from)
            {
                return day;
            }

            argument.AddError($"{name} is a day from {from:yyyy-MM-dd} on, written like 2025-12-31.");
            return null;
        },
    };

    private static string Text(ArgumentResult argument) => argument.Tokens[0].Value;
}
