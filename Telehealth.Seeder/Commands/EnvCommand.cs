using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.LocalPostgres;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class EnvCommand() : ConsoleCommand(
    "env",
    "Write .env with a generated password, for docker compose and the data layer. One that is there is kept.",
    "env")
{
    protected override Task<int> RunAsync(Output output, ParseResult arguments, CancellationToken cancellationToken)
    {
        var (path, written) = EnvFile.Write();
        output.Report(new { Path = path, Written = written }, console =>
        {
            console.WriteDone(written ? $"Wrote {path}." : $"Nothing changed: {path} is there already.");
            console.WriteLine("Next: docker compose up -d --wait");
        });
        return Task.FromResult(ExitCodes.Done);
    }
}
