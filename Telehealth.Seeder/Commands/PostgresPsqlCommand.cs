using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Seeder.LocalPostgres;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class PostgresPsqlCommand : ConsoleCommand
{
    private readonly Argument<string[]> _passedOn = new("arguments")
    {
        Description = "What psql is given, behind a -- of its own.",
    };

    public PostgresPsqlCommand()
        : base(
            "psql",
            "Open psql on the server, where it is installed. Ends with psql's exit code.",
            "postgres psql",
            "postgres psql -- -c \"select count(*) from patients\"")
        => Add(_passedOn);

    protected override async Task<int> RunAsync(
        Output output, ParseResult arguments, CancellationToken cancellationToken)
    {
        var server = PrivateServer.Running();
        output.AnnounceAside(PrivateServer.Connection()!);
        var path = LocalPostgresServer.PsqlPath(server) ?? throw new LocalPostgresException(
            "psql is not installed. `tables` lists the tables without it, and `postgres url` gives the address for other tools.");

        // Ctrl-C is psql's: it cancels a query there, and must not end the program that psql runs under.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var psql = Process.Start(Command(path, server, arguments.GetValue(_passedOn) ?? []))!;
        await psql.WaitForExitAsync(CancellationToken.None);
        return psql.ExitCode;
    }

    private static ProcessStartInfo Command(string path, LocalServerState server, string[] arguments)
    {
        var start = new ProcessStartInfo(path, arguments) { UseShellExecute = false };
        // Not on the command line, which every user of the machine can read.
        start.Environment["PGHOST"] = "127.0.0.1";
        start.Environment["PGPORT"] = server.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = server.User;
        start.Environment["PGPASSWORD"] = server.Password;
        start.Environment["PGDATABASE"] = server.Database;
        return start;
    }
}
