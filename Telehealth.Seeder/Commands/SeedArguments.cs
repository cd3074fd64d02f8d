using System.CommandLine;
using Telehealth.Seeder.Loading;

namespace Telehealth.Seeder.Commands;

/// <summary>The options of every command that seeds.</summary>
internal sealed class SeedArguments
{
    public const string AllowName = "--allow-fake-data-on";

    private readonly Option<int?> _patients = OptionRules.Number(
        "--patients", "How many patients to make; 500 where it is not given.", from: 1);

    private readonly Option<int?> _seed = OptionRules.Number(
        "--seed", "The number that all fake data follows from: the same number, the same rows; 1 where it is not given.");

    private readonly Option<DateOnly?> _asOf = OptionRules.Day(
        "--as-of", "The day on which the fake history ends; today where it is not given.");

    private readonly Option<string?> _allowFakeDataOn = AllowOption();

    public SeedArguments(Command command)
    {
        command.Add(_patients);
        command.Add(_seed);
        command.Add(_asOf);
        command.Add(_allowFakeDataOn);
    }

    /// <summary>The option that allows fake data where it is not by itself.</summary>
    public static Option<string?> AllowOption() => new(AllowName)
    {
        Description = "Write fake data though the server is not this machine or the environment is Production; "
            + "must be the host of the connection.",
        HelpName = "host",
    };

    /// <summary>What to seed.</summary>
    public SeedOptions Read(ParseResult arguments) => new()
    {
        Patients = arguments.GetValue(_patients),
        Seed = arguments.GetValue(_seed),
        AsOf = arguments.GetValue(_asOf),
    };

    /// <summary>The host that fake data is allowed on though it is not this machine; null where none is named.</summary>
    public string? NamedHost(ParseResult arguments) => arguments.GetValue(_allowFakeDataOn);
}
