using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data.Deployment;
using Telehealth.Seeder.Loading;

namespace Telehealth.Seeder.Commands;

/// <summary>Seeding, as <c>init</c>, <c>seed</c> and <c>reset</c> do it.</summary>
internal static class SeedStep
{
    /// <summary>
    ///     Writes fake data where it may be written; elsewhere only tells what reference data the migrations wrote.
    /// </summary>
    /// <exception cref="ForeignPatientsException">There are patients that the Seeder did not make.</exception>
    public static async Task<SeedResult> RunAsync(
        Session session, SeedArguments options, ParseResult arguments, CancellationToken cancellationToken)
    {
        if (options.IsProduction(arguments))
        {
            return await ReferenceOnlyAsync(session, "the profile prod has none", cancellationToken);
        }

        if (FakeDataRule.WhyNot(session.Settings, options.NamedHost(arguments)) is { } reason)
        {
            return await ReferenceOnlyAsync(session, reason, cancellationToken);
        }

        var report = await SeedDisplay.RunAsync(session.Output.Notes, progress => FakeDataSeeder.SeedAsync(
            session.DataSource, options.Read(arguments), progress, cancellationToken));
        if (report.StatisticsFailure is { } why)
        {
            session.Output.Warn($"All rows are there, the planner's statistics are not: {why}. `seed` makes them.");
        }

        return new SeedResult(report.Tables, report.Recipe, Convert.ToHexStringLower(report.Run.ContentHash), FakeDataOmitted: null);
    }

    /// <summary>Tells what reference data there is.</summary>
    /// <param name="session">The database.</param>
    /// <param name="reason">Why no fake data is written.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public static async Task<SeedResult> ReferenceOnlyAsync(
        Session session, string reason, CancellationToken cancellationToken)
    {
        await using var context = session.CreateContext();
        // Seed data is in the model of design time only.
        var names = context.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(entityType => entityType.GetSeedData().Any())
            .Select(entityType => entityType.GetTableName())
            .ToHashSet();
        var tables = (await TableSize.ReadAsync(context, cancellationToken))
            .Where(table => names.Contains(table.Table))
            .Select(table => new SeedTableReport(table.Table, Inserted: 0, Kept: table.Rows, Refused: 0));
        return new SeedResult([.. tables], Run: null, ContentHash: null, reason);
    }
}
