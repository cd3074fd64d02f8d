using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.LocalPostgres;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class PostgresUrlCommand() : ConsoleCommand(
    "url",
    "Write the server's address with the password, for a tool that asks for one.",
    "postgres url")
{
    protected override Task<int> RunAsync(Output output, ParseResult arguments, CancellationToken cancellationToken)
    {
        var url = LocalPostgresServer.Url(PrivateServer.Running());
        output.AnnounceAside(PrivateServer.Connection()!);
        output.Report(new { Url = url }, console => console.WriteLine(url));
        return Task.FromResult(ExitCodes.Done);
    }
}
