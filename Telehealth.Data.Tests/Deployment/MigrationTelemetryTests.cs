using System.Diagnostics;
using System.Diagnostics.Metrics;
using Npgsql;
using Telehealth.Data.Deployment;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment;

/// <summary>What OpenTelemetry would collect of a run. Other tests migrate too, so only what this one does is looked at.</summary>
public sealed class MigrationTelemetryTests(TestServer server) : IAsyncLifetime
{
    private readonly SampleDatabase _database = new(server);
    private readonly List<Activity> _spans = [];
    private readonly List<(string Instrument, double Value, Dictionary<string, object?> Tags)> _measured = [];

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Each_migration_and_each_of_its_steps_is_a_span_and_each_migration_a_measurement()
    {
        await CollectAsync(() => SampleContext.MigrateAsync(_database.OwnerConnectionString));

        var migrations = _spans.Where(span => span.OperationName == "apply migration").ToList();
        Assert.Equal(SampleMigrations.All.Skip(2).Select(type => type.Name), migrations.Select(span => Name(span).Split('_')[1]));
        Assert.All(_spans, span => Assert.Equal(("done", 1), (Tag(span, "outcome"), Tag(span, "attempts"))));

        var indexes = migrations.Single(span => Name(span).EndsWith("_Indexes", StringComparison.Ordinal));
        Assert.Equal(
            [
                "build index ix_visits_clinic_id on visits", "build index ak_clinics_name on clinics",
                "add unique constraint ak_clinics_name to clinics",
            ],
            _spans.Where(span => span.ParentSpanId == indexes.SpanId).Select(Name));
        Assert.Equal(
            SampleMigrations.All.Skip(2).Select(type => $"telehealth.migration.duration apply {type.Name} done"),
            _measured.Select(each => $"{each.Instrument} {each.Tags["telehealth.migration.action"]} "
                + $"{$"{each.Tags["telehealth.migration.name"]}".Split('_')[1]} {each.Tags["telehealth.migration.outcome"]}"));
    }

    [Fact]
    public async Task What_fails_is_told_as_failed_without_the_servers_words()
    {
        await _database.RowsAsync("INSERT INTO clinics VALUES (gen_random_uuid(), 'clinic 1')");

        await CollectAsync(() => Assert.ThrowsAsync<PostgresException>(
            () => SampleContext.MigrateAsync(_database.OwnerConnectionString)));

        var failed = _spans.Where(span => Tag(span, "outcome") is "failed").ToList();
        Assert.Equal(["build index ak_clinics_name on clinics", "20260103000000_Indexes"], failed.Select(Name));
        Assert.All(failed, span => Assert.Equal((ActivityStatusCode.Error, null), (span.Status, span.StatusDescription)));
        Assert.Equal("failed", Assert.Single(_measured).Tags["telehealth.migration.outcome"]);
    }

    [Fact]
    public async Task Giving_way_is_counted_and_is_an_attempt_of_its_span()
    {
        await using var reader = new NpgsqlConnection(_database.OwnerConnectionString);
        await reader.OpenAsync(TestContext.Current.CancellationToken);
        await using var read = new NpgsqlCommand("BEGIN; SELECT FROM logs", reader);
        await read.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await CollectAsync(async () =>
        {
            // Drops logs, which is being read.
            var reverting = SampleContext.MigrateAsync(
                _database.OwnerConnectionString,
                target: "0",
                settings: new MigrationSettings { AllowDataLoss = true, LockTimeout = TimeSpan.FromMilliseconds(50) });
            while (!_measured.Exists(each => each.Instrument == "telehealth.migration.gave_way"))
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            await reader.CloseAsync();
            await reverting;
        });

        var span = _spans.Single(
            span => span.OperationName == "revert migration" && Name(span).EndsWith("_Tables", StringComparison.Ordinal));
        Assert.Equal("done", Tag(span, "outcome"));
        Assert.True((int)Tag(span, "attempts")! > 1);
    }

    private static string Name(Activity span) => (string)Tag(span, "name")!;

    private static object? Tag(Activity span, string name) => span.GetTagItem($"telehealth.migration.{name}");

    private async Task CollectAsync(Func<Task> work)
    {
        using var root = new Activity("test").Start();
        using var spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == MigrationTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.TraceId == root.TraceId)
                {
                    _spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(spans);

        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == MigrationTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        meters.Start();
        await work();

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Activity.Current?.TraceId == root.TraceId)
            {
                _measured.Add((instrument.Name, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value)));
            }
        }
    }
}
