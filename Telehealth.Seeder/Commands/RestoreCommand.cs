using System.CommandLine;
using Npgsql;
using Spectre.Console;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Backups;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class RestoreCommand : DatabaseCommand
{
    private const string CountRelations =
        """
        SELECT count(*) FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
        WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
        """;

    private readonly Argument<string> _file = new("file")
    {
        Description = "The backup. Its manifest, with .json behind the name, lies beside it.",
    };

    private readonly Option<string?> _into = new("--into")
    {
        Description = "The database to restore into, which is made if it is not there; that of the connection where it is not given.",
        HelpName = "database",
    };

    private readonly Option<string?> _keyFile = new("--key-file")
    {
        Description = "The file of the key that the backup is encrypted with.",
        HelpName = "file",
    };

    public RestoreCommand()
        : base(
            "restore",
            "Restore a backup into a new or an empty database, all or nothing. The file is checked before anything is touched, and "
            + "all rows are compared before they are committed.",
            "restore ./telehealth_db-20260315T120000000Z.dump --into restored",
            "restore ./telehealth_db-20260315T120000000Z.dump.enc --key-file backup.key --into restored")
    {
        Add(_file);
        Add(_into);
        Add(_keyFile);
    }

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        var key = arguments.GetValue(_keyFile) is { } keyFile ? BackupKey.Read(keyFile) : null;
        var backup = await Activity.RunAsync(session.Output.Notes, "Checking the file", _
            => BackupFile.CheckAsync(arguments.GetRequiredValue(_file), key, cancellationToken));
        var manifest = backup.Manifest;
        var tools = await PostgresTools.FindAsync(Version.Parse(manifest.PgDumpVersion), cancellationToken);
        var missing = await MissingRolesAsync(session, manifest, cancellationToken);
        if (missing.Count > 0)
        {
            session.Output.Warn(
                $"rights are not restored, because {string.Join(", ", missing)} is no login or group of this server. Grant them again.");
        }

        var target = new NpgsqlConnectionStringBuilder(session.Settings.ConnectionString);
        target.Database = arguments.GetValue(_into) ?? target.Database!;
        var restoration = new Restoration(tools, backup);
        var proof = await Activity.RunAsync(session.Output.Notes, "Restoring", async report =>
        {
            if (await ExistsAsync(session, target.Database, cancellationToken))
            {
                await RefuseTablesAsync(target, cancellationToken);
                return await restoration.RunAsync(target, missing.Count == 0, report, cancellationToken);
            }

            await using var made = await ScratchDatabase.CreateAsync(session.DataSource, target.Database, cancellationToken);
            var done = await restoration.RunAsync(target, missing.Count == 0, report, cancellationToken);
            made.Keep();
            return done;
        });

        session.Output.Report(
            new { target.Database, manifest.TakenAt, manifest.Content.Migration, Grants = missing.Count == 0, proof.SchemaCompared },
            console =>
            {
                console.WriteLine();
                console.WriteFacts(("Database", target.Database), ("Content", BackupResult.Describe(manifest)));
                console.WriteLine();
                console.WriteDone("Restored: every row is as it was.");
            });
        return ExitCodes.Done;
    }

    private static async Task<IReadOnlyList<string>> MissingRolesAsync(
        Session session, BackupManifest manifest, CancellationToken cancellationToken)
    {
        await using var command = session.DataSource.CreateCommand(
            "SELECT coalesce(array_agg(name), '{}') FROM unnest($1) AS name WHERE name NOT IN (SELECT rolname FROM pg_roles)");
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. manifest.Roles] });
        return (string[])(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<bool> ExistsAsync(Session session, string database, CancellationToken cancellationToken)
    {
        await using var command = session.DataSource.CreateCommand("SELECT count(*) FROM pg_database WHERE datname = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = database });
        return (long)(await command.ExecuteScalarAsync(cancellationToken))! > 0;
    }

    private static async Task RefuseTablesAsync(NpgsqlConnectionStringBuilder target, CancellationToken cancellationToken)
    {
        await using var database = NpgsqlDataSource.Create(target);
        await using var command = database.CreateCommand(CountRelations);
        if ((long)(await command.ExecuteScalarAsync(cancellationToken))! is > 0 and var relations)
        {
            throw new BackupException(
                $"The database '{target.Database}' is not empty: it holds {Figures.Of(relations, "table")}, views and sequences "
                + $"counted. Nothing was changed. Restore into a new one: --into {target.Database}_restored");
        }
    }
}
