using System.CommandLine;
using Spectre.Console;
using Telehealth.Data.Hosting;
using Telehealth.Data.Hosting.Connections;
using Telehealth.Data.Secrets;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class SecretsRotateCommand() : DatabaseCommand(
    "rotate",
    "Make a new data key, encrypt all secrets with it while they are in use, and retire the keys before it. A run that was "
    + $"stopped or killed is finished by the next one. {KeyRingSettings.Setting} names the folder of the key ring; on this "
    + "machine, outside Production, the ring of this user will do.",
    "secrets rotate",
    "secrets rotate --json")
{
    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await MigrationStep.RefuseOtherSchemaAsync(session, cancellationToken);
        var isOwn = session.Settings.IsLocal && !ConnectionSources.IsProduction(Environment.GetEnvironmentVariable);
        var ring = KeyRingSettings.Find(Environment.GetEnvironmentVariable, isOwn ? KeyRingSettings.LocalFolder : null);
        var contexts = new SessionContextFactory(session);
        var rotation = new SecretRotation(contexts, new DataKeys(contexts, ring));
        var report = await Activity.RunAsync(session.Output.Notes, "Reading", step => rotation.RunAsync(
            progress => step(new ActivityStep(
                $"{progress.Table}: {Figures.Count(progress.Done)} of {Figures.Count(progress.Total)}",
                (double)progress.Done / progress.Total)),
            cancellationToken));

        session.Output.Report(report, console =>
        {
            console.WriteFacts(
                ("Key ring", ring.Name),
                ("Data key", $"{report.KeyVersion}, {(report.IsResumed ? "of a run that had not come to its end" : "new")}"),
                ("Secrets", $"{Figures.Count(report.Reencrypted)} encrypted anew"),
                ("Retired", report.RetiredKeys.Count == 0 ? "none" : $"data key {string.Join(", ", report.RetiredKeys)}"));
            console.WriteLine();
            foreach (var secret in report.Refused)
            {
                console.WriteLine($"{secret.Table} {string.Join(", ", secret.Key)}: {secret.Why}");
            }

            if (report.Refused.Count == 0)
            {
                console.WriteDone("All secrets are encrypted with the new key.");
            }
        });
        if (report.Refused.Count == 0)
        {
            return ExitCodes.Done;
        }

        session.Output.Error($"{Figures.Of(report.Refused.Count, "secret")} refused, and left as they are.");
        return ExitCodes.Failed;
    }
}
