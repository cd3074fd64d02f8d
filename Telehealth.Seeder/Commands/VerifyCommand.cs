using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.Confidentiality;
using Telehealth.Data.Deployment.Drift;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class VerifyCommand() : DatabaseCommand(
    "verify",
    "Compare the schema with what the applied migrations make, and the migrations with those that were applied; tell each "
    + "difference and the SQL that would mend it. Reads only.",
    "verify",
    "verify --json")
{
    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var context = session.CreateContext();
        var verification = await Activity.RunAsync(
            session.Output.Notes, "Reading the schema", _ => SchemaVerification.RunAsync(context, cancellationToken));
        await using var connection = await session.DataSource.OpenConnectionAsync(cancellationToken);
        var serverLog = await ServerLog.FindAsync(connection, cancellationToken);
        session.Output.Report(
            new
            {
                verification.Migration,
                verification.Pending,
                verification.Checksums,
                Differences = verification.Drift.Select(difference => new
                {
                    State = NameOf(difference.State),
                    difference.Subject,
                    difference.Text,
                    difference.Sql,
                    difference.Warning,
                }),
                ServerLog = serverLog,
            },
            console =>
            {
                Write(console, verification);
                WriteServerLog(console, serverLog);
            });
        if (verification.IsClean)
        {
            return ExitCodes.Done;
        }

        session.Output.Error(
            $"{Figures.Of(verification.Drift.Count, "difference")} in the schema, "
            + $"{Figures.Of(verification.Checksums.Count, "changed migration")}. Nothing was changed.");
        return ExitCodes.NotAsExpected;
    }

    private static void Write(IAnsiConsole console, SchemaVerification verification)
    {
        if (verification.Migration is null)
        {
            console.WriteLine("No migration is applied, so that there is nothing to compare: run `migrate`.");
            return;
        }

        var changed = verification.Checksums.Count;
        console.WriteLine();
        console.WriteFacts(
            ("Compared with", verification.Migration),
            ("Pending", verification.Pending == 0 ? "none" : Figures.Of(verification.Pending, "migration")),
            ("Checksums", changed == 0 ? "as applied" : $"{Figures.Of(changed, "migration")} changed"),
            ("Schema", verification.Drift.Count == 0 ? "as migrated" : Figures.Of(verification.Drift.Count, "difference")));
        console.WriteLine();
        if (verification.IsClean)
        {
            console.WriteDone("Nothing differs.");
            return;
        }

        foreach (var finding in verification.Checksums)
        {
            console.WriteLine(finding.Text);
        }

        foreach (var difference in verification.Drift)
        {
            WriteDifference(console, difference);
        }
    }

    /// <summary>As a script for psql, so that it can be kept, read and run.</summary>
    private static void WriteDifference(IAnsiConsole console, Difference difference)
    {
        foreach (var line in difference.Script().Split('\n'))
        {
            var isComment = line.StartsWith("--", StringComparison.Ordinal);
            console.WriteLine(line, isComment ? new Style(Color.Grey) : Style.Plain);
        }

        console.WriteLine();
    }

    /// <summary>Beside the comparison: it is not the schema's, and most logins that may verify cannot change it.</summary>
    private static void WriteServerLog(IAnsiConsole console, IReadOnlyList<ServerLogFinding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        console.WriteLine();
        // Comments, so that the script before it can be run as it is.
        WriteGrey("The server's own log shows values of rows. A superuser, or the settings of the provider, can change that:");
        foreach (var finding in findings)
        {
            var login = finding.Login is null ? "" : $" for {finding.Login}";
            WriteGrey($"{finding.Setting} = {finding.Value}{login} prints {finding.Prints}.");
            WriteGrey($"  {finding.Sql}");
        }

        console.WriteLine();

        void WriteGrey(string line) => console.WriteLine($"-- {line}", new Style(Color.Grey));
    }

    private static string NameOf(DifferenceState state) => state.ToString().ToLowerInvariant();
}
