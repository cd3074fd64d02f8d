using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Telehealth.Data;
using Telehealth.Data.Auditing;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Data.Secrets;
using Telehealth.Seeder.Generation;
using Telehealth.Seeder.Loading.Copying;

namespace Telehealth.Seeder.Loading;

/// <summary>Fills a migrated database with a believable clinic, the same every time.</summary>
public static class FakeDataSeeder
{
    /// <summary>Advisory lock, so that two runs do not mix: "teleseed" in ASCII.</summary>
    private const long LockKey = 0x74656c6573656564;

    /// <summary>
    ///     What is no part of the stories: a run's own row, the audit trail, and data keys, which belong to the key ring of the
    ///     place and are made with the first secret.
    /// </summary>
    private static readonly Type[] WrittenOtherwise =
        [typeof(SeedRun), typeof(AuditEntry), typeof(AuditSeal), typeof(DataKey)];

    /// <summary>Whether the rows of an entity are a part of the stories.</summary>
    public static bool Makes(IReadOnlyEntityType entityType)
    {
        ArgumentNullException.ThrowIfNull(entityType);
        return !WrittenOtherwise.Contains(entityType.ClrType);
    }

    /// <summary>
    ///     Seeds the database in one transaction: everything or nothing. Rows that are there are kept, so that a second run
    ///     changes nothing, and one after rows were deleted brings those back. Statistics are made afterwards.
    /// </summary>
    /// <param name="owner">The login that owns the tables; row-level security does not apply to it.</param>
    /// <param name="options">What to seed.</param>
    /// <param name="progress">Is told how far the run is; null for nobody.</param>
    /// <param name="cancellationToken">Leaves the database as it was.</param>
    /// <exception cref="ForeignPatientsException">There are patients that the Seeder did not make.</exception>
    /// <exception cref="SeedMismatchException">The database was seeded with other options, or by another version.</exception>
    /// <exception cref="NotEnoughDiskException">The server, on this machine, has no room for it.</exception>
    public static async Task<SeedReport> SeedAsync(
        NpgsqlDataSource owner, SeedOptions options, IProgress<SeedProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        var report = await LoadAsync(owner, options, progress, cancellationToken);

        // The rows are there, whatever becomes of this.
        var failure = await Statistics.TryMakeAsync(owner, report.Tables, cancellationToken);
        return report with { StatisticsFailure = failure, Elapsed = Stopwatch.GetElapsedTime(started) };
    }

