using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Telehealth.Data.Hosting;
using Telehealth.Data.Secrets;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

internal sealed class SecretsStatusCommand() : ReadingCommand(
    "status",
    "List the data keys and how many secrets are encrypted with each, and the encrypted columns. Opens no key and changes "
    + "nothing.",
    "secrets status",
    "secrets status --json")
{
    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
    {
        await MigrationStep.RefuseOtherSchemaAsync(session, cancellationToken);
        await using var context = session.CreateContext();
        var status = await SecretStatus.ReadAsync(context, cancellationToken);
        session.Output.Report(status, console =>
        {
            console.WriteTable(["Column", "Secrets#"], status.Columns.Select(column => new[]
            {
                $"{column.Table}.{column.Column}", Figures.Count(column.Secrets),
            }));
            console.WriteLine();
            if (status.Keys.Count == 0)
            {
                console.WriteLine("No data key yet: the first secret makes one.");
                return;
            }

            console.WriteTable(["Key#", "Secrets#", "Made at", "Retired at"], status.Keys.Select(key => new[]
            {
                Figures.Count(key.KeyVersion), Figures.Count(key.Secrets), Time(key.CreatedAt), Time(key.RetiredAt),
            }));
        });

        if (status.IsRotating)
        {
            session.Output.Warn("A rotation has not come to its end: run `secrets rotate`.");
        }

        if (status.Lost == 0)
        {
            return ExitCodes.Done;
        }

        session.Output.Error(
            $"{Figures.Of(status.Lost, "secret")} encrypted with a data key that is not there. Write them anew.");
        return ExitCodes.NotAsExpected;
    }

    private static string Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("u", CultureInfo.InvariantCulture) ?? "";
}
