using System.CommandLine;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>A command of the console: its examples for the help, and one way to end, whatever happens.</summary>
internal abstract class ConsoleCommand : Command
{
    protected ConsoleCommand(string name, string description, params string[] examples)
        : base(name, description)
    {
        Examples = examples;
        SetAction(EndAsync);
    }

    /// <summary>Arguments as a person would write them, without the program's name.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Does the work and returns one of <see cref="ExitCodes" />; throws what <see cref="CommandFailure" /> explains.</summary>
    protected abstract Task<int> RunAsync(Output output, ParseResult arguments, CancellationToken cancellationToken);

    private async Task<int> EndAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var output = new Output(arguments.GetValue(GlobalOptions.Json));
        try
        {
            RefuseUnusedConnection(arguments);
            return await RunAsync(output, arguments, cancellationToken);
        }
        catch (Exception exception)
        {
            // Npgsql reports a cancelled connection attempt in several ways; what the person did is the better reason.
            var failure = CommandFailure.Of(
                cancellationToken.IsCancellationRequested ? new OperationCanceledException() : exception, output.Target);
            output.Error(failure.Message);
            return failure.ExitCode;
        }
    }

    // Every command knows --connection, so that it may stand before the command's name; not every one uses it.
    private void RefuseUnusedConnection(ParseResult arguments)
    {
        if (this is not DatabaseCommand && arguments.GetResult(GlobalOptions.Connection) is not null)
        {
            throw new UsageException($"`{Name}` works without a database: leave --connection out.");
        }
    }
}
