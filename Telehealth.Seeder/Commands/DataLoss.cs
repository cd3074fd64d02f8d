using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;
using Telehealth.Data.Deployment;
using Telehealth.Data.Patients;
using Telehealth.Seeder.Loading;

namespace Telehealth.Seeder.Commands;

/// <summary>What stands between a command that drops data and the data.</summary>
internal static class DataLoss
{
    /// <summary>The option that answers the question beforehand.</summary>
    public static Option<bool> CreateYesOption() => new("--yes", "-y")
    {
        Description = "Do not ask. Needed where there is no terminal.",
    };

    /// <summary>How many patients the database holds that the Seeder did not make; none where it has no such table.</summary>
    public static async Task<long> CountForeignPatientsAsync(Session session, CancellationToken cancellationToken)
    {
        await using var context = session.CreateContext();
        var patients = context.Model.FindEntityType(typeof(Patient))!.GetTableName();
        var tables = await TableSize.ReadAsync(context, cancellationToken);
        return tables.Any(table => table.Table == patients)
            ? await FakeDataSeeder.CountForeignPatientsAsync(session.DataSource, cancellationToken)
            : 0;
    }

    /// <summary>Asks on a terminal; false where the person does not agree.</summary>
    /// <exception cref="UsageException">There is no terminal to ask on.</exception>
    public static Task<bool> IsAgreedAsync(Session session, string question, CancellationToken cancellationToken)
    {
        var notes = session.Output.Notes;
        return notes.Profile.Capabilities.Interactive
            ? new ConfirmationPrompt(Markup.Escape(question)) { DefaultValue = false }.ShowAsync(notes, cancellationToken)
            : throw new UsageException($"{question} There is no terminal to ask on: give --yes.");
    }
}
