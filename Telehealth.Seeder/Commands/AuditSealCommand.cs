using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class AuditSealCommand() : DatabaseCommand(
    "seal",
    "Seal what was written to the audit trail, so that a change of it is found. An application does it every half minute "
    + $"(AddTelehealthAuditSealing). {AuditSettings.Help}",
    "audit seal",
    "audit seal --json")
{
    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await MigrationStep.RefuseOtherSchemaAsync(session, cancellationToken);
        await using var context = session.CreateContext();
        using var key = AuditSettings.FindKey(session);
        var digests = await AuditSettings.FindDigestsAsync(session, context, cancellationToken);
        var made = await new AuditSealer(context, key, digests, TimeProvider.System).SealAsync(cancellationToken);
        if (made is null)
        {
            session.Output.Error("Another program is sealing the audit trail. Nothing was done.");
            return ExitCodes.Failed;
        }

        session.Output.Report(new { Seals = made, digests.Path }, console =>
        {
            if (made.Count == 0)
            {
                console.WriteDone("Nothing to seal.");
                return;
            }

            console.WriteFacts(
                ("Seals", made.Count == 1 ? $"{made[0].Number}" : $"{made[0].Number} to {made[^1].Number}"),
                ("Digest", made[^1].Digest),
                ("Kept in", digests.Path));
            console.WriteLine();
            console.WriteDone("The audit trail is sealed.");
        });
        return ExitCodes.Done;
    }
}
