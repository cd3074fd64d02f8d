using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class AuditVerifyCommand() : ReadingCommand(
    "verify",
    "Compare the audit trail with its seals, and those with the digests that were kept outside the database. The public key "
    + $"will do. Changes nothing. {AuditSettings.Help}",
    "audit verify",
    "audit verify --json")
{
    // What is in disorder is said by its beginning; all of it is in the JSON.
    private const int Shown = 20;

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await MigrationStep.RefuseOtherSchemaAsync(session, cancellationToken);
        await using var context = session.CreateContext();
        using var key = AuditSettings.FindKey(session);
        var digests = await AuditSettings.FindDigestsAsync(session, context, cancellationToken);
        var result = await new AuditVerifier(context, [key], digests).VerifyAsync(cancellationToken);

        session.Output.Report(result, console =>
        {
            console.WriteFacts(
                ("Seals", Figures.Count(result.Seals)),
                ("Entries", Figures.Count(result.Entries)),
                ("Not sealed yet", $"{Figures.Count(result.Unsealed)}, of which nothing is proved"),
                ("Digests from", digests.Path));
            console.WriteLine();
            foreach (var finding in result.Findings.Take(Shown))
            {
                console.WriteLine(Line(finding));
            }

            if (result.Findings.Count == 0)
            {
                console.WriteDone("All that was sealed is as it was.");
            }
        });
        if (result.Unpublished > 0)
        {
            session.Output.Warn(
                $"{Figures.Of(result.Unpublished, "seal")} without a digest outside the database: run `audit seal`.");
        }

        if (result.Findings.Count == 0)
        {
            return ExitCodes.Done;
        }

        session.Output.Error($"{Figures.Of(result.Findings.Count, "finding")}: the audit trail is not as it was written.");
        return ExitCodes.NotAsExpected;
    }

    private static string Line(AuditFinding finding)
        => (finding.Seal is { } seal ? $"Seal {seal}" : "Not sealed")
            + (finding.Entry is { } entry ? $", entry {entry}" : "")
            + $": {finding.Problem}";
}
