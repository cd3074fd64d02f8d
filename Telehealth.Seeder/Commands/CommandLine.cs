using System.CommandLine;
using System.CommandLine.Help;
using Spectre.Console;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>The command line: which commands there are, and what happens to a line that is none.</summary>
internal static class CommandLine
{
    /// <summary>How the program is started from the repository; examples and hints begin with it.</summary>
    public const string Program = "dotnet run --project Telehealth.Seeder --";

    /// <summary>Parses a command line; one that names no command is <c>init</c>.</summary>
    public static ParseResult Parse(IReadOnlyList<string> args)
    {
        var root = CreateRoot();
        // No response files: a value that begins with @ is a value.
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var result = root.Parse(args, configuration);

        var namesNoCommand = result.CommandResult.Command == root && result.Action is not (HelpAction or HelpWithExamples);
        return namesNoCommand && (args.Count == 0 || (args[0].StartsWith('-') && args[0] != "--version"))
            ? root.Parse(["init", .. args], configuration)
            : result;
    }

    /// <summary>Says what is wrong with a command line.</summary>
    public static int Refuse(ParseResult arguments)
    {
        var output = new Output(json: false);
        // The last is the nearest to what was meant; "Required command was not provided" comes before a mistyped command.
        var error = arguments.Errors[^1].Message;
        // A connection that a shell has cut at its semicolons arrives as stray words, one of which is the password.
        var mayHoldPassword = arguments.UnmatchedTokens.Any(
            token => token.IndexOfAny([';', '=', '@']) >= 0 && error.Contains(token, StringComparison.Ordinal));
        output.Error(mayHoldPassword
            ? "A word on the command line belongs to no option. A connection needs quotes: --connection \"Host=...;Database=...\""
            : error);

        var names = arguments.CommandResult.Command is RootCommand ? "" : $" {PathOf(arguments)}";
        output.Notes.WriteLine($"Help: {Program}{names} --help");
        return ExitCodes.WrongUsage;
    }

    private static string PathOf(ParseResult arguments)
    {
        var names = new Stack<string>();
        for (var command = arguments.CommandResult; command is { Command: not RootCommand };)
        {
            names.Push(command.Command.Name);
            command = command.Parent as System.CommandLine.Parsing.CommandResult;
        }

        return string.Join(' ', names);
    }

    private static RootCommand CreateRoot()
    {
        var root = new RootCommand(
            "The console of the Telehealth data layer. Without a command it does `init`: a filled database in one step.")
        {
            GlobalOptions.Connection,
            GlobalOptions.Json,
            new InitCommand(),
            new MigrateCommand(),
            new RollbackCommand(),
            new StatusCommand(),
            new RepairCommand(),
            new BackupCommand(),
            new RestoreCommand(),
            new VerifyCommand(),
            new SeedCommand(),
            new ResetCommand(),
            new TablesCommand(),
            new Command("secrets", "Look after the keys that secrets are encrypted with.")
            {
                new SecretsRotateCommand(),
                new SecretsStatusCommand(),
            },
            new Command("audit", "Prove that the audit trail is as it was written.")
            {
                new AuditSealCommand(), new AuditVerifyCommand(), new AuditProveCommand(), new AuditKeyCommand(),
            },
            new Command("maintenance", "Look after a database that is in use.") { new MaintenanceRunCommand() },
            new Command("benchmark", "Measure the data layer on this machine.")
            {
                new BenchmarkModelCommand(),
                new BenchmarkMigrationsCommand(),
                new BenchmarkWaitsCommand(),
                new BenchmarkSeedCommand(),
                new BenchmarkAuditCommand(),
            },
            new EnvCommand(),
            new Command("postgres", "The private PostgreSQL server of this user, for development.")
            {
                new PostgresStartCommand(),
                new PostgresStopCommand(),
                new PostgresStatusCommand(),
                new PostgresUrlCommand(),
                new PostgresPsqlCommand(),
            },
        };

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }
}
