using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Telehealth.Data;
using Telehealth.Data.Deployment;

namespace Telehealth.Seeder.Commands;

/// <summary>Seeding, as <c>init</c>, <c>seed</c> and <c>reset</c> do it.</summary>
internal static class SeedStep
{
    /// <summary>Writes fake data where it may be written, and tells what reference data the migrations wrote.</summary>
    public static async Task<SeedResult> RunAsync(
        Session session, SeedArguments options, ParseResult arguments, CancellationToken cancellationToken)
    {
        var omitted = FakeDataRule.WhyNot(session.Settings, options.NamedHost(arguments));
        await using var context = session.CreateContext();
        var reference = await ReferenceTablesAsync(context, cancellationToken);
        return new SeedResult(reference, omitted);
    }

    private static async Task<List<SeededTable>> ReferenceTablesAsync(
        TelehealthDbContext context, CancellationToken cancellationToken)
    {
        // Seed data is in the model of design time only.
        var names = context.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(entityType => entityType.GetSeedData().Any())
            .Select(entityType => entityType.GetTableName())
            .ToHashSet();
        return [.. (await TableSize.ReadAsync(context, cancellationToken))
            .Where(table => names.Contains(table.Table))
            .Select(table => new SeededTable(table.Table, Inserted: 0, Kept: table.Rows))];
    }
}
