using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Telehealth.Data.Tests.Deployment.Applying.Sample;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying;

/// <summary>A migration alters a table that a long transaction reads, while many others read it too.</summary>
public sealed class BusyTableTests(TestServer server) : IAsyncLifetime
{
    private const int Readers = 50;

    private static readonly TimeSpan LongRead = TimeSpan.FromSeconds(4);

    private readonly SampleDatabase _database = new(server);

    private string Connection => new NpgsqlConnectionStringBuilder(_database.OwnerConnectionString) { MaxPoolSize = Readers + 10 }.ConnectionString;

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_migration_gives_way_to_readers_and_succeeds_when_it_can()
    {
        // Without what builds an index, which waits for the long reader and lets all others pass.
        await SampleContext.MigrateAsync(_database.OwnerConnectionString, [.. SampleMigrations.All.Take(3)]);
        using var log = new Log();
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(log));
        await using var longReader = await ReadForLongAsync();
        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => LongestWaitAsync(end.Token)).ToList();

        var migration = Task.Run(async () =>
        {
            await using var context = SampleContext.Create(options => options.UseTelehealth(Connection).UseLoggerFactory(logs));
            await context.Database.MigrateAsync();
        });
        var began = Stopwatch.StartNew();
        await UntilMigrationWaitsAsync();
        // It stands behind the migration, which stands behind the long reader, and gets through before that one ends.
        await ReadAsync();
        await Task.Delay(LongRead - TimeSpan.FromTicks(Math.Min(began.Elapsed.Ticks, LongRead.Ticks)));
        await longReader.DisposeAsync();
        await migration;
        await end.CancelAsync();

        Assert.Contains(log.Lines, line => line.Contains("Gave way (55P03)", StringComparison.Ordinal));
        Assert.Null(await _database.FindFaultAsync());
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"longest wait of {Readers} readers: {(await Task.WhenAll(readers)).Max().TotalMilliseconds:0} ms");
    }

    /// <summary>What the test above is there for.</summary>
    [Fact]
    public async Task Stock_EF_Core_keeps_readers_waiting_until_the_long_one_ends()
    {
        await SampleContext.MigrateStockAsync(_database.OwnerConnectionString, [typeof(Initial)]);
        await using var longReader = await ReadForLongAsync();

        var migration = SampleContext.MigrateStockAsync(
            _database.OwnerConnectionString, [typeof(Initial), typeof(Constraints)]);
        await UntilMigrationWaitsAsync();
        var reader = ReadAsync();
        await Task.WhenAny(reader, Task.Delay(LongRead));

        Assert.False(reader.IsCompleted);
        await longReader.DisposeAsync();
        await Task.WhenAny(migration);
        await reader;
    }

    [Theory]
    [InlineData(typeof(Indexes), "build index ix_visits_clinic_id")]
    [InlineData(typeof(Constraints), "Constraints")]
    public async Task A_migration_that_is_never_let_in_gives_up_and_names_who_is_in_its_way(Type migration, string what)
    {
        await using var longReader = await ReadForLongAsync();

        var blocked = await Assert.ThrowsAsync<Data.Deployment.MigrationBlockedException>(() => SampleContext.MigrateAsync(
            _database.OwnerConnectionString,
            [.. SampleMigrations.BeforeRows, migration],
            settings: new() { LockTimeout = TimeSpan.FromMilliseconds(50), GiveUpAfter = TimeSpan.FromMilliseconds(500) }));

        Assert.Contains(what, blocked.Message, StringComparison.Ordinal);
        Assert.Contains($"process {longReader.ProcessID} (no application name) for ", blocked.Message, StringComparison.Ordinal);
    }

    /// <summary>A transaction that has read the table and stays open.</summary>
    private async Task<NpgsqlConnection> ReadForLongAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Connection) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var read = new NpgsqlCommand("BEGIN; SELECT count(*) FROM visits", connection);
        await read.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task UntilMigrationWaitsAsync()
    {
        while ((await _database.RowsAsync(
            "SELECT FROM pg_locks WHERE relation = 'visits'::regclass AND mode = 'AccessExclusiveLock' AND NOT granted")).Count == 0)
        {
            await Task.Delay(5);
        }
    }

    private async Task<TimeSpan> LongestWaitAsync(CancellationToken end)
    {
        var longest = TimeSpan.Zero;
        while (!end.IsCancellationRequested)
        {
            var wait = Stopwatch.StartNew();
            await ReadAsync();
            longest = wait.Elapsed > longest ? wait.Elapsed : longest;
            await Task.Delay(50, CancellationToken.None);
        }

        return longest;
    }

    private async Task ReadAsync()
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var read = new NpgsqlCommand("SELECT count(*) FROM visits", connection) { CommandTimeout = 0 };
        await read.ExecuteScalarAsync();
    }

    private sealed class Log : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        void ILogger.Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
