using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Telehealth.Seeder.Commands;

/// <summary>The library's help, and behind it a command's examples or, for the program, what its exit codes mean.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private const string Program =
        """
        Connection, the first that is given:
          --connection; ConnectionStrings__TelehealthMigrations; ConnectionStrings__Telehealth; DATABASE_URL; POSTGRES_*
          (each from the environment, then from .env); the private server while it runs. status, tables and benchmark,
          which only read, take the second after POSTGRES_*.

        Exit codes:
          0  done                            3    migrations pending
          1  failed, or refused              4    history, schema or server not as expected
          2  wrong usage                     5    no connection
                                             130  stopped by Ctrl-C
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        switch (parseResult.CommandResult.Command)
        {
            case RootCommand:
                output.WriteLine(Program);
                output.WriteLine();
                break;
            case ConsoleCommand command:
                output.WriteLine("Examples:");
                foreach (var example in command.Examples)
                {
                    output.WriteLine($"  {CommandLine.Program} {example}");
                }

                output.WriteLine();
                break;
        }

        return code;
    }
}
