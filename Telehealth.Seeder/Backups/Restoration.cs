using System.Globalization;
using Npgsql;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Backups;

/// <summary>
///     Restores a backup into an empty database: pg_restore turns it into SQL, psql runs that in one transaction, and the
///     same transaction compares what is there now with the manifest before it commits.
/// </summary>
/// <param name="tools">The programs to do it with.</param>
/// <param name="backup">A backup that was checked.</param>
internal sealed class Restoration(PostgresTools tools, BackupFile backup)
{
    /// <summary>Does it, all or nothing.</summary>
    /// <param name="target">The empty database, with the password.</param>
    /// <param name="withGrants">Whether rights are granted again; every login that they name must be there.</param>
    /// <param name="report">Is told what is done.</param>
    /// <param name="cancellationToken">Ends it; nothing is left then.</param>
    /// <returns>Where it was restored.</returns>
    /// <exception cref="BackupException">It cannot be restored, or is not what the manifest says. Nothing is left.</exception>
    public async Task<BackupProof> RunAsync(
        NpgsqlConnectionStringBuilder target,
        bool withGrants,
        Action<ActivityStep> report,
        CancellationToken cancellationToken)
    {
        // Opened to find out which of several hosts it is.
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(target.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        var environment = LibpqEnvironment.Of(target, connection);

        await using var psql = await PsqlSession.BeginAsync(tools, environment, cancellationToken);
        report(new ActivityStep($"Restoring into {target.Database}"));
        await psql.LoadAsync(script => WriteScriptAsync(script, withGrants, cancellationToken), cancellationToken);

        var restored = await DatabaseContent.ReadAsync(
            psql, progress => report(new ActivityStep($"Comparing {progress.Table}", progress.Fraction)), cancellationToken);
        var compareSchema = Version.Parse(backup.Manifest.ServerVersion).Major == connection.PostgreSqlVersion.Major;
        var differences = backup.Manifest.Content.DifferencesOf(restored, compareSchema).ToList();
        if (differences.Count > 0)
        {
            throw new BackupException(
                $"What was restored from {backup.Path} is not what was backed up: {string.Join("; ", differences.Take(5))}"
                + (differences.Count > 5 ? $"; and {differences.Count - 5} more" : "") + ". The restore was undone.");
        }

        await psql.CommitAsync(cancellationToken);
        return new BackupProof(
            DateTimeOffset.UtcNow,
            string.Create(CultureInfo.InvariantCulture, $"{connection.Host}:{connection.Port}"),
            connection.PostgreSqlVersion.ToString(),
            compareSchema);
    }

    private async Task WriteScriptAsync(Stream script, bool withGrants, CancellationToken cancellationToken)
    {
        // Everything belongs to the login that restores: it is the one that migrates, and owners are logins of one server.
        string[] arguments = ["--no-owner", .. withGrants ? Array.Empty<string>() : ["--no-privileges"], "--file=-"];
        await using var pgRestore = ToolProcess.Start(tools.PathOf(PostgresTools.PgRestore), arguments, []);
        var fed = FeedAsync(pgRestore, cancellationToken);
        await pgRestore.Output.CopyToAsync(script, cancellationToken);
        await fed;
        await pgRestore.EndAsync(cancellationToken);
    }

    private async Task FeedAsync(ToolProcess pgRestore, CancellationToken cancellationToken)
    {
        try
        {
            await using var input = pgRestore.Input;
            await backup.CopyArchiveAsync(input, cancellationToken);
        }
        catch (IOException)
        {
            // pg_restore has ended; why is its last word.
        }
    }
}
