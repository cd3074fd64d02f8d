using System.CommandLine;
using System.CommandLine.Parsing;
using Telehealth.Seeder.Generation;
using Telehealth.Seeder.Loading;
using Telehealth.Seeder.Profiles;

namespace Telehealth.Seeder.Commands;

/// <summary>The options of every command that seeds.</summary>
internal sealed class SeedArguments
{
    public const string AllowName = "--allow-fake-data-on";

    /// <summary>The profile without fake data, for a server that real patients use.</summary>
    private const string Production = "prod";

    private const string ProfileName = "--profile";

    private readonly Option<string?> _profile = new(ProfileName)
    {
        Description = $"What clinic to make: {string.Join(", ", SeedProfiles.Names)}, the path of a .json file, or {Production} "
            + "for no fake data at all; dev where it is not given.",
        HelpName = "name",
    };

    private readonly Option<int?> _patients = OptionRules.Number(
        "--patients", "How many patients to make; as many as the profile says where it is not given.", from: 1,
        to: SeededId.MaxPatient);

    private readonly Option<int?> _seed = OptionRules.Number(
        "--seed", "The number that all fake data follows from: the same number, the same rows; 1 where it is not given.");

    private readonly Option<DateOnly?> _asOf = OptionRules.Day(
        "--as-of", "The day on which the fake history ends; today where it is not given.",
        // Identifiers begin with the milliseconds since 1970, and the history reaches back for years.
        from: new DateOnly(2000, 1, 1));

    private readonly Option<int?> _threads = OptionRules.Number(
        "--threads", "How many threads make rows, which are the same; as many as there are processors where it is not given.",
        from: 1);

    private readonly Option<string?> _allowFakeDataOn = AllowOption();

    public SeedArguments(Command command)
    {
        // Refused with the command line: before a database is changed, or dropped.
        _profile.Validators.Add(RefuseUnknown);
        command.Validators.Add(RefuseBesideProduction);
        command.Add(_profile);
        command.Add(_patients);
        command.Add(_seed);
        command.Add(_asOf);
        command.Add(_threads);
        command.Add(_allowFakeDataOn);
    }

    /// <summary>Whether no fake data is asked for.</summary>
    public bool IsProduction(ParseResult arguments) => arguments.GetValue(_profile) == Production;

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
        Profile = arguments.GetValue(_profile) is { } name ? SeedProfiles.Find(name) : null,
        Patients = arguments.GetValue(_patients),
        Seed = arguments.GetValue(_seed),
        AsOf = arguments.GetValue(_asOf),
        Threads = arguments.GetValue(_threads),
    };

    /// <summary>The host that fake data is allowed on though it is not this machine; null where none is named.</summary>
    public string? NamedHost(ParseResult arguments) => arguments.GetValue(_allowFakeDataOn);

    private static void RefuseUnknown(OptionResult result)
    {
        try
        {
            if (result.GetValueOrDefault<string?>() is { } name && name != Production)
            {
                SeedProfiles.Find(name);
            }
        }
        catch (SeedProfileException exception)
        {
            result.AddError(exception.Message);
        }
    }

    private void RefuseBesideProduction(CommandResult result)
    {
        Option[] others = [_patients, _seed, _asOf, _threads, _allowFakeDataOn];
        if (result.GetValue(_profile) == Production
            && others.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } other)
        {
            result.AddError($"{ProfileName} {Production} makes no fake data, so {other.Name} has no meaning beside it: leave it out.");
        }
    }
}
