using System.CommandLine;

namespace Telehealth.Seeder.Commands;

/// <summary>The options of every command that seeds.</summary>
internal sealed class SeedArguments
{
    public const string AllowName = "--allow-fake-data-on";

    private readonly Option<int?> patients = new("--patients")
    {
        Description = "How many patients to make; 500 where it is not given.",
        HelpName = "n",
    };

    private readonly Option<int?> seed = new("--seed")
    {
        Description = "The number that all fake data follows from: the same number, the same rows.",
        HelpName = "n",
    };

    private readonly Option<DateOnly?> asOf = new("--as-of")
    {
        Description = "The day on which the fake history ends; the same day, the same rows.",
        HelpName = "yyyy-mm-dd",
    };

    private readonly Option<string?> allowFakeDataOn = new(AllowName)
    {
        Description = "Write fake data though the server is not this machine or the environment is Production; "
            + "must be the host of the connection.",
        HelpName = "host",
    };

    public SeedArguments(Command command)
    {
        patients.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
            {
                result.AddError("--patients is a number from 1.");
            }
        });
        command.Add(patients);
        command.Add(seed);
        command.Add(asOf);
        command.Add(allowFakeDataOn);
    }

    public string? NamedHost(ParseResult arguments) => arguments.GetValue(allowFakeDataOn);
}
