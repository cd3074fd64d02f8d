using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class AuditKeyCommand : ConsoleCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "Where the private key goes; a new file." };

    public AuditKeyCommand()
        : base(
            "key",
            "Make a key that seals the audit trail (ECDSA P-256), and print its public half, which is enough to verify.",
            "audit key /secure/seal.key")
        => Arguments.Add(File);

    protected override Task<int> RunAsync(Output output, ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = arguments.GetRequiredValue(File);
        using var key = SealingKey.Create();
        SealingSettings.WriteKey(path, key);
        output.Report(new { key.Id, key.PublicKey, Path = path }, console =>
        {
            console.WriteLine(key.PublicKey);
            console.WriteLine();
            console.WriteDone($"The private key is in {path}, which only this user can read.");
        });
        return Task.FromResult(ExitCodes.Done);
    }
}
