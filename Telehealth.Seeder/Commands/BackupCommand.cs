using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class BackupCommand : DatabaseCommand
{
    private readonly BackupArguments _arguments;

    public BackupCommand()
        : base(
            "backup",
            "Back the database up into a file and prove it: restore it into a scratch database of another server, compare all "
            + "rows, and drop that again.",
            "backup",
            "backup --to /var/backups/telehealth --keep 14 --encrypt-with-key-file backup.key",
            "backup --prove-on postgresql://user:password@scratch.example.com/postgres",
            "backup --backup-command \"aws rds create-db-snapshot --db-instance-identifier clinic --db-snapshot-identifier before\"")
        => _arguments = new BackupArguments(this);

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        var result = await _arguments.RunAsync(session, arguments, cancellationToken);
        session.Output.Report(result.ForJson(), console =>
        {
            console.WriteLine();
            console.WriteFacts([.. result.Facts()]);
            console.WriteLine();
            console.WriteDone(result.Manifest is null ? "The command succeeded." : "The backup is made and proved.");
        });
        return ExitCodes.Done;
    }
}
