using Microsoft.EntityFrameworkCore;
using Telehealth.Data;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Seeder.Generation;
using Telehealth.Seeder.Loading;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>
///     EF Core as a careful user would save many rows with it: batches in load order, each with a context of its own
///     that looks for no changes. The rows are made before, and process and model are warm.
/// </summary>
internal sealed class EntityFrameworkContender(SeedSize size, string migrated, DatabaseContent expected)
    : Contender("AddRange and SaveChanges (EF Core)", migrated, WithoutSequences(expected))
{
    private const int Batch = 1000;

    private IReadOnlyList<object> _rows = [];

    /// <summary>
    ///     Generates the rows anew, because a saved entity is tied to those it was saved with; makes the partitions.
    /// </summary>
    public override async Task PrepareAsync(TargetDatabase database, CancellationToken cancellationToken)
    {
        await using var context = CreateContext(database);
        var clinic = new Clinic(SeedSize.Profile, size.Recipe.Seed, size.Recipe.Now, new ReferenceRows());
        var rows = clinic.StaffRows();
        for (var patient = 1; patient <= size.Recipe.Patients; patient++)
        {
            clinic.AddPatient(patient, rows);
        }

        rows.Add(SeedRunLog.Of(size.Recipe, ContentHash.Of(rows, FakeDataSeeder.TablesOf(context))));
        _rows = [.. LoadOrder.Of(context.Model).SelectMany(entityType => rows.Of(entityType.ClrType))];
        await FakeDataSeeder.MakeMonthsAsync(context, clinic, size.Recipe.AsOf, cancellationToken);
    }

    public override async Task FillAsync(TargetDatabase database, CancellationToken cancellationToken)
    {
        foreach (var batch in _rows.Chunk(Batch))
        {
            await using var context = CreateContext(database);
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            context.AddRange(batch);
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    private static HistoryContext CreateContext(TargetDatabase database)
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(database.Source);
        return new HistoryContext(options.Options);
    }

    // The numbers that the Seeder gives are its own, and it moves the sequences past them.
    private static DatabaseContent WithoutSequences(DatabaseContent content) => content with { Sequences = [] };
}
