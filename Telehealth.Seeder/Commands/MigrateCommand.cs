using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.Deployment;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class MigrateCommand : DatabaseCommand
{
    private readonly Option<bool> _backup = new("--backup")
    {
        Description = "Where migrations are pending, make a backup first and prove it; where that fails, do not migrate.",
    };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Tell what would be done, and whom each statement would keep waiting, and change nothing. The login needs "
            + "SELECT on migration_history and USAGE of the schema, no more.",
    };

    private readonly BackupArguments _backupArguments;

    public MigrateCommand()
        : base(
            "migrate",
            "Apply all pending migrations and make the coming months' partitions.",
            "migrate",
            "migrate --dry-run",
            "migrate --connection postgresql://user:password@db.example.com:5432/telehealth_db",
            "migrate --backup --backup-to /var/backups/telehealth --backup-keep 14")
    {
        Add(_dryRun);
        Add(_backup);
        _backupArguments = new BackupArguments(this, prefix: "--backup-");
        Validators.Add(result =>
        {
            if (result.GetResult(_backup) is null
                && _backupArguments.All.FirstOrDefault(option => result.GetResult(option) is not null) is { } useless)
            {
                result.AddError($"{useless.Name} says how to back up: give {_backup.Name} too.");
            }

            if (result.GetValue(_dryRun) && result.GetValue(_backup))
            {
                result.AddError($"{_dryRun.Name} changes nothing, so there is nothing to back up before it: leave out {_backup.Name}.");
            }
        });
    }

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(_dryRun))
        {
            return await MigrationPreviewStep.RunAsync(session, cancellationToken);
        }

        var backup = arguments.GetValue(_backup) && await IsPendingAsync(session, cancellationToken)
            ? await _backupArguments.RunAsync(session, arguments, cancellationToken)
            : null;
        if (backup is not null)
        {
            // Before the first migration: whoever has to go back needs to know where it is.
            session.Output.Notes.WriteFacts([.. backup.Facts()]);
        }

        var result = await MigrationStep.ApplyAsync(session, cancellationToken);
        session.Output.Report(new { result.Applied, result.PartitionsMade, Backup = backup?.ForJson() }, console =>
        {
            foreach (var name in result.Applied)
            {
                console.WriteLine($"  applied  {name}");
            }

            console.WriteDone(result.Changed()
                ? $"{Figures.Of(result.Applied.Count, "migration")} applied, "
                    + $"{Figures.Of(result.PartitionsMade, "partition")} made."
                : "Nothing changed: the schema is up to date.");
        });
        return ExitCodes.Done;
    }

    private static async Task<bool> IsPendingAsync(Session session, CancellationToken cancellationToken)
    {
        await using var context = session.CreateContext();
        var status = await MigrationStatus.ReadAsync(context, cancellationToken);
        // It would be refused afterwards: better before a backup of hours.
        status.ThrowIfUnknown();
        status.ThrowIfTampered();
        return !status.IsUpToDate;
    }
}
