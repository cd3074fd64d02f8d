using System.CommandLine;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data;
using Telehealth.Data.AuditTrail.Sealing;
using Telehealth.Data.Hosting;
using Telehealth.Seeder.Commands.Auditing;
using Telehealth.Seeder.Loading;
using Telehealth.Seeder.Terminal;

namespace Telehealth.Seeder.Commands;

/// <summary>
///     Measures what the audit trail costs, and how fast it is sealed and verified. In a database of its own, which it drops.
/// </summary>
internal sealed class BenchmarkAuditCommand : DatabaseCommand
{
    private const int Patients = 800;

    // Rows are changed without a trace; with an entry that has no hash; as always.
    private const string Unaudited = "ALTER TABLE patients DISABLE TRIGGER audit_update";
    private const string WithoutHash =
        """
        DO $$ BEGIN EXECUTE replace(pg_get_functiondef('audit_patients'::regproc), 'sha256(record_send(e))',
            $x$'\x0000000000000000000000000000000000000000000000000000000000000000'::bytea$x$); END $$;
        ALTER TABLE patients ENABLE ALWAYS TRIGGER audit_update
        """;

    private readonly Option<int> _rounds = new("--rounds")
    {
        Description = "How many times each.",
        DefaultValueFactory = _ => 5,
    };

    private readonly Option<int> _entries = new("--entries")
    {
        Description = "How many entries are sealed and verified.",
        DefaultValueFactory = _ => 500_000,
    };

    public BenchmarkAuditCommand()
        : base(
            "audit",
            "Measure what the audit trail costs an update, and how fast it is sealed and verified. It makes a database of its own on "
            + "the server and drops it.",
            "benchmark audit",
            "benchmark audit --rounds 10")
    {
        Add(_rounds);
        Add(_entries);
    }

    protected override async Task<int> RunAsync(
        Session session, ParseResult arguments, CancellationToken cancellationToken)
        => await BenchmarkDatabase.InNewAsync(
            session,
            async database =>
            {
                database.MaxPoolSize = AuditedUpdates.Clients;
                await using var source = NpgsqlDataSource.Create(database);
                await PrepareAsync(source, cancellationToken);
                var rates = await MeasureUpdatesAsync(source, arguments.GetValue(_rounds), cancellationToken);
                var (sealing, verifying) = await MeasureSealingAsync(source, arguments.GetValue(_entries), cancellationToken);
                Report(session.Output, rates, sealing, verifying);
                return ExitCodes.Done;
            },
            cancellationToken);

    private static async Task PrepareAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using (var context = CreateContext(source))
        {
            await context.Database.MigrateAsync(cancellationToken);
        }

        await FakeDataSeeder.SeedAsync(source, new SeedOptions { Patients = Patients }, cancellationToken: cancellationToken);
    }

    private static async Task<Rates> MeasureUpdatesAsync(
        NpgsqlDataSource source, int rounds, CancellationToken cancellationToken)
    {
        await using var context = CreateContext(source);
        var patients = await context.Patients.OrderBy(patient => patient.Id).Select(patient => patient.Id)
            .ToListAsync(cancellationToken);
        var audited = await FunctionAsync(source, cancellationToken);
        var updates = new AuditedUpdates(source, patients);
        var rates = new Rates([], [], []);

        // The first round does not count.
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (setting, measured) in new[]
            {
                (Unaudited, rates.Unaudited), (WithoutHash, rates.WithoutHash), (audited, rates.Audited),
            })
            {
                await ExecuteAsync(source, setting, cancellationToken);
                var rate = await updates.MeasureAsync(TimeSpan.FromSeconds(2), cancellationToken);
                if (round > 0)
                {
                    measured.Add(rate);
                }
            }
        }

        return rates;
    }

    private static async Task<(double Sealing, double Verifying)> MeasureSealingAsync(
        NpgsqlDataSource source, int entries, CancellationToken cancellationToken)
    {
        await ExecuteAsync(
            source,
            $"""
            DO $$ BEGIN WHILE (SELECT count(*) FROM audit_entries) < {entries} LOOP
                UPDATE messages SET content = content || '.';
                COMMIT;
            END LOOP; END $$
            """,
            cancellationToken);
        await ExecuteAsync(source, "VACUUM ANALYZE audit_entries", cancellationToken);

        using var key = SealingKey.Create();
        var digests = new FileDigestSink(Path.Combine(Path.GetTempPath(), $"{BenchmarkDatabase.NewName()}.jsonl"));
        try
        {
            await using var context = CreateContext(source);
            var started = Stopwatch.GetTimestamp();
            await new AuditSealer(context, key, digests, TimeProvider.System).SealAsync(cancellationToken);
            var sealing = Stopwatch.GetElapsedTime(started).TotalSeconds;

            started = Stopwatch.GetTimestamp();
            var result = await new AuditVerifier(context, [key], digests).VerifyAsync(cancellationToken);
            var verifying = Stopwatch.GetElapsedTime(started).TotalSeconds;
            // The entries without hash that were measured before do not fit, as they should not.
            return ((result.Entries - result.Unsealed) / sealing, result.Entries / verifying);
        }
        finally
        {
            File.Delete(digests.Path);
        }
    }

    private static void Report(Output output, Rates rates, double sealing, double verifying)
        => output.Report(
            new
            {
                UpdatesASecond = rates,
                AuditedOfUnaudited = Ratio(rates.Audited, rates.Unaudited),
                WithHashOfWithout = Ratio(rates.Audited, rates.WithoutHash),
                SealedASecond = sealing,
                VerifiedASecond = verifying,
            },
            console => console.WriteTable(
                ["What", "A second#", "Goal"],
                [
                    [$"updates of one row by {AuditedUpdates.Clients} clients, not audited", Rate(rates.Unaudited), ""],
                    ["audited, without the hash", Rate(rates.WithoutHash), ""],
                    ["audited", Rate(rates.Audited), ""],
                    ["audited / not audited", Measured.Figure(Ratio(rates.Audited, rates.Unaudited)), "at least 0.55"],
                    ["audited / audited without the hash", Measured.Figure(Ratio(rates.Audited, rates.WithoutHash)), "at least 0.95"],
                    ["entries sealed", Figures.Count((long)sealing), ""],
                    ["entries verified", Figures.Count((long)verifying), "at least 200,000"],
                ]));

    private static string Rate(IReadOnlyList<double> rates) => Figures.Count((long)Measured.Median(rates));

    private static TelehealthDbContext CreateContext(NpgsqlDataSource source)
    {
        var options = new DbContextOptionsBuilder<TelehealthDbContext>();
        options.UseTelehealth(source);
        return new TelehealthDbContext(options.Options);
    }

    private static async Task<string> FunctionAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("SELECT pg_get_functiondef('audit_patients'::regproc)");
        return $"{await command.ExecuteScalarAsync(cancellationToken)}; ALTER TABLE patients ENABLE ALWAYS TRIGGER audit_update";
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // The median of what each round gave, since machines are not as fast all the time.
    private static double Ratio(IReadOnlyList<double> of, IReadOnlyList<double> to)
        => Measured.Median(of.Zip(to, (one, other) => one / other));

    private sealed record Rates(List<double> Unaudited, List<double> WithoutHash, List<double> Audited);
}
