using System.CommandLine;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.LocalPostgres;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class PostgresStartCommand() : ConsoleCommand(
    "start",
    "Start the server, making it first if need be. It goes on running until `postgres stop`.",
    "postgres start")
{
    protected override async Task<int> RunAsync(
        Output output, ParseResult arguments, CancellationToken cancellationToken)
    {
        var ranAlready = LocalPostgresServer.Status() is not null;
        var server = await PrivateServer.StartAsync(output, cancellationToken);
        output.Announce(PrivateServer.Connection()!);
        output.Report(new { Started = !ranAlready, server.User, server.DataFolder }, console =>
        {
            console.WriteDone(ranAlready ? "Nothing changed: it runs already." : "Started.");
            console.WriteFacts(
                ("User", server.User),
                ("Data", server.DataFolder),
                ("psql", $"{CommandLine.Program} postgres psql"),
                ("URL", $"{CommandLine.Program} postgres url"));
        });
        return ExitCodes.Done;
    }
}
