using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class AuditProveCommand : ReadingCommand
{
    private static readonly Option<Guid> Row = new("--row")
    {
        Description = "Identifier of the entry of the audit trail.",
        Required = true,
    };

    public AuditProveCommand()
        : base(
            "prove",
            "Prove to somebody who has the digest of its seal that an entry of the audit trail was sealed (RFC 6962).",
            "audit prove --row 019adc00-292b-7000-8000-0005d6b6783b --json")
        => Options.Add(Row);

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await MigrationStep.RefuseOtherSchemaAsync(session, cancellationToken);
        await using var context = session.CreateContext();
        var row = arguments.GetValue(Row);
        if (await AuditProof.OfAsync(context, row, cancellationToken) is not { } proof)
        {
            session.Output.Error($"No seal covers an entry {row}: it is not there, or was not sealed yet (`audit seal`).");
            return ExitCodes.Failed;
        }

        if (!proof.Holds())
        {
            session.Output.Error($"Entry {row} is not among those that were sealed: run `audit verify`.");
            return ExitCodes.NotAsExpected;
        }

        session.Output.Report(proof, console =>
        {
            console.WriteFacts(
                ("Entry", $"{proof.Entry}"),
                ("Hash", proof.EntryHash),
                ("Place", $"{proof.Index} of {proof.Entries}, from 0"),
                ("Seal", $"{proof.Digest.Number}"),
                ("Digest", proof.Digest.Digest));
            console.WriteLine();
            console.WriteDone("The entry was sealed. With --json the way from it to the seal is written too.");
        });
        return ExitCodes.Done;
    }
}