    /// <summary>Refuses a run that the server's disk has no room for once everything in the database is dropped.</summary>
    /// <exception cref="NotEnoughDiskException">It has none.</exception>
    public static async Task ThrowIfNoRoomAsync(
        NpgsqlDataSource owner, SeedOptions options, CancellationToken cancellationToken = default)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        if (await ServerDisk.FindAsync(connection, options.FreeDisk, cancellationToken) is { } disk)
        {
            await using var context = CreateContext(connection);
            var (recipe, profile) = SeedRecipe.Of(options, earlier: null, DateOnly.FromDateTime(DateTime.UtcNow));
            var clinic = new Clinic(profile, recipe.Seed, recipe.Now, new ReferenceRows());
            disk.ThrowIfTooSmall(
                SeedEstimate.Of(clinic, TablesOf(context), recipe.Patients),
                await connection.ScalarAsync<long>("SELECT pg_database_size(current_database())", cancellationToken));
        }
    }

    private static async Task<SeedReport> LoadAsync(
        NpgsqlDataSource owner, SeedOptions options, IProgress<SeedProgress>? progress, CancellationToken cancellationToken)
    {
        // While the database is asked.
        var pools = Task.Run(Pools.Fill, cancellationToken);
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await using var context = CreateContext(connection);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);

        // With the second lock no patient comes between the count and the first row.
        await connection.ExecuteAsync(
            $"SELECT pg_advisory_xact_lock({LockKey}); LOCK TABLE patients IN SHARE ROW EXCLUSIVE MODE", cancellationToken);

        var earlier = await RefuseOtherPatientsAsync(context, cancellationToken);
        var (recipe, profile) = SeedRecipe.Of(options, earlier, DateOnly.FromDateTime(DateTime.UtcNow));
        await pools;
        var clinic = new Clinic(profile, recipe.Seed, recipe.Now, new ReferenceRows());
        var tables = TablesOf(context);
        var estimate = SeedEstimate.Of(clinic, tables, recipe.Patients);
        var disk = await ServerDisk.FindAsync(connection, options.FreeDisk, cancellationToken);
        if (earlier is null)
        {
            disk?.ThrowIfTooSmall(estimate);
        }

        using var content = new ContentHash(tables);
        var report = new ProgressReporter(progress, estimate, content, recipe.Patients, disk);
        await using var stories = ChunkedStories.Start(
            clinic, tables, recipe.Patients, options.Threads ?? Environment.ProcessorCount);
        await using var load = await Loads.BeginAsync(connection, tables, cancellationToken);

        // Behind the beginning, so that a bulk load finds no indexes of new partitions to drop.
        await MakeMonthsAsync(context, clinic, recipe.AsOf, cancellationToken);
        await FillAsync(stories, content, load, report, recipe, earlier, cancellationToken);

        List<SeedTableReport> done = [.. await load.FinishAsync(report.Begin, cancellationToken)];
        var run = SeedRunLog.Of(recipe, content);
        done.Add(await SeedRunLog.KeepAsync(connection, context, earlier, run, cancellationToken));
        await AdvanceSequencesAsync(connection, recipe, cancellationToken);
        report.Begin("Statistics");

        // Not to be stopped: whether it is done would not be known.
        await transaction.CommitAsync(CancellationToken.None);
        return new SeedReport(recipe, run, done, StatisticsFailure: null, TimeSpan.Zero);
    }

    /// <summary>Makes the months of the stories, and today's of the audit trail, whenever the stories end.</summary>
    internal static async Task MakeMonthsAsync(
        TelehealthDbContext context, Clinic clinic, DateOnly asOf, CancellationToken cancellationToken)
    {
        await MonthPartitions.EnsureAsync(
            context, DateOnly.FromDateTime(clinic.Start.UtcDateTime), asOf, Makes, cancellationToken);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await MonthPartitions.EnsureAsync(
            context, today, today, entityType => entityType.ClrType == typeof(AuditEntry), cancellationToken);
    }

    /// <summary>Makes all rows and sends them.</summary>
    private static async Task FillAsync(
        ChunkedStories stories, ContentHash content, Loads load, ProgressReporter report, SeedRecipe recipe, SeedRun? earlier,
        CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var chunk in stories.ReadAsync(cancellationToken))
            {
                content.Add(chunk);
                await load.AddAsync(chunk, cancellationToken);
                report.Patients += chunk.Patients;
                report.GoOn("Making and sending rows");
            }

            await load.SendRestAsync(cancellationToken);
        }
        catch (PostgresException exception) when (earlier is not null && IsConstraintViolation(exception))
        {
            // Rows of another version have other identifiers and the same unique values; what they lead to says less.
            await foreach (var chunk in stories.ReadAsync(cancellationToken))
            {
                content.Add(chunk);
            }

            SeedRunLog.ThrowIfDifferent(earlier, SeedRunLog.Of(recipe, content));
            throw;
        }
    }

    private static bool IsConstraintViolation(PostgresException exception)
        => exception.SqlState.StartsWith("23", StringComparison.Ordinal);

    /// <summary>How many patients there are that the Seeder did not make. Reads all identifiers of patients.</summary>
    public static async Task<long> CountForeignPatientsAsync(
        NpgsqlDataSource owner, CancellationToken cancellationToken = default)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await using var context = CreateContext(connection);
        return (await SeededPatients.CountAsync(context, cancellationToken)).Foreign;
    }

    /// <summary>The tables that stories fill, in load order.</summary>
    internal static List<RowEncoder> TablesOf(TelehealthDbContext context)
        => [.. LoadOrder.Of(context.Model).Where(Makes)
            .Select((entityType, position) => new RowEncoder(entityType, position))];

    /// <summary>The run that filled the database, of which all patients must be; null where there is neither.</summary>
    private static async Task<SeedRun?> RefuseOtherPatientsAsync(
        TelehealthDbContext context, CancellationToken cancellationToken)
    {
        var patients = await SeededPatients.CountAsync(context, cancellationToken);
        patients.ThrowIfForeign();
        var run = await SeedRunLog.ReadAsync(context, cancellationToken);
        patients.ThrowIfUnexplained(run);
        return run;
    }

    /// <summary>Moves the sequences past the numbers that the Seeder gave.</summary>
    private static async Task AdvanceSequencesAsync(
        NpgsqlConnection connection, SeedRecipe recipe, CancellationToken cancellationToken)
    {
        foreach (var (sequence, perPatient) in Story.NumberedBy)
        {
            var last = ((long)recipe.Patients + 1) * perPatient;
            await connection.ExecuteAsync(
                string.Create(
                    CultureInfo.InvariantCulture, $"SELECT setval('{sequence}', greatest({last}, last_value)) FROM {sequence}"),
                cancellationToken);
        }
    }

    private static TelehealthDbContext CreateContext(NpgsqlConnection connection)
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(connection);
        return new TelehealthDbContext(options.Options);
    }
}
