using System.CommandLine;
using Npgsql;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Seeder.Backups;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>The options of every command that makes a backup, and making it.</summary>
internal sealed class BackupArguments
{
    private readonly Option<string?> _to;
    private readonly Option<int?> _keep;
    private readonly Option<string?> _keyFile;
    private readonly Option<string?> _proveOn;

    private readonly Option<string?> _command = new("--backup-command")
    {
        Description = "Let this command make the backup instead, such as a snapshot of a managed server; run by sh, or by "
            + "cmd on Windows. Its exit code is passed on.",
        HelpName = "command",
    };

    /// <param name="command">What gets the options.</param>
    /// <param name="prefix">What they begin with where the command has other options too.</param>
    public BackupArguments(Command command, string prefix = "--")
    {
        _to = new($"{prefix}to")
        {
            Description = $"The folder of the backups; {BackupFolder.Default} where it is not given.",
            HelpName = "folder",
        };
        _keep = OptionRules.Number(
            $"{prefix}keep", "How many proved backups of the database to keep there; all where it is not given.", from: 1);
        _keyFile = new($"{prefix}encrypt-with-key-file")
        {
            Description = "Encrypt with the key in this file, and seal the manifest with it: 32 random bytes in base64.",
            HelpName = "file",
        };
        _proveOn = new($"{prefix}prove-on")
        {
            Description = "The server to restore on and compare, which keeps nothing of it. Where it is not given: "
                + $"{ConnectionSources.BackupProofs}, else the private server.",
            HelpName = "connection",
        };
        All = [_to, _keep, _keyFile, _proveOn, _command];
        foreach (var option in All)
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(_command) is not null && All.SkipLast(1).FirstOrDefault(option => result.GetResult(option) is not null)
                is { } useless)
            {
                result.AddError($"{useless.Name} means nothing to a {_command.Name} of your own: leave one of them out.");
            }
        });
    }

    /// <summary>Every option.</summary>
    public IReadOnlyList<Option> All { get; }

    /// <summary>Makes the backup, and proves it.</summary>
    /// <exception cref="BackupException">It cannot be made or proved.</exception>
    /// <exception cref="BackupCommandException">The user's own command failed.</exception>
    public async Task<BackupResult> RunAsync(Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(_command) is { } command)
        {
            await ExternalBackup.RunAsync(command, cancellationToken);
            return BackupResult.ByCommand;
        }

        var key = arguments.GetValue(_keyFile) is { } keyFile ? BackupKey.Read(keyFile) : null;
        var options = new BackupOptions(arguments.GetValue(_to) ?? BackupFolder.Default, arguments.GetValue(_keep), key);
        var version = await VersionAsync(session, cancellationToken);
        var tools = await PostgresTools.FindAsync(version, cancellationToken);
        await using var proving = await OpenProvingAsync(session, version, arguments, cancellationToken);
        return await Activity.RunAsync(session.Output.Notes, "Backing up", report
            => new DatabaseBackup(session, proving, tools, options, report).RunAsync(cancellationToken));
    }

    private async Task<Session> OpenProvingAsync(
        Session source, Version version, ParseResult arguments, CancellationToken cancellationToken)
    {
        var settings = arguments.GetValue(_proveOn) is { } given
            ? ConnectionSettings.Parse(given, _proveOn.Name)
            : ConnectionSources.FromEnvironment().FindForBackupProofs()
                ?? await PrivateServerAsync(source.Output, cancellationToken);
        source.Output.WarnOf(settings);
        var proving = await OpenAsync(settings, source.Output, cancellationToken);
        try
        {
            if (await VersionAsync(proving, cancellationToken) is var other && other.Major < version.Major)
            {
                throw new BackupException(
                    $"The backup cannot be proved on {settings.Description}: PostgreSQL {other} is older than {version}, which the "
                    + $"database is on. Nothing was changed. Name a newer server: {_proveOn.Name}.");
            }

            if (await ServerIdentity.ReadAsync(proving.DataSource, cancellationToken)
                == await ServerIdentity.ReadAsync(source.DataSource, cancellationToken))
            {
                source.Output.Warn(
                    $"the backup is restored for proof on the server that it comes from; {_proveOn.Name} names another.");
            }

            return proving;
        }
        catch
        {
            await proving.DisposeAsync();
            throw;
        }
    }

    private async Task<ConnectionSettings> PrivateServerAsync(Output output, CancellationToken cancellationToken)
    {
        if (ConnectionSources.IsProduction(Environment.GetEnvironmentVariable))
        {
            throw new UsageException(
                $"In Production there is no private server to prove a backup on. Name a server: {_proveOn.Name} or "
                + $"{ConnectionSources.BackupProofs}.");
        }

        await PrivateServer.StartAsync(output, cancellationToken);
        return PrivateServer.Connection()!;
    }

    // What goes wrong here is about this connection, not about the one that the command was given.
    private static async Task<Session> OpenAsync(
        ConnectionSettings settings, Output output, CancellationToken cancellationToken)
    {
        try
        {
            return await Session.OpenAsync(settings, output, cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw new BackupException(
                $"The backup could not be proved, so it was not made. {CommandFailure.Of(exception, settings).Message}", exception);
        }
    }

    private static async Task<Version> VersionAsync(Session session, CancellationToken cancellationToken)
    {
        await using var connection = await session.DataSource.OpenConnectionAsync(cancellationToken);
        return connection.PostgreSqlVersion;
    }
}
