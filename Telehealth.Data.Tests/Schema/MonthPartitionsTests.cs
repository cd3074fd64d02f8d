using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.Rows;
using Telehealth.Data.Schema.Partitioning;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Schema;

/// <summary>Rows of a month lie in the partition of their month.</summary>
public class MonthPartitionsTests(TestServer server) : IAsyncLifetime
{
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 5, 20, 0, 0, 0, TimeSpan.Zero));

    private string _connectionString = string.Empty;

    public async ValueTask InitializeAsync()
    {
        _connectionString = await server.CreateEmptyAsync();
        await using var context = Create();
        await context.Database.EnsureCreatedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DropAsync(new NpgsqlConnectionStringBuilder(_connectionString).Database!);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task First_and_last_millisecond_of_a_month_lie_in_its_partition()
    {
        await using var context = Create();
        await MonthPartitions.EnsureAsync(context, new(2026, 2, 10), new(2026, 3, 1));

        context.AddRange(
            At("2026-01-31T23:59:59.999Z"), At("2026-02-01T00:00:00.000Z"),
            At("2026-02-28T23:59:59.999Z"), At("2026-03-01T00:00:00.000Z"));
        await context.SaveChangesAsync();

        Assert.Equal(
            [("events_default", 1), ("events_y2026m02", 2), ("events_y2026m03", 1)], await RowsByPartitionAsync(context));
    }

    [Fact]
    public async Task A_row_without_partition_is_kept_reported_and_moved()
    {
        await using var context = Create();
        context.Add(At("2026-05-05T12:00:00Z"));
        await context.SaveChangesAsync();
        Assert.Equal([("events_default", 1)], await RowsByPartitionAsync(context));
        Assert.Equal([new StrayRows("events", Movable: 1, Staying: 0)], await StraysAsync(context));

        var made = await MonthPartitions.EnsureAsync(context, new(2026, 5, 1), new(2026, 5, 31));

        Assert.Equal(1, made);
        Assert.Empty(await StraysAsync(context));
        Assert.Equal([("events_y2026m05", 1)], await RowsByPartitionAsync(context));
    }

    [Fact]
    public async Task A_stray_row_of_a_past_month_gets_its_partition_too()
    {
        await using var context = Create();
        context.AddRange(At("2024-07-05T12:00:00Z"), At("2024-12-31T23:59:59.999Z"));
        await context.SaveChangesAsync();

        var made = await MonthPartitions.EnsureAsync(context, new(2026, 5, 1), new(2026, 5, 31));

        Assert.Equal(3, made);
        Assert.Empty(await StraysAsync(context));
        Assert.Equal([("events_y2024m07", 1), ("events_y2024m12", 1)], await RowsByPartitionAsync(context));
    }

    [Fact]
    public async Task A_row_that_has_no_month_or_one_that_is_far_ahead_stays_and_is_counted_apart()
    {
        await using var context = Create();
        var withoutMonth = new LogEntry { Id = Guid.NewGuid(), Amount = 1 };
        context.AddRange(withoutMonth, At("2031-05-05T12:00:00Z"), At("2026-05-05T12:00:00Z"));
        await context.SaveChangesAsync();
        Assert.Equal([new StrayRows("events", Movable: 1, Staying: 2)], await StraysAsync(context));

        Assert.Equal(4, await MonthPartitions.EnsureAheadAsync(context, Clock));

        Assert.Equal([new StrayRows("events", Movable: 0, Staying: 2)], await StraysAsync(context));
    }

    [Fact]
    public async Task A_coming_month_without_partition_is_missed()
    {
        await using var context = Create();
        await MonthPartitions.EnsureAsync(context, new(2026, 5, 1), new(2026, 6, 1));

        Assert.Equal(["events_y2026m07", "events_y2026m08"], await MonthPartitions.FindMissingAsync(context, Clock));

        await MonthPartitions.EnsureAheadAsync(context, Clock);
        Assert.Empty(await MonthPartitions.FindMissingAsync(context, Clock));
    }

    [Fact]
    public async Task Rows_that_arrive_meanwhile_do_not_fail_the_partition()
    {
        await using var writer = Create();
        await using var transaction = await writer.Database.BeginTransactionAsync();
        writer.Add(At("2026-05-05T12:00:00Z"));
        await writer.SaveChangesAsync();

        await using var context = Create();
        var making = MonthPartitions.EnsureAsync(context, new(2026, 5, 1), new(2026, 5, 1));
        await Task.Delay(500);
        await transaction.CommitAsync();

        Assert.Equal(1, await making);
        Assert.Equal([("events_y2026m05", 1)], await RowsByPartitionAsync(context));
    }

    [Fact]
    public async Task A_long_transaction_is_given_way_to_and_waited_for()
    {
        await using var writer = Create();
        await using var transaction = await writer.Database.BeginTransactionAsync();
        writer.Add(At("2026-05-05T12:00:00Z"));
        await writer.SaveChangesAsync();

        await using var context = Create();
        var making = MonthPartitions.EnsureAsync(context, new(2026, 5, 1), new(2026, 5, 1));
        await Task.Delay(2500);
        await using var reader = Create();
        Assert.Equal(0, await reader.Set<LogEntry>().CountAsync());
        await transaction.CommitAsync();

        Assert.Equal(1, await making);
    }

    [Fact]
    public async Task A_partition_has_the_keys_checks_and_triggers_of_its_table()
    {
        await using var context = Create();
        await MonthPartitions.EnsureAsync(context, new(2026, 5, 1), new(2026, 5, 1));

        var constraints = await context.Database.SqlQueryRaw<string>(
            "SELECT contype::text AS \"Value\" FROM pg_constraint WHERE conrelid = 'events_y2026m05'::regclass ORDER BY 1").ToListAsync();

        Assert.Equal(["c", "p"], constraints);
    }

    [Fact]
    public async Task Twice_changes_nothing()
    {
        await using var context = Create();

        Assert.Equal(4, await MonthPartitions.EnsureAheadAsync(context, TimeProvider.System));
        Assert.Equal(0, await MonthPartitions.EnsureAheadAsync(context, TimeProvider.System));
    }

    [Fact]
    public async Task Many_at_once_make_each_month_once()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var context = Create();
            return await MonthPartitions.EnsureAsync(context, new(2026, 1, 1), new(2026, 6, 30));
        }));

        Assert.Equal(6, made.Sum());
    }

    private static Task<IReadOnlyList<StrayRows>> StraysAsync(EventContext context)
        => MonthPartitions.FindStrayRowsAsync(context, Clock);

    private EventContext Create()
    {
        var options = new DbContextOptionsBuilder<EventContext>();
        options.UseTelehealth(_connectionString);
        return new EventContext(options.Options);
    }

    private static LogEntry At(string instant)
        => new() { Id = Guid.CreateVersion7(DateTimeOffset.Parse(instant, null)), Amount = 1 };

    private static async Task<List<(string Partition, int Rows)>> RowsByPartitionAsync(EventContext context)
    {
        var partitions = await context.Database
            .SqlQueryRaw<string>("SELECT tableoid::regclass::text AS \"Value\" FROM events").ToListAsync();
        return [.. partitions.GroupBy(p => p).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
    }

    public class LogEntry : Entity
    {
        public int Amount { get; set; }
    }

    public class EventContext(DbContextOptions<EventContext> options) : ConventionsOnlyContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
            => modelBuilder.Entity<LogEntry>(e =>
            {
                e.ToTable("events", t => t.HasCheckConstraint("ck_events_amount", "amount > 0"));
                e.PartitionByMonth();
            });
    }
}
