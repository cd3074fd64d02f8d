using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.LocalPostgres;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class PostgresStatusCommand() : ConsoleCommand(
    "status",
    "Tell whether the server runs, and where. Exit code 5 where it does not.",
    "postgres status")
{
    protected override Task<int> RunAsync(Output output, ParseResult arguments, CancellationToken cancellationToken)
    {
        var server = LocalPostgresServer.Status();
        if (server is not null)
        {
            output.Announce(PrivateServer.Connection()!);
        }

        output.Report(new { Running = server is not null, server?.User, server?.DataFolder }, console =>
        {
            if (server is null)
            {
                console.WriteLine($"The private server does not run. Start it: {CommandLine.Program} postgres start");
                return;
            }

            console.WriteDone("It runs.");
            console.WriteFacts(("User", server.User), ("Data", server.DataFolder), ("Binaries", server.BinFolder));
        });
        return Task.FromResult(server is null ? ExitCodes.NoConnection : ExitCodes.Done);
    }
}
