using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Telehealth.Data;
using Telehealth.Data.Patients;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Seeder.Generation;

namespace Telehealth.Seeder.Loading;

/// <summary>Fills a migrated database with a believable clinic, the same every time.</summary>
public static class FakeDataSeeder
{
    /// <summary>Patients that are generated and sent at a time, which bounds the memory that a run takes.</summary>
    private const int PatientsAtATime = 250;

    /// <summary>Advisory lock, so that two runs do not mix: "teleseed" in ASCII.</summary>
    private const long LockKey = 0x74656c6573656564;

    /// <summary>
    ///     Seeds the database in one transaction: everything or nothing. Rows that are there are kept, so that a second run
    ///     changes nothing, and one after rows were deleted brings those back.
    /// </summary>
    /// <param name="owner">The login that owns the tables; row-level security does not apply to it.</param>
    /// <param name="options">What to seed.</param>
    /// <param name="progress">Is told how far the run is; null for nobody.</param>
    /// <param name="cancellationToken">Leaves the database as it was.</param>
    /// <exception cref="ForeignPatientsException">There are patients that the Seeder did not make.</exception>
    /// <exception cref="SeedRunMismatchException">The database was seeded with other options.</exception>
    public static async Task<SeedReport> SeedAsync(
        NpgsqlDataSource owner, SeedOptions options, IProgress<SeedProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await using var context = CreateContext(connection);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await TableLoader.ScalarAsync(connection, $"SELECT pg_advisory_xact_lock({LockKey})", cancellationToken);

        var run = await CheckAsync(context, options, cancellationToken);
        var model = context.GetService<IDesignTimeModel>().Model;
        var clinic = new Clinic(run.FindProfile(), run.Seed, run.Now, new ReferenceRows(model));

        await MonthPartitions.EnsureAsync(
            context, DateOnly.FromDateTime(clinic.Start.UtcDateTime), run.AsOf, cancellationToken);
        var loaders = new List<TableLoader>();
        foreach (var entityType in LoadOrder.Of(model))
        {
            loaders.Add(await TableLoader.CreateAsync(entityType, connection, cancellationToken));
        }

        await LoadAsync(loaders, clinic, run, progress, cancellationToken);
        if (loaders.Any(loader => loader.Inserted > 0))
        {
            await FinishAsync(connection, loaders, run, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new SeedReport(
            run,
            [.. loaders.Select(loader => new SeedTableReport(loader.Table, loader.Inserted, loader.Kept))],
            Stopwatch.GetElapsedTime(started));
    }

    /// <summary>How many patients there are that the Seeder did not make. Reads all identifiers of patients.</summary>
    public static async Task<long> CountForeignPatientsAsync(
        NpgsqlDataSource owner, CancellationToken cancellationToken = default)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await using var context = CreateContext(connection);
        return (await CountPatientsAsync(context, cancellationToken)).Foreign;
    }

    private static async Task<SeedRun> CheckAsync(
        TelehealthDbContext context, SeedOptions options, CancellationToken cancellationToken)
    {
        var (seeded, foreign) = await CountPatientsAsync(context, cancellationToken);
        if (foreign > 0)
        {
            throw new ForeignPatientsException(foreign);
        }

        var earlier = await SeedRun.ReadAsync(context, cancellationToken);
        return earlier is null && seeded > 0
            ? throw new SeedRunMismatchException(seeded)
            : SeedRun.Of(options, earlier, DateOnly.FromDateTime(DateTime.UtcNow));
    }

    private static async Task<(long Seeded, long Foreign)> CountPatientsAsync(
        TelehealthDbContext context, CancellationToken cancellationToken)
    {
        var (seeded, foreign) = (0L, 0L);
        var ids = context.Patients.Select(patient => patient.Id).AsAsyncEnumerable();
        await foreach (var id in ids.WithCancellation(cancellationToken))
        {
            if (SeededId.IsSeeded(typeof(Patient), id))
            {
                seeded++;
            }
            else
            {
                foreign++;
            }
        }

        return (seeded, foreign);
    }

    private static async Task LoadAsync(
        List<TableLoader> loaders, Clinic clinic, SeedRun run, IProgress<SeedProgress>? progress,
        CancellationToken cancellationToken)
    {
        var sent = 0L;
        var rows = clinic.StaffRows();
        rows.Add(run.ToSetting());

        for (var done = 0; ;)
        {
            foreach (var loader in loaders)
            {
                var own = rows.Of(loader.EntityType.ClrType);
                await loader.LoadAsync(own, cancellationToken);
                sent += own.Count;
            }

            progress?.Report(new SeedProgress(done, run.Patients, sent));
            if (done == run.Patients)
            {
                return;
            }

            rows = new SeedRows();
            for (var until = Math.Min(done + PatientsAtATime, run.Patients); done < until; done++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                clinic.AddPatient(done + 1, rows);
            }
        }
    }

    /// <summary>Moves the sequences past the numbers that the Seeder gave, and makes the statistics fresh.</summary>
    private static async Task FinishAsync(
        NpgsqlConnection connection, List<TableLoader> loaders, SeedRun run, CancellationToken cancellationToken)
    {
        foreach (var (sequence, perPatient) in Story.NumberedBy)
        {
            var last = ((long)run.Patients + 1) * perPatient;
            await TableLoader.ScalarAsync(
                connection,
                string.Create(
                    CultureInfo.InvariantCulture, $"SELECT setval('{sequence}', greatest({last}, last_value)) FROM {sequence}"),
                cancellationToken);
        }

        var tables = loaders.Where(loader => loader.Inserted > 0).Select(loader => CopyWriter.Quote(loader.Table));
        await TableLoader.ScalarAsync(connection, $"ANALYZE {string.Join(", ", tables)}", cancellationToken);
    }

    private static TelehealthDbContext CreateContext(NpgsqlConnection connection)
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(connection);
        return new TelehealthDbContext(options.Options);
    }
}
