using System.CommandLine;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.LocalPostgres;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class PostgresStopCommand() : ConsoleCommand(
    "stop",
    "Stop the server. Its data stays.",
    "postgres stop")
{
    protected override async Task<int> RunAsync(
        Output output, ParseResult arguments, CancellationToken cancellationToken)
    {
        if (PrivateServer.Connection() is { } connection)
        {
            output.Announce(connection);
        }

        var stopped = await LocalPostgresServer.StopAsync(cancellationToken: cancellationToken);
        output.Report(new { Stopped = stopped }, console => console.WriteDone(
            stopped ? "Stopped." : "Nothing changed: the private server does not run."));
        return ExitCodes.Done;
    }
}
